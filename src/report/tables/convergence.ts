// How each probability settled while the run went on: among the first 1024, 2048, 4096, … paths, and among all.

import { probabilityOf } from '../../analysis/wilson.js'
import { columns } from './columns.js'
import { messages } from './messages.js'
import { readingsOf } from './readings.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const convergence: TableMaker = {
  name: 'convergence',
  of: 'futures',
  title: messages.tables.convergence,
  columns: [
    columns.target,
    columns.reading,
    { name: 'paths', title: titles.firstPaths },
    { name: 'counted', title: titles.counted },
    { name: 'hits', title: titles.hits },
    columns.probability,
    columns.lowShare,
    columns.highShare,
  ],
  rows: source => {
    const { paths, counted, hits } = source.summary.convergence
    const whole = source.summary.paths
    if (paths.length === 0) return []
    return readingsOf(source).flatMap(({ target, name, reading }) => [
      ...paths.map((count, k) => {
        const { p, low, high } = probabilityOf(hits[target][name][k], counted[k], count)
        return [target, name, count, counted[k], hits[target][name][k], p, low, high]
      }),
      [
        target,
        name,
        whole,
        whole - source.summary.failed.count,
        reading.at_deadline.hits,
        reading.at_deadline.p,
        reading.at_deadline.low,
        reading.at_deadline.high,
      ],
    ])
  },
}

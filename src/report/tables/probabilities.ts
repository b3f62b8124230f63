// For each reading at each date: the share of paths that meet the bound then, and how many reach it for the first time.

import { isReached } from '../kept-until.js'
import { columns } from './columns.js'
import { messages } from './messages.js'
import { readingsOf } from './readings.js'
import type { TableMaker } from './table.js'

export const probabilities: TableMaker = {
  name: 'probabilities',
  of: 'futures',
  title: messages.tables.probabilities,
  columns: [
    columns.target,
    columns.reading,
    columns.date,
    columns.probability,
    columns.lowShare,
    columns.highShare,
    { name: 'first_hits', title: messages.columns.first },
  ],
  rows: source =>
    readingsOf(source).flatMap(({ target, summary, name, reading }) =>
      source.summary.time.dates.map((date, k) => [
        target,
        name,
        date,
        reading.probability[k],
        reading.probability_low[k],
        reading.probability_high[k],
        isReached(summary) ? reading.first_hit.counts[k] : null,
      ]),
    ),
}

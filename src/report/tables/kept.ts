// How many promises are kept together, by their headline readings.

import { probabilityOf } from '../../analysis/wilson.js'
import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

export const kept: TableMaker = {
  name: 'kept',
  of: 'futures',
  title: messages.tables.kept,
  columns: [
    { name: 'kept', title: messages.columns.kept },
    { name: 'paths', title: messages.columns.paths },
    columns.share,
    columns.lowShare,
    columns.highShare,
  ],
  rows: ({ summary }) => {
    const { counts } = summary.joint.headline.kept
    const counted = counts.reduce((sum, count) => sum + count, 0)
    if (Object.keys(summary.targets).length === 0 || counted === 0) return []
    return counts.map((count, kept) => {
      const { p, low, high } = probabilityOf(count, counted, summary.paths)
      return [kept, count, p, low, high]
    })
  },
}

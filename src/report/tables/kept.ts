// How many promises are kept together, by their headline readings.

import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

export const kept: TableMaker = {
  name: 'kept',
  of: 'futures',
  title: messages.tables.kept,
  columns: [{ name: 'kept', title: messages.columns.kept }, { name: 'paths', title: messages.columns.paths }, columns.share],
  rows: ({ summary }) => {
    const { counts } = summary.joint.headline.kept
    const counted = counts.reduce((sum, count) => sum + count, 0)
    return Object.keys(summary.targets).length === 0
      ? []
      : counts.map((count, kept) => [kept, count, counted === 0 ? null : count / counted])
  },
}

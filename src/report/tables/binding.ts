// At each date the share of paths in which each of several limits is the one that binds.

import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

export const binding: TableMaker = {
  name: 'binding',
  of: 'futures',
  title: messages.tables.binding,
  columns: [columns.choice, columns.variable, columns.date, columns.limit, columns.share],
  rows: ({ summary }) =>
    Object.entries(summary.binding).flatMap(([name, { variable, labels, share }]) =>
      summary.time.dates.flatMap((date, k) => labels.map((label, index) => [name, variable, date, label, share[index][k]])),
    ),
}

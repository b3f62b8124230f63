// Of a run of medians, which of several limits binds at each date.

import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

export const boundBy: TableMaker = {
  name: 'bound_by',
  of: 'medians',
  title: messages.tables.boundBy,
  columns: [columns.choice, columns.variable, columns.date, columns.limit],
  rows: ({ summary }) =>
    Object.entries(summary.binding).flatMap(([name, { variable, labels, share }]) =>
      summary.time.dates.map((date, k) => [name, variable, date, labels[share.findIndex(shares => shares[k] === 1)] ?? null]),
    ),
}

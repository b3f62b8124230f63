// Paths that could not be computed, by what went wrong first.

import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

export const failures: TableMaker = {
  name: 'failures',
  title: messages.tables.failures,
  columns: [
    columns.variable,
    columns.date,
    { name: 'paths', title: messages.columns.count },
    { name: 'first_path', title: messages.columns.firstPath },
  ],
  rows: ({ summary }) =>
    summary.failed.causes.map(({ variable, date, count, first_path }) => [variable, date, count, first_path]),
}

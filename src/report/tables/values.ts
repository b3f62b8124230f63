// Of a run of medians, every variable at every date. One that no date changes has one row, without a date.

import { columns } from './columns.js'
import { inFileOrder } from './file-order.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

export const values: TableMaker = {
  name: 'values',
  of: 'medians',
  title: messages.tables.values,
  columns: [columns.variable, columns.title, columns.unit, columns.date, columns.value],
  rows: ({ summary, model }) =>
    inFileOrder(summary.variables, model.scenario.variables).flatMap(([name, { title, unit, constant, mean }]) =>
      (constant ? [null] : summary.time.dates).map((date, k) => [name, title, unit, date, mean[k]]),
    ),
}

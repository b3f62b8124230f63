// Every variable at every date. One that no date changes has one row, without a date.

import type { QuantileName } from '../../analysis/summary.js'
import { verbatim } from '../../text.js'
import { columns } from './columns.js'
import { inFileOrder } from './file-order.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

const names: readonly QuantileName[] = ['p01', 'p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'p99']

export const quantiles: TableMaker = {
  name: 'quantiles',
  of: 'futures',
  title: messages.tables.quantiles,
  columns: [
    columns.variable,
    columns.title,
    columns.unit,
    columns.date,
    { name: 'mean', title: titles.mean },
    { name: 'mean_se', title: titles.meanError },
    { name: 'sd', title: titles.deviation },
    { name: 'min', title: titles.least },
    ...names.map(name => ({ name, title: verbatim(name) })),
    { name: 'max', title: titles.most },
  ],
  rows: ({ summary, model }) =>
    inFileOrder(summary.variables, model.scenario.variables).flatMap(([name, variable]) =>
      (variable.constant ? [null] : summary.time.dates).map((date, k) => [
        name,
        variable.title,
        variable.unit,
        date,
        variable.mean[k],
        variable.mean_se[k],
        variable.sd[k],
        variable.min[k],
        ...names.map(name => variable.quantiles[name][k]),
        variable.max[k],
      ]),
    ),
}

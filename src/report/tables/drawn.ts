// What was drawn against what the file asked for, quantile by quantile: of each variable that is one distribution with plain numbers.

import { columns } from './columns.js'
import { inFileOrder } from './file-order.js'
import { messages } from './messages.js'
import type { TableMaker, Value } from './table.js'

const { columns: titles } = messages

export const drawn: TableMaker = {
  name: 'drawn',
  of: 'futures',
  title: messages.tables.drawn,
  columns: [
    columns.variable,
    columns.title,
    columns.unit,
    { name: 'statistic', title: titles.statistic },
    { name: 'asked', title: titles.asked },
    { name: 'drawn', title: titles.drawn },
    { name: 'below', title: titles.below, share: true },
    { name: 'z', title: titles.z },
  ],
  rows: ({ summary, model }) =>
    inFileOrder(summary.drawn, model.scenario.variables).flatMap(([name, { mean, quantiles }]) => {
      const { title, unit, mean: means } = summary.variables[name]
      const row = (statistic: string, ...values: readonly Value[]): readonly Value[] => [name, title, unit, statistic, ...values]
      return [
        ...Object.entries(quantiles ?? {}).map(([quantile, { asked, drawn, below, z }]) => row(quantile, asked, drawn, below, z)),
        ...(mean === undefined ? [] : [row('mean', mean.asked, means[0], null, mean.z)]),
      ]
    }),
}

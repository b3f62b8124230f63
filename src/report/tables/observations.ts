// History that the variables are shown beside.

import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

export const observations: TableMaker = {
  name: 'observations',
  title: messages.tables.observations,
  columns: [
    columns.variable,
    columns.date,
    columns.value,
    { name: 'low', title: messages.columns.from },
    { name: 'high', title: messages.columns.to },
    columns.unit,
    { name: 'kind', title: messages.columns.kind },
    { name: 'source', title: messages.columns.source },
  ],
  rows: ({ model, summary }) =>
    Object.entries(model.observations).flatMap(([variable, seen]) =>
      seen.map(({ date, value, low, high, kind, source }) => [
        variable,
        date,
        value,
        low ?? null,
        high ?? null,
        Object.hasOwn(summary.variables, variable) ? summary.variables[variable].unit : null,
        kind,
        source,
      ]),
    ),
}

// The scenario's variables as they were written.

import { verbatim } from '../../text.js'
import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

export const variables: TableMaker = {
  name: 'variables',
  title: messages.tables.variables,
  columns: [
    columns.variable,
    columns.title,
    columns.unit,
    { name: 'drawn', title: messages.columns.drawn },
    columns.formula,
    columns.source,
  ],
  rows: ({ model }) =>
    Object.entries(model.scenario.variables).map(([name, { title, unit, is, source }]) => [
      name,
      title ?? verbatim(name),
      unit,
      model.inputs.includes(name),
      is ?? null,
      source ?? null,
    ]),
}

// The assumptions under uncertainty: every variable whose own equation draws, and what was drawn for the first date.

import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'
import { verbatim } from '../../text.js'

export const inputs: TableMaker = {
  name: 'inputs',
  title: messages.tables.inputs,
  columns: [
    columns.input,
    columns.title,
    columns.unit,
    columns.formula,
    { name: 'p05', title: verbatim('p05'), of: 'futures' },
    { name: 'p50', title: verbatim('p50'), of: 'futures' },
    { name: 'p95', title: verbatim('p95'), of: 'futures' },
    { ...columns.value, of: 'medians' },
    columns.source,
  ],
  rows: ({ model, summary }) =>
    model.inputs.map(name => {
      const { is, source } = model.scenario.variables[name]
      const { title, unit, quantiles } = summary.variables[name]
      return [
        name,
        title,
        unit,
        is ?? null,
        quantiles.p05[0],
        quantiles.p50[0],
        quantiles.p95[0],
        quantiles.p50[0],
        source ?? null,
      ]
    }),
}

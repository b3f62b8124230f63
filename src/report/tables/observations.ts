// History that the variables are shown beside.

import { type ComparedObservation, compareHistory } from '../history.js'
import type { ReportSource } from '../source.js'
import { columns, plainColumn } from './columns.js'
import { messages as words } from '../messages.js'
import { isMedians } from '../outcome.js'
import { messages } from './messages.js'
import type { TableMaker, Value } from './table.js'

const levels = ['p01', 'p05', 'p50', 'p95', 'p99'] as const

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
    { name: 'model_date', title: messages.columns.modelDate },
    ...levels.map(name => plainColumn(`model_${name}`)),
    { name: 'standing', title: messages.columns.standing, words: words.observedStandings },
  ],
  rows: result => {
    const { model, summary } = result
    const keyOf = (variable: string, index: number): string => `${index} ${variable}`
    const compared = new Map(compareHistory(result).map(one => [keyOf(one.variable, one.index), one]))
    return Object.entries(model.observations).flatMap(([variable, seen]) =>
      seen.map(({ date, value, low, high, kind, source }, index) => [
        variable,
        date,
        value,
        low ?? null,
        high ?? null,
        Object.hasOwn(summary.variables, variable) ? summary.variables[variable].unit : null,
        kind,
        source,
        ...comparison(result, compared.get(keyOf(variable, index))),
      ]),
    )
  },
}

/** In the order of the last columns; empty for what the model has no date for. */
const comparison = (source: ReportSource, found: ComparedObservation | undefined): readonly Value[] => {
  const { time, variables } = source.summary
  if (found === undefined) return Array.from({ length: levels.length + 2 }, () => null)
  const { constant, quantiles } = variables[found.variable]
  return [
    time.dates[found.date],
    ...levels.map(name => quantiles[name][constant ? 0 : found.date]),
    isMedians(source) ? null : found.standing,
  ]
}

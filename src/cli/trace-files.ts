// One future for a spreadsheet or a script: full digits, one row or entry a date.

import type { Model } from '../model/model.js'
import { renderCsv } from '../report/formats/csv.js'
import type { Column, Value } from '../report/tables/table.js'
import type { Trace } from '../run/trace.js'
import { verbatim } from '../text.js'

export interface TraceSource {
  readonly model: Model
  readonly trace: Trace
}

/** Value at a date, also where it does not change in time. */
export const valueAt = (values: readonly number[], date: number): number => (values.length === 1 ? values[0]! : values[date]!)

/** Dates down, variables across; what bound a variable stands beside it. */
export const renderTraceCsv = ({ model, trace }: TraceSource): string => {
  const { variables: specs } = model.scenario
  const columns = trace.variables.flatMap(({ name, values }): readonly TraceColumn[] => {
    const unit = specs[name]!.unit
    const bindings = trace.bindings.filter(({ variable }) => variable === name)
    return [
      { ...named(unit === '1' ? name : `${name} [${unit}]`), at: date => finiteOrNull(valueAt(values, date)) },
      ...bindings.map(({ name, labels, bound }) => ({
        ...named(`${name}_bound_by`),
        bilingual: true as const,
        at: (date: number) => labels[bound[date]!] ?? null,
      })),
    ]
  })
  return renderCsv({
    name: 'trace',
    title: verbatim('trace'),
    columns: [named('date'), ...columns],
    rows: model.calendar.dates.map((date, index) => [date, ...columns.map(({ at }) => at(index))]),
  })
}

interface TraceColumn extends Column {
  readonly at: (date: number) => Value
}

const named = (name: string): Pick<Column, 'name' | 'title'> => ({ name, title: verbatim(name) })

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** A value that is not finite is null. */
export const renderTraceJson = ({ model, trace }: TraceSource): string => {
  const { scenario, calendar } = model
  const titles = new Map(model.variables.map(({ name, title }) => [name, title]))
  const json = {
    format: 1,
    scenario: scenario.id,
    path: trace.path,
    seed: scenario.run.seed,
    design: scenario.run.design,
    uncertainty: scenario.run.uncertainty,
    time: { step: calendar.step, dates: calendar.dates },
    variables: Object.fromEntries(
      trace.variables.map(({ name, values }) => [
        name,
        {
          unit: scenario.variables[name]!.unit,
          title: titles.get(name),
          values: calendar.dates.map((_, date) => valueAt(values, date)),
        },
      ]),
    ),
    binding: Object.fromEntries(
      trace.bindings.map(({ name, labels, bound }) => [name, { labels, bound: bound.map(index => labels[index] && index) }]),
    ),
    failed: trace.failure === undefined ? null : { variable: trace.failure.variable, date: calendar.dates[trace.failure.date] },
  }
  return `${JSON.stringify(json, undefined, 2)}\n`
}

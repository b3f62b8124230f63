// One future on a terminal, in three parts: what is the same at every date, what changes, and what bound it.
//
// Where the variables that change fit beside one another dates go down; else variables go down and the dates go across, as many at a time as fit.

import { formatPeriod } from '../report/format-date.js'
import { formatNumber, powerOf } from '../report/format-number.js'
import { padTo, textWidth } from '../report/text-width.js'
import type { TracedBinding } from '../run/trace.js'
import type { Language } from '../text.js'
import { messages } from './messages.js'
import { printable } from './printable.js'
import type { TraceSource } from './trace-files.js'

interface Screen {
  readonly language: Language
  readonly width: number
}

export const renderTraceTable = ({ model, trace }: TraceSource, { language, width }: Screen): string => {
  const { scenario, calendar } = model
  // A variable without a title is titled by its name, which need not be said twice.
  const titles = new Map(
    model.variables.map(({ name, title }) => [name, title[language] === name ? '' : printable(title[language])]),
  )
  const unitOf = (name: string): string => printable(scenario.variables[name]!.unit)
  const constant = trace.variables.filter(({ values }) => values.length === 1)
  const changing = trace.variables.filter(({ values }) => values.length > 1)
  const { dates, step } = calendar
  const periods = dates.map(date => formatPeriod(date, step)[language])

  const fixed = constant.map(({ name, values }) => [name, ...columnDigits(values), unitOf(name), titles.get(name)!])
  const columns = changing.map(({ name, values }) => [name, unitOf(name), ...columnDigits(values)])
  const head = messages.traceHead({ ...scenario.run, name: scenario.name, path: trace.path })[language]
  return [
    printable(head),
    ...part(messages.traceFixed[language], constant.length, () => [alignTable(fixed, { ends: [1] })]),
    ...part(messages.traceChanging[language], changing.length, () => renderDates(columns, { dates: periods, width })),
    ...part(messages.traceBinding[language], trace.bindings.length, () =>
      trace.bindings.map(binding => renderBinding(binding, { periods, language, title: titles.get(binding.variable)! })),
    ),
  ]
    .join('\n')
    .concat('\n')
}

/** Four digits: a trace is read for how one thing follows from another. What is smaller than the largest by 14 places was left behind by rounding. */
export const columnDigits = (values: readonly number[]): readonly string[] => {
  const largest = Math.max(...values.map(value => (Number.isFinite(value) ? Math.abs(value) : 0)))
  return values.map(value => {
    if (!Number.isFinite(value)) return String(value)
    return powerOf(largest) - powerOf(value) >= residuePlaces ? '0' : formatNumber(value, digits)
  })
}

const digits = 4
const residuePlaces = 14

const part = (title: string, count: number, render: () => readonly string[]): readonly string[] =>
  count === 0 ? [] : ['', title, ...render()]

type Row = readonly string[]

const gap = '  '

const alignTable = (rows: readonly Row[], { ends }: { readonly ends: readonly number[] }): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => textWidth(row[column]!))))
  const line = (row: Row): string =>
    row.map((cell, column) => padTo(cell, widths[column]!, ends.includes(column) ? 'end' : 'start')).join(gap)
  return rows.map(row => `${gap}${line(row)}`.trimEnd()).join('\n')
}

/** Each column is a name, its unit and its values. */
const renderDates = (
  columns: readonly Row[],
  { dates, width }: { readonly dates: Row; readonly width: number },
): readonly string[] => {
  const down = transpose([['', '', ...dates], ...columns])
  const isNarrow = totalWidth(down) <= width
  if (isNarrow) return [alignTable(down, { ends: columns.map((_, index) => index + 1) })]
  const names = columns.map(([name, unit]) => [name!, unit!])
  const values = transpose([dates, ...columns.map(([, , ...values]) => values)])
  const room = width - totalWidth([['', ''], ...names])
  return chunk(values, room).flatMap((block, index) => {
    const [head, ...rows] = transpose(block)
    const table = [['', '', ...head!], ...names.map((name, index) => [...name, ...rows[index]!])]
    return [...(index === 0 ? [] : ['']), alignTable(table, { ends: head!.map((_, column) => column + 2) })]
  })
}

const transpose = (rows: readonly Row[]): readonly Row[] => rows[0]!.map((_, column) => rows.map(row => row[column]!))

const totalWidth = (rows: readonly Row[]): number =>
  transpose(rows).reduce((sum, column) => sum + gap.length + Math.max(...column.map(textWidth)), 0)

/** As many columns together as fit; at least one. */
const chunk = (columns: readonly Row[], room: number): readonly (readonly Row[])[] => {
  const blocks: Row[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const column of columns) {
    const own = gap.length + Math.max(...column.map(textWidth))
    if (used + own > room) {
      blocks.push([])
      used = 0
    }
    blocks.at(-1)!.push(column)
    used += own
  }
  return blocks
}

interface BindingWords {
  readonly periods: Row
  readonly language: Language
  readonly title: string
}

/** From when to when each label bound. */
const renderBinding = ({ name, labels, bound }: TracedBinding, { periods, language, title }: BindingWords): string => {
  const rows: [from: string, dash: string, to: string, label: string][] = []
  for (const [date, index] of bound.entries()) {
    const label = printable(labels[index]?.[language] ?? '—')
    const last = rows.at(-1)
    if (last?.[3] === label) {
      last[1] = '–'
      last[2] = periods[date]!
    } else rows.push([periods[date]!, '', '', label])
  }
  return `${`${gap}${name}${gap}${title}`.trimEnd()}\n${alignTable(
    rows.map(row => ['', ...row]),
    { ends: [] },
  )}`
}

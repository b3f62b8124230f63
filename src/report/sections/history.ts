// What was observed against what the model says of the same dates.

import type { QuantileName } from '../../analysis/summary.js'
import type { Place } from '../cite.js'
import { quotePeriod, quoteTitle, type Quoter } from '../figures.js'
import { type ComparedObservation, compareHistory, isOutside } from '../history.js'
import { formatQuantity } from '../measure.js'
import { messages } from '../messages.js'
import { inWords, quoted } from '../phrases.js'
import { labelOf } from '../../scenario/observation-kinds.js'
import { verbatim } from '../../text.js'
import type { Cell, Cited, Derivation, Phrase, Section, Table } from '../report.js'

/** undefined where nothing was observed at a date that the model has. The path of medians tells nothing of how likely a value was. */
export const history = (quoter: Quoter): Section | undefined => {
  const compared = compareHistory(quoter.source)
  if (quoter.medians || compared.length === 0) return undefined
  const apart = compared.filter(({ standing }) => standing !== 'inside')
  return {
    name: 'history',
    title: messages.sections.history,
    blocks: [
      { kind: 'text', role: 'plain', phrase: told(quoter, compared) },
      { kind: 'text', role: 'note', phrase: messages.historyNote },
      ...(apart.length === 0 ? [] : [{ ...tableOf(quoter, apart), name: 'history-apart', caption: messages.historyApart }]),
      { ...tableOf(quoter, compared), name: 'history', caption: messages.historyTable, folded: true },
    ],
  }
}

const tableOf = (quoter: Quoter, compared: readonly ComparedObservation[]): Omit<Table, 'name' | 'caption'> => {
  const { columns } = messages
  return {
    kind: 'table',
    columns: [
      { title: columns.observed },
      { title: columns.observedValue, align: 'end' },
      { title: columns.low, align: 'end' },
      { title: columns.median, align: 'end' },
      { title: columns.high, align: 'end' },
      { title: columns.where },
    ],
    groups: [{ rows: compared.map(one => rowOf(quoter, one)) }],
  }
}

const told = ({ cite }: Quoter, compared: readonly ComparedObservation[]): Phrase => {
  const count = (derived: Derivation, of: (one: ComparedObservation) => boolean): Cited =>
    cite(['model', 'observations'], () => verbatim(String(compared.filter(of).length)), derived)
  return messages.historyTold(
    count('observed', () => true),
    count('observed-inside', ({ standing }) => standing === 'inside'),
    count('observed-outside', isOutside),
  )
}

/** 7.90 Mbps, and the quantile of the futures at the nearest date. */
export const quoteObserved = (quoter: Quoter, { variable, index, date, observation }: ComparedObservation) => {
  const { cite, measureOf, source, targets } = quoter
  const { unit, constant } = source.summary.variables[variable]
  // As its promise is told.
  const percent = targets.some(
    ({ summary }) => summary.percent && Object.values(summary.readings).some(reading => reading.variable === variable),
  )
  const quantity = (place: Place): Cited => cite<number>(place, value => formatQuantity(value, measureOf(unit, percent)))
  const seen: Place = ['model', 'observations', variable, index]
  return {
    title: quoteTitle(quoter, ['summary', 'variables', variable, 'title']),
    date: quotePeriod(quoter, [...seen, 'date']),
    kind: cite<string>([...seen, 'kind'], labelOf),
    value: quantity([...seen, 'value']),
    low: (): Cited => quantity([...seen, observation.low === undefined ? 'value' : 'low']),
    high: (): Cited => quantity([...seen, observation.high === undefined ? 'value' : 'high']),
    quantile: (name: QuantileName): Cited => quantity(['summary', 'variables', variable, 'quantiles', name, constant ? 0 : date]),
  }
}

const rowOf = (quoter: Quoter, one: ComparedObservation): readonly Cell[] => {
  const { title, date, kind, value, low, high, quantile } = quoteObserved(quoter, one)
  const { observation, standing } = one
  const range = observation.low === undefined && observation.high === undefined ? undefined : messages.range(low(), high())
  const words = (phrase: Phrase, below?: Phrase): Cell => ({ kind: 'words', phrase, ...(below === undefined ? {} : { below }) })
  return [
    words(quoted(title), messages.observedWhen(date, kind)),
    words(quoted(value), range),
    ...(['p05', 'p50', 'p95'] as const).map(name => words(quoted(quantile(name)))),
    words(inWords(messages.observedStandings[standing])),
  ]
}

// History beside the model: rows of data files, brought to the unit of the variable that they are the history of.

import type { ObservationRow, Scenario } from '../scenario/scenario.js'
import { isDate } from './calendar-date.js'
import { messages } from './messages.js'
import type { ComplainAt } from './mistake.js'
import { multipleOf } from './multiples.js'
import type { Observation } from './model.js'
import { nearest } from '../scenario/nearest.js'
import { parseUnit } from './parse-unit.js'
import type { Unit } from './unit.js'
import { conversionFactor, sameDimension } from './unit-algebra.js'
import { isNoun, type UnitWords } from './unit-words.js'

/** Variable → its history, ascending by date. */
export const buildObservations = (
  specs: Scenario['observations'],
  units: ReadonlyMap<string, Unit | undefined>,
  words: UnitWords,
  complain: ComplainAt,
): ReadonlyMap<string, readonly Observation[]> => {
  const histories = new Map<string, readonly Observation[]>()
  for (const [index, { file, rows, data }] of specs.entries())
    for (const [variable, { indicator, region }] of Object.entries(rows)) {
      const path = `observations/${index}/rows/${variable}`
      const unit = units.get(variable)
      if (!units.has(variable)) complain(`${path}#key`, messages.variableUnknown(variable, nearest(variable, units.keys())))
      const own = data.filter(row => row.indicator === indicator && row.region === region)
      if (own.length === 0) complain(path, messages.historyMissing(file, indicator, region))
      if (unit === undefined) continue
      const converted = own.flatMap(row => convertRow(row, { file, variable, unit, words }, path, complain))
      const sorted = [...(histories.get(variable) ?? []), ...converted].sort((a, b) =>
        a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
      )
      histories.set(variable, sorted)
    }
  return histories
}

interface RowContext {
  readonly file: string
  readonly variable: string
  readonly unit: Unit
  readonly words: UnitWords
}

const convertRow = (
  row: ObservationRow,
  { file, variable, unit, words }: RowContext,
  path: string,
  complain: ComplainAt,
): Observation[] => {
  const factor = rowFactor(row.unit, unit, words)
  if (!isDate(row.date)) complain(path, messages.dateInvalid(row.date))
  if (factor === undefined) complain(path, messages.historyUnit({ file, unit: row.unit, date: row.date, variable, wanted: unit }))
  if (factor === undefined || !isDate(row.date)) return []
  const scaled = (value: number): number => Number((value * factor).toPrecision(15))
  return [
    {
      date: row.date,
      value: scaled(row.value),
      ...(row.low === undefined ? {} : { low: scaled(row.low) }),
      ...(row.high === undefined ? {} : { high: scaled(row.high) }),
      kind: row.kind,
      source: row.source ?? '',
    },
  ]
}

/** What a row's value is multiplied by to be in the variable's unit; undefined where it cannot be. Texts are as in '10k lines', '100M yuan', '%'. */
const rowFactor = (text: string, unit: Unit, words: UnitWords): number | undefined => {
  if (text.trim() === '%') return unit.powers.size === 0 ? Number((0.01 / unit.scale).toPrecision(15)) : undefined
  const [, count = '', name = ''] = multiplePattern.exec(text.trim()) ?? []
  const [, digits = '1', letter = ''] = /^([\d.]*)(\w*)$/.exec(count) ?? []
  const times = Number(digits || 1) * (multipleOf(letter) ?? 1)
  if (name === '') return count !== '' && isCount(unit) ? Number((times / unit.scale).toPrecision(15)) : undefined
  const own =
    parseUnit(name, words, () => {}) ?? wordsOfTables.get(name) ?? parseUnit(name.split(/\s+/).at(-1) ?? '', words, () => {})
  if (own === undefined || !sameDimension(own, unit)) return undefined
  return conversionFactor({ ...own, scale: own.scale * times }, unit)
}

// A multiple without a noun counts what the variable counts.
const isCount = ({ powers }: Unit): boolean =>
  [...powers].every(([base, exponent]) => isNoun(base) && exponent === 1) && powers.size <= 1

const multiplePattern = /^((?:\d+(?:\.\d+)?[kM]?|thousand|million|billion|trillion)(?=\s|$))?\s*(.*)$/u

/** Words of statistical tables that are no units of formulas. */
const wordsOfTables: ReadonlyMap<string, Unit> = new Map([['yuan', { text: 'CNY', scale: 1, powers: new Map([['CNY', 1]]) }]])

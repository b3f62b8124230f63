// Targets: what was promised, in which unit, by when, and by which readings it is judged.

import type { Scenario, TargetSpec } from '../scenario/scenario.js'
import { verbatim } from '../text.js'
import { lastDateUntil } from './calendar.js'
import { isDate } from './calendar-date.js'
import { checkFormula } from './check-formula.js'
import { constantOf } from './constant.js'
import { messages } from './messages.js'
import type { Complain, ComplainAt } from './mistake.js'
import type { Calendar, ModelReading, ModelTarget } from './model.js'
import { nearest } from '../scenario/nearest.js'
import { parseFormula } from './parse-formula.js'
import { parseUnit } from './parse-unit.js'
import { afterNumber, type Unit } from './unit.js'
import { conversionFactor, sameDimension, sameUnit } from './unit-algebra.js'
import type { UnitWords } from './unit-words.js'

export interface TargetContext {
  readonly words: UnitWords
  /** Of the variables; undefined where the declaration is wrong. */
  readonly units: ReadonlyMap<string, Unit | undefined>
  /** Undefined where the dates are wrong. */
  readonly calendar: Calendar | undefined
  readonly titles: Scenario['variables']
}

/** The unit in which each target is measured: that of its readings. Nothing is told here. */
export const targetUnits = (
  targets: Scenario['targets'],
  units: ReadonlyMap<string, Unit | undefined>,
): ReadonlyMap<string, Unit | undefined> =>
  new Map(
    Object.entries(targets).map(([name, { readings }]) => [
      name,
      Object.values(readings)
        .map(reading => units.get(reading.variable))
        .find(unit => unit !== undefined),
    ]),
  )

export const buildTarget = (
  name: string,
  spec: TargetSpec,
  context: TargetContext,
  complain: ComplainAt,
): ModelTarget | undefined => {
  const path = `targets/${name}`
  const unit = checkReadings(path, spec, context, complain)
  const deadline = deadlineOf(path, spec, context.calendar, complain)
  const sense = spec.at_most === undefined ? 'at_least' : 'at_most'
  const given = spec[sense]
  if (typeof given === 'string') {
    const bound = boundOf(given, unit, context.words, (index, mistake) => complain(`${path}/${sense}`, mistake, index))
    if (bound === undefined || unit === undefined || deadline === undefined) return undefined
    return { ...describe(name, spec, context), sense, ...bound, unit, deadline }
  }
  if (given === undefined || unit === undefined || deadline === undefined) return undefined
  return { ...describe(name, spec, context), sense, bound: given, percent: false, unit, deadline }
}

const describe = (name: string, spec: TargetSpec, { titles }: TargetContext) => {
  const readings = Object.entries(spec.readings).map(
    ([reading, { variable, title }], index): ModelReading => ({
      name: reading,
      title: title ?? titles[variable]?.title ?? verbatim(reading),
      variable,
      headline: index === 0,
    }),
  )
  const confidence = spec.confidence === undefined ? {} : { confidence: spec.confidence }
  return { name, title: spec.title ?? verbatim(name), by: spec.by, readings, ...confidence }
}

const checkReadings = (path: string, spec: TargetSpec, { units }: TargetContext, complain: ComplainAt): Unit | undefined => {
  let first: { readonly variable: string; readonly unit: Unit } | undefined
  for (const [reading, { variable }] of Object.entries(spec.readings)) {
    const at = `${path}/readings/${reading}`
    const unit = units.get(variable)
    if (!units.has(variable)) complain(at, messages.variableUnknown(variable, nearest(variable, units.keys())))
    else if (unit === undefined) continue
    else if (first === undefined) first = { variable, unit }
    else if (!sameUnit(unit, first.unit)) complain(at, messages.readingsDiffer(first, { variable, unit }))
  }
  return first?.unit
}

const deadlineOf = (path: string, spec: TargetSpec, calendar: Calendar | undefined, complain: ComplainAt): number | undefined => {
  if (!isDate(spec.by)) complain(`${path}/by`, messages.dateInvalid(spec.by))
  else if (calendar !== undefined) {
    const [start, end] = [calendar.dates[0]!, calendar.dates.at(-1)!]
    if (spec.by >= start && spec.by <= end) return lastDateUntil(calendar, spec.by)
    complain(`${path}/by`, messages.deadlineOutside(spec.by, start, end))
  }
  return undefined
}

const boundOf = (
  written: string,
  unit: Unit | undefined,
  words: UnitWords,
  complain: Complain<number>,
): { readonly bound: number; readonly percent: boolean } | undefined => {
  const text = withUnitQuoted(written, words)
  const formula = parseFormula(text, complain)
  if (formula === undefined) return undefined
  const bound = constantOf(formula)
  if (bound === undefined) {
    complain(formula.at.start, messages.boundNotConstant(text))
    return undefined
  }
  if (!Number.isFinite(bound)) {
    complain(formula.at.start, messages.boundNotFinite(text))
    return undefined
  }
  const scope = { words, units: new Map(), targets: new Map(), pipelines: new Set<string>() }
  const { measure } = checkFormula(formula, text, scope, complain)
  if (measure.kind === 'unit' && unit !== undefined && !sameUnit(measure.unit, unit))
    complain(formula.at.start, messages.boundUnit(text, measure.unit, unit, converted(bound, measure.unit, unit)))
  return { bound, percent: formula.kind === 'number' && formula.unit === '%' }
}

/** A number and its compound unit are all of a bound, so that the quotes may be left out: 3.2 GWh/year. */
const withUnitQuoted = (text: string, words: UnitWords): string => {
  const [, number = '', unit = ''] =
    /^(\s*[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)\s*([^\s\d'"%].*[*/].*)$/.exec(text) ?? []
  return unit !== '' && parseUnit(unit, words, () => {}) !== undefined ? `${number} '${unit.trim()}'` : text
}

/** A bound in the unit of its readings; undefined where it is of another kind. */
const converted = (bound: number, from: Unit, to: Unit): string | undefined => {
  if (!sameDimension(from, to)) return undefined
  const number = String(Number((bound * conversionFactor(from, to)).toPrecision(12)))
  if (to.text === '1') return number
  return `${number} ${afterNumber(to.text)}`
}

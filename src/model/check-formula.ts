// Units and shapes of a formula: every operator's sides agree, every call has the arguments that its table entry asks for.
//
// A bare number takes the unit of its place where it stands alone; as a factor, divisor or exponent it is pure.

import { primitives } from '../primitives/index.js'
import { calendarFormNames, isCalendarName } from './calendar-form.js'
import { type CallChecker, checkCall } from './check-call.js'
import { constantOf } from './constant.js'
import type { Formula } from './formula.js'
import { asFactor, bare, type Measure, measured, pureMeasure, unknown } from './measure.js'
import { messages } from './messages.js'
import type { Complain } from './mistake.js'
import { multipleOf, multiplied } from './multiples.js'
import { nearest } from '../scenario/nearest.js'
import { parseUnit } from './parse-unit.js'
import { isPercentWord } from './percent-words.js'
import { wordEquivalents } from './spreadsheet.js'
import { createTranslator } from './translate-call.js'
import type { Unit } from './unit.js'
import { divide, isPure, multiply, pure, raise, sameDimension, sameUnit } from './unit-algebra.js'
import { isNoun, type UnitWords } from './unit-words.js'

/** What a formula may name. A unit is undefined where the declaration itself is wrong, which was told there. */
export interface Scope {
  readonly words: UnitWords
  /** Variables and levers. */
  readonly units: ReadonlyMap<string, Unit | undefined>
  readonly targets: ReadonlyMap<string, Unit | undefined>
  /** Variables whose formula is one pipeline. */
  readonly pipelines: ReadonlySet<string>
  /** Names of variables as they are written, before sets are expanded: for what was probably meant. */
  readonly wholes?: readonly string[]
  /** What the formula is to give, if that is known: for what was probably meant. */
  readonly wanted?: Unit | undefined
}

export interface CheckedFormula {
  readonly measure: Measure
  /** Conversion factor of each convert call, in reading order. */
  readonly conversions: readonly number[]
}

const largestPower = 64
const mostOffered = 3

/** Mistakes are told at indices into `text`, which is the formula's. */
export const checkFormula = (formula: Formula, text: string, scope: Scope, complain: Complain<number>): CheckedFormula => {
  const factors = new Map<number, number>()
  const words = (part: Formula): string => text.slice(part.at.start, part.at.end)
  const translator = createTranslator(formula, words)

  const infer = (part: Formula): Measure => {
    switch (part.kind) {
      case 'number':
        return inferNumber(part)
      case 'name':
        return inferName(part)
      case 'text':
        complain(part.at.start, messages.textMisplaced(words(part)))
        return unknown
      case 'list':
        complain(part.at.start, messages.listMisplaced)
        return unknown
      case 'unary':
        return part.sign === '!' ? needPure(part.of) : infer(part.of)
      case 'binary':
        return inferBinary(part)
      case 'conditional': {
        needPure(part.test)
        return agree(part.yes, part.no)
      }
      case 'call':
        return checkCall(part, checker)
    }
  }

  const inferNumber = (part: Formula & { kind: 'number' }): Measure => {
    const { unit: unitText, unitAt = part.at } = part
    if (unitText === undefined) return bare
    if (unitText === '%') return pureMeasure
    if (scope.units.has(unitText) && !scope.words.has(unitText)) {
      complain(unitAt.start, messages.factorMissing(unitText, words(part)))
      return unknown
    }
    if (!scope.words.has(unitText) && isPercentWord(unitText)) {
      complain(unitAt.start, messages.percentWord(unitText, text.slice(part.at.start, unitAt.start).trim()))
      return pureMeasure
    }
    const factor = scope.words.has(unitText) ? undefined : multipleOf(unitText)
    if (factor !== undefined) {
      complain(unitAt.start, messages.multipleAlone(words(part), multipleAlone(part, factor)))
      return unknown
    }
    const quote = unitAt.end - unitAt.start > unitText.length ? 1 : 0
    const { unitPlaces = [{ from: 0, place: unitAt.start + quote }] } = part
    const unit = parseUnit(unitText, scope.words, (index, mistake) => {
      const { from, place } = unitPlaces.findLast(({ from }) => from <= index)!
      complain(place + index - from, mistake)
    })
    return unit === undefined ? unknown : measured(unit)
  }

  /** What was meant by a number with a multiple: a unit that has it, of the dimension that is wanted if there is one. */
  const multipleAlone = (part: Formula & { kind: 'number' }, factor: number) => {
    const { wanted, words: known } = scope
    const { value, unit: word = '' } = part
    const counts = ({ powers }: Unit): number => ([...powers.keys()].some(isNoun) ? 1 : 0)
    // What the scenario itself counts comes first.
    const all = [...known]
      .flatMap(([unit, measure]) => (unit.startsWith(word) ? [{ unit, measure }] : []))
      .toSorted((a, b) => counts(b.measure) - counts(a.measure))
    const fit = wanted === undefined ? [] : all.filter(({ measure }) => sameDimension(measure, wanted))
    const certain = part === formula && wanted !== undefined
    const units = (certain || fit.length > 0 ? fit : all).slice(0, mostOffered).map(({ unit }) => unit)
    return { word, number: certain && units.length > 0 ? undefined : multiplied(value, factor), units }
  }

  const inferName = (part: Formula & { kind: 'name' }): Measure => {
    const { name } = part
    const index = part.at.start
    const primitive = primitives.get(name)
    if (isCalendarName(primitive)) return primitive.result === '1' ? pureMeasure : measured(scope.words.get('year')!)
    if (scope.units.has(name)) {
      const unit = scope.units.get(name)
      return unit === undefined ? unknown : measured(unit)
    }
    const elsewhere = wordEquivalents.get(name.toUpperCase())
    if (primitive !== undefined) complain(index, messages.callMissing(name))
    else if (scope.words.has(name)) complain(index, messages.unitAlone(name))
    else if (elsewhere !== undefined) {
      if (!translator.isTold(part)) complain(index, messages.wordElsewhere(name, elsewhere))
    } else
      complain(
        index,
        messages.variableUnknown(name, nearest(name, [...scope.units.keys(), ...(scope.wholes ?? []), ...calendarFormNames])),
      )
    return unknown
  }

  const inferBinary = (part: Formula & { kind: 'binary' }): Measure => {
    switch (part.sign) {
      case '+':
      case '-':
        return agree(part.left, part.right)
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '==':
      case '!=':
        agree(part.left, part.right)
        return pureMeasure
      case '&&':
      case '||':
        needPure(part.left)
        needPure(part.right)
        return pureMeasure
      case '*':
      case '/':
        return inferProduct(part)
      case '**':
        return inferPower(part)
    }
  }

  const inferProduct = ({ sign, left, right }: Formula & { kind: 'binary' }): Measure => {
    const below = sign === '/' ? unitBelow(left, right) : undefined
    if (left.kind === 'number' && below !== undefined) {
      complain(left.at.start, messages.unitUnquoted(left, below))
      return unknown
    }
    if (sign === '/' && tellUnitOrVariable(left, right)) return unknown
    const a = asFactor(infer(left))
    const b = asFactor(infer(right))
    if (a.kind !== 'unit' || b.kind !== 'unit') return unknown
    return measured(sign === '*' ? multiply(a.unit, b.unit) : divide(a.unit, b.unit))
  }

  /** 1500 CNY/homes, where homes is counted and a variable too: nobody can tell which was meant, unless there are spaces. */
  const tellUnitOrVariable = (left: Formula, right: Formula): boolean => {
    const factor = lastFactor(left)
    if (factor.kind !== 'number' || factor.unit === undefined || right.kind !== 'name') return false
    const asWritten = text.slice(factor.at.start, right.at.end)
    if (!scope.words.has(right.name) || !scope.units.has(right.name) || !asWritten.endsWith(`${factor.unit}/${right.name}`))
      return false
    const number = asWritten.slice(0, -`${factor.unit}/${right.name}`.length).trim()
    // Of a number in words that was told already.
    if (Number.isFinite(Number(number)))
      complain(factor.at.start, messages.unitOrVariable(number, factor.unit, right.name, asWritten))
    return true
  }

  /** 30 Gbps / year: after a number, `year` can only have been meant as a unit, as a in 450 GWh/a. In brackets it is the calendar's. */
  const unitBelow = (left: Formula, right: Formula): string | undefined => {
    if (left.kind !== 'number' || right.kind !== 'name') return undefined
    const { name } = right
    const isNamed = scope.units.has(name)
    if (name === 'year' || name === 'years' || (scope.words.has(name) && !isNamed))
      return text.slice(left.at.end, right.at.start).includes('(') ? undefined : name
    return name === 'a' && left.unit !== undefined && !isNamed ? 'year' : undefined
  }

  const inferPower = ({ left, right }: Formula & { kind: 'binary' }): Measure => {
    const base = asFactor(infer(left))
    needPure(right)
    if (base.kind !== 'unit' || isPure(base.unit)) return base
    const exponent = constantOf(right)
    if (exponent !== undefined && Number.isInteger(exponent) && Math.abs(exponent) <= largestPower)
      return measured(exponent === 0 ? pure : raise(base.unit, exponent))
    complain(right.at.start, messages.exponentNotInteger(words(left), base.unit, largestPower))
    return unknown
  }

  /** Both sides in one unit; a bare side takes the other's. */
  const agree = (left: Formula, right: Formula): Measure => {
    const a = infer(left)
    const b = infer(right)
    if (a.kind === 'unknown' || b.kind === 'unknown') return unknown
    if (a.kind === 'bare') return b
    if (b.kind === 'bare' || sameUnit(a.unit, b.unit)) return a
    complain(right.at.start, messages.unitsDiffer({ words: words(left), unit: a.unit }, { words: words(right), unit: b.unit }))
    return unknown
  }

  const needPure = (part: Formula): Measure => {
    const measure = infer(part)
    if (measure.kind === 'unit' && !isPure(measure.unit)) complain(part.at.start, messages.notPure(words(part), measure.unit))
    return pureMeasure
  }

  const checker: CallChecker = {
    scope,
    words,
    translator,
    infer,
    complain,
    setFactor: (index, factor) => factors.set(index, factor),
  }
  const measure = infer(formula)
  const conversions = [...factors].sort(([a], [b]) => a - b).map(([, factor]) => factor)
  return { measure, conversions }
}

const lastFactor = (part: Formula): Formula => {
  if (part.kind === 'binary') return lastFactor(part.right)
  return part.kind === 'unary' ? lastFactor(part.of) : part
}

/** Whether a checked formula may stand for a variable of a declared unit; tells what is wrong otherwise. */
export const checkEquation = (
  measure: Measure,
  variable: { readonly name: string; readonly unit: Unit; readonly at: number },
  complain: Complain<number>,
): void => {
  if (measure.kind === 'unit' && !sameUnit(measure.unit, variable.unit))
    complain(variable.at, messages.equationUnit(variable.name, measure.unit, variable.unit))
}

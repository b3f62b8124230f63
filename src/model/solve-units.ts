// Units of a call by rule: X and Y are what the arguments say they are, and the result follows.

import type { Param, Primitive, UnitRule } from '../primitives/primitive.js'
import type { CallChecker } from './check-call.js'
import type { Formula } from './formula.js'
import { bare, type Measure, measured, unknown } from './measure.js'
import { messages } from './messages.js'
import type { Unit } from './unit.js'
import { divide, multiply, pure, sameUnit } from './unit-algebra.js'

/** A value in an argument, whose unit a rule governs. */
export interface Governed {
  readonly rule: UnitRule
  readonly measure: Measure
  readonly part: Formula
  readonly param: Param
}

/** The unit of a call's result; every argument that breaks its rule is told. Where all that X stands for is bare, so is the result. */
export const solveUnits = (primitive: Primitive, governed: readonly Governed[], checker: CallChecker): Measure => {
  const year = checker.scope.words.get('year')!
  const solved: Solution = { X: solveFor('X', governed, year), Y: solveFor('Y', governed, year) }
  for (const value of governed) checkGoverned(value, primitive.name, solved, year, checker)
  const letter = primitive.result.includes('Y') ? 'Y' : primitive.result.includes('X') ? 'X' : undefined
  if (letter === undefined || solved[letter] !== undefined) return measured(unitByRule(primitive.result, solved, year) ?? pure)
  const open = governed.filter(value => value.rule.includes(letter))
  return open.every(value => value.measure.kind === 'bare') && primitive.result === letter ? bare : unknown
}

interface Solved {
  readonly unit: Unit
  readonly by: Governed
}

interface Solution {
  readonly X: Solved | undefined
  readonly Y: Solved | undefined
}

/**
 * The unit that most arguments carry decides, the first of equals, so that the odd one among several is told; one whose rule is the letter alone
 * before one that has it per year.
 */
const solveFor = (letter: 'X' | 'Y', governed: readonly Governed[], year: Unit): Solved | undefined => {
  const carries = governed.flatMap(by =>
    by.rule.startsWith(letter) && by.measure.kind === 'unit' ? [{ by, unit: by.measure.unit }] : [],
  )
  const shares = new Map<string, number>()
  for (const { by, unit } of carries) if (by.rule === letter) shares.set(keyOf(unit), (shares.get(keyOf(unit)) ?? 0) + 1)
  const most = Math.max(...shares.values())
  const found = carries.find(({ by, unit }) => by.rule === letter && shares.get(keyOf(unit)) === most) ?? carries[0]
  if (found === undefined) return undefined
  const { by, unit } = found
  if (by.rule === 'X/year') return { unit: multiply(unit, year), by }
  if (by.rule === 'X*year') return { unit: divide(unit, year), by }
  return { unit, by }
}

/** The same for units that are the same, but for the last digits of a scale. */
const keyOf = ({ powers, scale }: Unit): string => `${[...powers].sort().join(' ')} ${scale.toPrecision(9)}`

const unitByRule = (rule: UnitRule, solved: Solution, year: Unit): Unit | undefined => {
  const x = solved.X?.unit
  switch (rule) {
    case '1':
      return pure
    case 'year':
      return year
    case '1/year':
      return divide(pure, year)
    case 'X':
      return x
    case 'Y':
      return solved.Y?.unit
    case 'X/year':
      return x && divide(x, year)
    case 'X*year':
      return x && multiply(x, year)
  }
}

const checkGoverned = (value: Governed, name: string, solved: Solution, year: Unit, { complain, words }: CallChecker): void => {
  const { rule, measure, part, param } = value
  const wanted = unitByRule(rule, solved, year)
  if (measure.kind === 'bare') {
    // The start of a stock is one of the places that lend a bare number their unit; a rate, a flow or a duration is not.
    if (rule.includes('year') && rule !== 'X*year')
      complain(part.at.start, messages.unitMissing(name, param.name, words(part), wanted))
    return
  }
  if (measure.kind === 'unknown' || wanted === undefined || sameUnit(measure.unit, wanted)) return
  const by = solved[rule.startsWith('Y') ? 'Y' : 'X']?.by
  const found = { words: words(part), unit: measure.unit }
  if (by !== undefined && by.measure.kind === 'unit' && rule === by.rule && rule.length === 1 && rule !== '1')
    complain(part.at.start, messages.unitsDiffer({ words: words(by.part), unit: by.measure.unit }, found, name))
  else complain(part.at.start, messages.argumentUnit(name, param.name, found, wanted))
}

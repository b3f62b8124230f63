// A call against its table entry: number of arguments, what each place takes, and units by rule. X and Y are solved from the arguments.

import { primitives } from '../primitives/index.js'
import type { Param, Primitive, UnitRule } from '../primitives/primitive.js'
import { isDate, isDayOfYear } from './calendar-date.js'
import type { Scope } from './check-formula.js'
import { isCalendarName } from './calendar-form.js'
import { checkDraw } from './check-draw.js'
import { constantOf } from './constant.js'
import { type Call, distributionOf } from './draws.js'
import type { Formula } from './formula.js'
import { bare, type Measure, measured, unknown } from './measure.js'
import { messages } from './messages.js'
import type { Complain, Mistake } from './mistake.js'
import { nearest } from './nearest.js'
import { parseUnit } from './parse-unit.js'
import type { Unit } from './unit.js'
import { conversionFactor, divide, multiply, pure, sameDimension, sameUnit } from './unit-algebra.js'

/** What the check of a call asks of the check of the formula around it. */
export interface CallChecker {
  readonly scope: Scope
  readonly words: (part: Formula) => string
  readonly infer: (part: Formula) => Measure
  readonly complain: Complain<number>
  /** The factor of the convert call that begins at an index. */
  readonly setFactor: (index: number, factor: number) => void
}

/** A value whose unit a rule governs. */
interface Governed {
  readonly rule: UnitRule
  readonly measure: Measure
  readonly part: Formula
  readonly param: Param
}

const mostInteger = 64

export const checkCall = (call: Call, checker: CallChecker): Measure => {
  const { complain, words } = checker
  const primitive = primitives.get(call.name)
  const wrong = wrongCall(call, primitive, checker)
  for (const mistake of wrong) complain(call.nameAt.start, mistake)
  if (primitive === undefined || wrong.length > 0) {
    for (const arg of call.args) inferAnything(arg.value, checker)
    return unknown
  }
  const governed = call.args.flatMap((arg, index) => {
    if (arg.label !== undefined && call.name !== 'tightest') complain(arg.value.at.start, messages.labelMisplaced(arg.label))
    return checkArgument(arg.value, primitive.params[Math.min(index, primitive.params.length - 1)]!, call, checker)
  })
  checkDraw(call, words(call), complain)
  const isConvert = primitive.kind === 'form' && primitive.form === 'convert'
  return isConvert ? convert(call, governed, checker) : solve(primitive, governed, checker)
}

/** Why a call cannot be held against its arguments: no such function, a name that is none, or too few or many. */
const wrongCall = (call: Call, primitive: Primitive | undefined, { scope }: CallChecker): readonly Mistake[] => {
  if (isCalendarName(primitive)) return [messages.nameCalled(call.name)]
  if (primitive === undefined)
    return [scope.units.has(call.name) ? messages.nameCalled(call.name) : messages.functionUnknown(call.name, nearest(call.name, callNames))]
  return arityFits(primitive, call.args.length) ? [] : [messages.arity(primitive, call.args.length)]
}

const callNames = [...primitives.values()].filter(primitive => !isCalendarName(primitive)).map(({ name }) => name)

const arityFits = (primitive: Primitive, found: number): boolean => {
  const least = primitive.params.filter(param => param.optional !== true).length
  return found >= least && (found <= primitive.params.length || ('rest' in primitive && primitive.rest === true))
}

/** Looks for mistakes in an argument whose place is not known. */
const inferAnything = (part: Formula, checker: CallChecker): void => {
  if (part.kind === 'list') for (const item of part.items) inferAnything(item, checker)
  else if (part.kind !== 'text') checker.infer(part)
}

const checkArgument = (part: Formula, param: Param, call: Call, checker: CallChecker): readonly Governed[] => {
  const { complain, words, infer, scope } = checker
  const govern = (value: Formula, rule: UnitRule = param.unit ?? 'X'): Governed => ({ rule, measure: infer(value), part: value, param })
  const unitInText = (text: Formula & { kind: 'text' }): Governed => {
    const unit = parseUnit(text.text, scope.words, (index, mistake) => complain(text.at.start + 1 + index, mistake))
    return { rule: 'Y', measure: unit === undefined ? unknown : measured(unit), part: text, param }
  }
  switch (param.takes ?? 'value') {
    case 'value':
      return [govern(part)]
    case 'distribution':
      if (distributionOf(part) === undefined) complain(part.at.start, messages.distributionWanted(call.name, words(part)))
      return [govern(part)]
    case 'list':
      if (part.kind === 'list' && part.items.length > 0) return part.items.map(item => govern(item))
      complain(part.at.start, messages.listWanted(call.name, param.name, words(part)))
      return []
    case 'table':
      return tableRows(part, call, param, checker).flatMap(([x, y]) => [govern(x), govern(y, 'Y')])
    case 'text':
      if (part.kind === 'text') return [unitInText(part)]
      complain(part.at.start, messages.textWanted(call.name, param.name, words(part)))
      return [{ rule: 'Y', measure: unknown, part, param }]
    case 'date':
      checkDate(part, call, checker)
      return []
    case 'variable':
      if (part.kind !== 'name') complain(part.at.start, messages.nameWanted(call.name, param.name, words(part)))
      else if (scope.units.has(part.name) && !scope.pipelines.has(part.name)) complain(part.at.start, messages.pipelineWanted(part.name))
      return part.kind === 'name' ? [govern(part)] : []
    case 'target':
      return [{ rule: 'X', measure: targetMeasure(part, call, param, checker), part, param }]
    case 'integer': {
      const value = constantOf(part)
      if (value === undefined || !Number.isInteger(value) || value < 1 || value > mostInteger)
        complain(part.at.start, messages.integerWanted(call.name, param.name, words(part), mostInteger))
      return []
    }
  }
}

const targetMeasure = (part: Formula, call: Call, param: Param, { scope, complain, words }: CallChecker): Measure => {
  if (part.kind !== 'name') complain(part.at.start, messages.nameWanted(call.name, param.name, words(part)))
  else if (!scope.targets.has(part.name)) complain(part.at.start, messages.targetUnknown(part.name, nearest(part.name, scope.targets.keys())))
  const unit = part.kind === 'name' ? scope.targets.get(part.name) : undefined
  return unit === undefined ? unknown : measured(unit)
}

const tableRows = (part: Formula, call: Call, param: Param, { complain, words }: CallChecker): readonly (readonly [Formula, Formula])[] => {
  const rows = part.kind === 'list' ? part.items : []
  const pairs = rows.flatMap(row => (row.kind === 'list' && row.items.length === 2 ? [[row.items[0]!, row.items[1]!] as const] : []))
  if (rows.length > 0 && pairs.length === rows.length) {
    const xs = pairs.map(([x]) => constantOf(x))
    const falls = xs.findIndex((x, index) => index > 0 && x !== undefined && xs[index - 1] !== undefined && x <= xs[index - 1]!)
    if (falls !== -1) complain(pairs[falls]![0].at.start, messages.tableFalls(words(pairs[falls]![0])))
    return pairs
  }
  const wrong = rows.find(row => row.kind !== 'list' || row.items.length !== 2) ?? part
  complain(wrong.at.start, messages.tableWanted(call.name, param.name, words(wrong)))
  return []
}

const checkDate = (part: Formula, call: Call, { complain, words }: CallChecker): void => {
  const everyYear = call.name === 'on'
  if (part.kind === 'text' && (isDate(part.text) || (everyYear && isDayOfYear(part.text)))) return
  complain(part.at.start, messages.dateWanted(call.name, words(part), everyYear))
}

const solve = (primitive: Primitive, governed: readonly Governed[], checker: CallChecker): Measure => {
  const year = checker.scope.words.get('year')!
  const solved = { X: solveFor('X', governed, year), Y: solveFor('Y', governed, year) }
  for (const value of governed) checkGoverned(value, primitive.name, solved, year, checker)
  const letter = primitive.result.includes('Y') ? 'Y' : primitive.result.includes('X') ? 'X' : undefined
  if (letter === undefined || solved[letter] !== undefined) return measured(unitByRule(primitive.result, solved, year) ?? pure)
  const open = governed.filter(value => value.rule.includes(letter))
  return open.length > 0 && open.every(value => value.measure.kind === 'bare') && primitive.result.length === 1 ? bare : unknown
}

interface Solved {
  readonly unit: Unit
  readonly by: Governed
}

/** The first argument that carries a unit decides; one whose rule is the letter alone before one that has it per year. */
const solveFor = (letter: 'X' | 'Y', governed: readonly Governed[], year: Unit): Solved | undefined => {
  const carries = governed.filter(value => value.rule.startsWith(letter) && value.measure.kind === 'unit')
  const by = carries.find(value => value.rule === letter) ?? carries[0]
  if (by === undefined || by.measure.kind !== 'unit') return undefined
  const { unit } = by.measure
  if (by.rule === 'X/year') return { unit: multiply(unit, year), by }
  if (by.rule === 'X*year') return { unit: divide(unit, year), by }
  return { unit, by }
}

const unitByRule = (rule: UnitRule, solved: { readonly X?: Solved | undefined; readonly Y?: Solved | undefined }, year: Unit): Unit | undefined => {
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

const checkGoverned = (
  value: Governed,
  name: string,
  solved: { readonly X?: Solved | undefined; readonly Y?: Solved | undefined },
  year: Unit,
  { complain, words }: CallChecker,
): void => {
  const { rule, measure, part, param } = value
  const wanted = unitByRule(rule, solved, year)
  if (measure.kind === 'bare') {
    if (rule.includes('year')) complain(part.at.start, messages.unitMissing(name, param.name, words(part), wanted))
    return
  }
  if (measure.kind === 'unknown' || wanted === undefined || sameUnit(measure.unit, wanted)) return
  const by = solved[rule.startsWith('Y') ? 'Y' : 'X']?.by
  const found = { words: words(part), unit: measure.unit }
  if (by !== undefined && by.measure.kind === 'unit' && rule === by.rule && rule.length === 1 && rule !== '1')
    complain(part.at.start, messages.unitsDiffer({ words: words(by.part), unit: by.measure.unit }, found, name))
  else complain(part.at.start, messages.argumentUnit(name, param.name, found, wanted))
}

/** The one call that changes a unit: from that of its value to the one in its text. */
const convert = (call: Call, [value, text]: readonly Governed[], { words, complain, setFactor }: CallChecker): Measure => {
  if (value === undefined || text === undefined || text.measure.kind !== 'unit') return unknown
  const from = value.measure
  const to = text.measure.unit
  if (from.kind === 'bare') complain(value.part.at.start, messages.convertBare(words(value.part)))
  if (from.kind !== 'unit') return text.measure
  if (!sameDimension(from.unit, to)) complain(value.part.at.start, messages.convertImpossible(words(value.part), from.unit, to))
  setFactor(call.at.start, conversionFactor(from.unit, to))
  return text.measure
}

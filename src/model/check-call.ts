// A call against its table entry: number of arguments, what each place takes, and units by rule.

import { primitives } from '../primitives/index.js'
import type { Primitive } from '../primitives/primitive.js'
import { isDate } from './calendar-date.js'
import { isCalendarName } from './calendar-form.js'
import { checkArgument } from './check-argument.js'
import { checkDraw } from './check-draw.js'
import type { Scope } from './check-formula.js'
import type { Call } from './draws.js'
import type { Formula } from './formula.js'
import { type Measure, unknown } from './measure.js'
import { messages } from './messages.js'
import type { Complain, Mistake } from './mistake.js'
import { nearest } from '../scenario/nearest.js'
import { type Governed, solveUnits } from './solve-units.js'
import type { Translator } from './translate-call.js'
import { conversionFactor, sameDimension } from './unit-algebra.js'

/** What the check of a call asks of the check of the formula around it. */
export interface CallChecker {
  readonly scope: Scope
  readonly words: (part: Formula) => string
  readonly translator: Translator
  readonly infer: (part: Formula) => Measure
  readonly complain: Complain<number>
  /** The factor of the convert call that begins at an index. */
  readonly setFactor: (index: number, factor: number) => void
}

/** The unit of a call; everything wrong with it and inside it is told. */
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
  checkDraw(call, words, complain)
  if (call.name === 'between') checkDates(call, complain)
  const isConvert = primitive.kind === 'form' && primitive.form === 'convert'
  return isConvert ? convert(call, governed, checker) : solveUnits(primitive, governed, checker)
}

/** Why a call cannot be held against its arguments: no such function, a name that is none, or too few or many. */
const wrongCall = (call: Call, primitive: Primitive | undefined, { scope, translator }: CallChecker): readonly Mistake[] => {
  if (isCalendarName(primitive) || (primitive === undefined && scope.units.has(call.name)))
    return [messages.nameCalled(call.name)]
  if (primitive === undefined) {
    if (translator.isTold(call)) return []
    const elsewhere = translator.translate(call)
    return [
      elsewhere === undefined
        ? messages.functionUnknown(call.name, nearest(call.name, callNames))
        : messages.functionElsewhere(call.name, elsewhere),
    ]
  }
  return arityFits(primitive, call.args.length) ? [] : [messages.arity(primitive, call.args.length)]
}

const callNames = [...primitives.values()].filter(primitive => !isCalendarName(primitive)).map(({ name }) => name)

const arityFits = (primitive: Primitive, found: number): boolean => {
  const least = primitive.params.filter(param => param.optional !== true).length
  return found >= least && (found <= primitive.params.length || ('rest' in primitive && primitive.rest === true))
}

/** Dates in the wrong order would give −1. What is no date is told with its argument. */
const checkDates = ({ name, args }: Call, complain: Complain<number>): void => {
  const [from, until] = args.map(({ value }) => value)
  if (from?.kind !== 'text' || until?.kind !== 'text' || !isDate(from.text) || !isDate(until.text)) return
  if (until.text <= from.text) complain(until.at.start, messages.datesReversed(name, from.text, until.text))
}

/** Looks for mistakes in an argument whose place is not known. */
const inferAnything = (part: Formula, checker: CallChecker): void => {
  if (part.kind === 'list') for (const item of part.items) inferAnything(item, checker)
  else if (part.kind !== 'text') checker.infer(part)
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

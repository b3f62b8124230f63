// One argument of a call against what its place takes: a value, a list, a table, a name, a date.

import type { Param, UnitRule } from '../primitives/primitive.js'
import { isDate, isDayOfYear } from './calendar-date.js'
import type { CallChecker } from './check-call.js'
import { constantOf } from './constant.js'
import { type Call, distributionOf } from './draws.js'
import type { Formula } from './formula.js'
import { type Measure, measured, unknown } from './measure.js'
import { messages } from './messages.js'
import { nearest } from '../scenario/nearest.js'
import { parseUnit } from './parse-unit.js'
import type { Governed } from './solve-units.js'

const mostInteger = 64

/** The values of one argument with the rules that govern their units; whatever else is wrong with it is told. */
export const checkArgument = (part: Formula, param: Param, call: Call, checker: CallChecker): readonly Governed[] => {
  const { complain, words, infer, scope } = checker
  const govern = (value: Formula, rule: UnitRule = param.unit ?? 'X'): Governed => ({
    rule,
    measure: infer(value),
    part: value,
    param,
  })
  const unreadable = (rule: UnitRule = param.unit ?? 'X'): Governed => ({ rule, measure: unknown, part, param })
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
      return [unreadable()]
    case 'table':
      return tableRows(part, call, param, checker)?.flatMap(([x, y]) => [govern(x), govern(y, 'Y')]) ?? [unreadable('Y')]
    case 'text':
      if (part.kind === 'text') return [unitInText(part)]
      complain(part.at.start, messages.textWanted(call.name, param.name, words(part)))
      return [unreadable('Y')]
    case 'date':
      checkDate(part, call, checker)
      return []
    case 'variable':
      if (part.kind !== 'name') complain(part.at.start, messages.nameWanted(call.name, param.name, words(part)))
      else if (scope.units.has(part.name) && !scope.pipelines.has(part.name))
        complain(part.at.start, messages.pipelineWanted(part.name))
      return [part.kind === 'name' ? govern(part) : unreadable()]
    case 'set':
      return []
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
  else if (!scope.targets.has(part.name))
    complain(part.at.start, messages.targetUnknown(part.name, nearest(part.name, scope.targets.keys())))
  const unit = part.kind === 'name' ? scope.targets.get(part.name) : undefined
  return unit === undefined ? unknown : measured(unit)
}

const tableRows = (
  part: Formula,
  call: Call,
  param: Param,
  { complain, words }: CallChecker,
): readonly (readonly [Formula, Formula])[] | undefined => {
  const rows = part.kind === 'list' ? part.items : []
  const pairs = rows.flatMap(row =>
    row.kind === 'list' && row.items.length === 2 ? [[row.items[0]!, row.items[1]!] as const] : [],
  )
  if (rows.length > 0 && pairs.length === rows.length) {
    const xs = pairs.map(([x]) => constantOf(x))
    const falls = xs.findIndex((x, index) => index > 0 && x !== undefined && xs[index - 1] !== undefined && x <= xs[index - 1]!)
    if (falls !== -1) complain(pairs[falls]![0].at.start, messages.tableFalls(words(pairs[falls]![0])))
    return pairs
  }
  const wrong = rows.find(row => row.kind !== 'list' || row.items.length !== 2) ?? part
  complain(wrong.at.start, messages.tableWanted(call.name, param.name, words(wrong)))
  return undefined
}

const checkDate = (part: Formula, call: Call, { complain, words }: CallChecker): void => {
  const everyYear = call.name === 'on'
  if (part.kind === 'text' && (isDate(part.text) || (everyYear && isDayOfYear(part.text)))) return
  complain(part.at.start, messages.dateWanted(call.name, words(part), everyYear))
}

// Things worth saying that stop nothing.

import { pointedThousands } from '../scenario/thousands.js'
import type { Text } from '../text.js'
import { startThrough } from './calendar.js'
import { isDate } from './calendar-date.js'
import { calendarCalls } from './calendar-series.js'
import { largestDraw, medianDraw } from './check-draw.js'
import { constantOf } from './constant.js'
import type { Call } from './draws.js'
import type { Formula } from './formula.js'
import { walk } from './formula-parts.js'
import { messages } from './messages.js'
import type { Calendar, ModelTarget } from './model.js'

/** Promises by a day between two dates of the calendar: what is judged is the value at the earlier one. */
export const earlyDeadlines = (targets: readonly ModelTarget[], calendar: Calendar): readonly Text[] =>
  targets.flatMap(({ name, by, deadline }) => {
    const readAt = calendar.dates[deadline]!
    const around = [readAt, ...calendar.dates.slice(deadline + 1, deadline + 2)]
    return by === readAt ? [] : [messages.deadlineBetween({ name, by, readAt, around, start: startThrough(by, calendar) })]
  })

/**
 * Pipelines whose mean delay is usually or always shorter than their stages' steps, days that the calendar never reaches, and differences that look
 * like ranges, and years since the start that look like years of the calendar.
 */
export const collectWarnings = (formulas: ReadonlyMap<string, Formula>, calendar: Calendar): readonly Text[] =>
  [...formulas].flatMap(([name, formula]) =>
    [...walk(formula)].flatMap(part => {
      if (part.kind === 'binary') return [...differenceOfNumbers(name, part), ...yearsMeant(name, part)]
      if (part.kind !== 'call') return []
      return part.name === 'pipeline' ? shortPipeline(name, part, formulas, calendar) : lateDays(name, part, calendar)
    }),
  )

/** Numbers whose point may have been meant to mark thousands, in formulas and bounds: each once a place that it is written in. */
export const pointedNumbers = (
  equations: readonly { readonly origin: string; readonly formula: Formula; readonly text: string }[],
  bounds: ReadonlyMap<string, string>,
): readonly Text[] => {
  const written = equations.flatMap(({ origin, formula, text }) =>
    [...walk(formula)].flatMap(part => (part.kind === 'number' ? [{ name: origin, text: text.slice(part.at.start) }] : [])),
  )
  const told = [...written, ...[...bounds].map(([name, text]) => ({ name, text: text.trim() }))].flatMap(({ name, text }) => {
    const pointed = pointedThousands(text)
    return pointed === undefined ? [] : [messages.pointedNumber(name, pointed.words, pointed.thousands)]
  })
  return [...new Map(told.map(text => [text.en, text])).values()]
}

/** The comparison years > 2028: years count from the start, the year of the calendar is year. */
const yearsMeant = (name: string, { sign, left, right }: Formula & { kind: 'binary' }): readonly Text[] => {
  const [counted, number] = left.kind === 'name' ? [left, right] : [right, left]
  if (!comparisons.has(sign) || counted.kind !== 'name' || counted.name !== 'years') return []
  if (number.kind !== 'number' || number.unit !== undefined || number.value < firstYear) return []
  return [messages.yearsMeant(name, number.value)]
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!='])
const firstYear = 1000

/** Levers that no formula names. */
export const idleLevers = (levers: readonly string[], formulas: ReadonlyMap<string, Formula>): readonly Text[] => {
  const named = new Set(
    [...formulas.values()].flatMap(formula => [...walk(formula)].flatMap(part => (part.kind === 'name' ? [part.name] : []))),
  )
  const idle = levers.filter(name => !named.has(name))
  return idle.length === 0 ? [] : [messages.leversIdle(idle)]
}

const shortPipeline = (
  name: string,
  { args }: Call,
  formulas: ReadonlyMap<string, Formula>,
  calendar: Calendar,
): readonly Text[] => {
  const [, delay, stages] = args.map(arg => arg.value)
  const longest = delay && longestOf(delay, formulas, maxHops)
  const order = stages && constantOf(stages)
  const shortest = order === undefined ? 0 : order * calendar.stepYears
  const usual = delay && medianOf(delay, formulas, maxHops)
  if (order === undefined) return []
  if (longest === undefined || longest >= shortest)
    return usual === undefined || usual >= shortest
      ? []
      : [messages.pipelineUsuallyShort({ name, usual, order, step: calendar.step, shortest })]
  return [messages.pipelineShort({ name, longest, order, step: calendar.step, shortest })]
}

/** 5-7 Gbps, which is -2 Gbps. */
const differenceOfNumbers = (name: string, { sign, left, right }: Formula & { kind: 'binary' }): readonly Text[] => {
  if (sign !== '-' || left.kind !== 'number' || right.kind !== 'number') return []
  // 1 - 20 % is what is left, and 0 - 7 Gbps a number below zero.
  if (left.unit !== undefined || right.unit === undefined || right.unit === '%') return []
  if (left.value <= 0 || left.value >= right.value) return []
  return [messages.differenceOfNumbers(name, left.value, right.value, right.unit)]
}

/** A name may stand for a name; chains longer than this say nothing. */
const maxHops = 20

/** The largest value that a formula can take, where numbers or a distribution of numbers say so. */
const longestOf = (formula: Formula, formulas: ReadonlyMap<string, Formula>, hops: number): number | undefined => {
  if (formula.kind === 'call') return largestDraw(formula)
  if (formula.kind !== 'name') return constantOf(formula)
  const named = formulas.get(formula.name)
  return named === undefined || hops === 0 ? undefined : longestOf(named, formulas, hops - 1)
}

/** The value of a formula with every draw at its median, where numbers, names and + − * / make it. */
const medianOf = (formula: Formula, formulas: ReadonlyMap<string, Formula>, hops: number): number | undefined =>
  constantOf(formula, part => {
    if (part.kind === 'call') return medianDraw(part)
    const named = part.kind === 'name' ? formulas.get(part.name) : undefined
    return named === undefined || hops === 0 ? undefined : medianOf(named, formulas, hops - 1)
  })

const lateDays = (name: string, call: Call, calendar: Calendar): readonly Text[] => {
  if (!calendarCalls.has(call.name)) return []
  const days = call.args.flatMap(({ value }) => (value.kind === 'text' && isDate(value.text) ? [value.text] : []))
  const [start, end] = [calendar.dates[0]!, calendar.dates.at(-1)!]
  const outside = days.filter(day => day > end || (call.name === 'on' && day <= start))
  return outside.map(day => messages.dayOutside({ name, day, call: call.name, start, end }))
}

// Which promises a limit bears on, and which limits bear on a promise: its readings depend on a variable that is the tightest of several.

import { type Quoter, quoteDraw, quoteReading, quoteTarget } from './figures.js'
import { messages } from './messages.js'
import { joined, quoted } from './phrases.js'
import type { Cited, Phrase } from './report.js'
import { nameChart } from './charts/chart.js'

/** Promises that depend on a choice among limits, as links, each with the readings that do where its headline does not; undefined where there are none. */
export const promisesBehind = (quoter: Quoter, binding: string): Phrase | undefined => {
  const { variable } = quoter.source.summary.binding[binding]
  const promises = quoter.targets.flatMap(({ name }) => {
    const promise = { ...quoteTarget(quoter, name), to: `target-${name}` }
    return bearing(quoter, { target: name, variable, words: promise })
  })
  return promises.length === 0 ? undefined : joined(promises, messages.semicolon)
}

/** Choices among limits that a promise depends on, as links, the nearest first; undefined where there are none. */
export const limitsBefore = (quoter: Quoter, target: string): Phrase | undefined => {
  const { summary, model } = quoter.source
  const { readings } = summary.targets[target]
  const variables = new Set(namesOf(quoter, target).flatMap(reading => model.limits?.[readings[reading].variable] ?? []))
  const limits = [...variables].flatMap(variable =>
    Object.keys(summary.binding)
      .filter(binding => summary.binding[binding].variable === variable)
      .flatMap(binding => {
        const limit = { ...quoteDraw(quoter, binding), to: `chart-${nameChart('binding', binding)}` }
        return bearing(quoter, { target, variable, words: limit })
      }),
  )
  return limits.length === 0 ? undefined : joined(limits, messages.semicolon)
}

/** Dates at which the promises that depend on a choice are due, ascending. */
export const deadlinesBehind = (quoter: Quoter, binding: string): readonly string[] => {
  const { summary } = quoter.source
  const { variable } = summary.binding[binding]
  const due = quoter.targets.filter(({ name }) => readingsOn(quoter, name, variable).length > 0)
  return [...new Set(due.map(({ summary }) => summary.read_at))].sort()
}

interface Bearing {
  readonly target: string
  readonly variable: string
  readonly words: Cited
}

/** Nothing where no reading depends on the variable. */
const bearing = (quoter: Quoter, { target, variable, words }: Bearing): readonly Phrase[] => {
  const readings = readingsOn(quoter, target, variable)
  if (readings.length === 0) return []
  const { [readings[0]]: first } = quoter.source.summary.targets[target].readings
  if (first.headline) return [quoted(words)]
  const names = joined(
    readings.map(reading => quoted(quoteReading(quoter, target, reading))),
    messages.listComma,
  )
  return [messages.onlyBy(words, names)]
}

/** The headline first. */
const readingsOn = (quoter: Quoter, target: string, variable: string): readonly string[] => {
  const { summary, model } = quoter.source
  return namesOf(quoter, target).filter(reading =>
    model.limits?.[summary.targets[target].readings[reading].variable]?.includes(variable),
  )
}

const namesOf = ({ targets }: Quoter, target: string): readonly string[] => {
  const { summary, readings } = targets.find(({ name }) => name === target)!
  return readings.toSorted((a, b) => Number(summary.readings[b].headline) - Number(summary.readings[a].headline))
}

// Which promises a limit bears on, and which limits bear on a promise: its readings depend on a variable that is the tightest of several.

import { type Quoter, quoteChoice, quoteReading, quoteTarget } from './figures.js'
import { messages } from './messages.js'
import { joined, quoted } from './phrases.js'
import type { Cited, Phrase } from './report.js'
import { nameChart } from './charts/chart.js'

/** Promises that depend on a choice among limits, as links, each with the readings that do where its headline does not; undefined where there are none. */
export const promisesBehind = (quoter: Quoter, binding: string): Phrase | undefined => {
  const { variable } = quoter.source.summary.binding[binding]
  const promises = quoter.targets.flatMap(({ name }) => {
    const readings = readingsOn(quoter, name, variable)
    if (readings.length === 0) return []
    const promise: Cited = { ...quoteTarget(quoter, name), to: `target-${name}` }
    const { headline } = quoter.source.summary.targets[name].readings[readings[0]]
    const names = readings.map(reading => quoted(quoteReading(quoter, name, reading)))
    return [headline ? quoted(promise) : messages.onlyBy(promise, joined(names, messages.listComma))]
  })
  return promises.length === 0 ? undefined : joined(promises, messages.semicolon)
}

/** Choices among limits that a promise depends on, as links, the nearest first: those of its headline, then those of other readings alone. */
export const limitsBefore = (quoter: Quoter, target: string): readonly Phrase[] => {
  const { summary, model } = quoter.source
  const { readings } = summary.targets[target]
  const variables = [...new Set(namesOf(quoter, target).flatMap(reading => model.limits?.[readings[reading].variable] ?? []))]
  const limits = (ofHeadline: boolean): Phrase | undefined => {
    const links = variables
      .filter(variable => readings[readingsOn(quoter, target, variable)[0]].headline === ofHeadline)
      .flatMap(variable => Object.keys(summary.binding).filter(binding => summary.binding[binding].variable === variable))
      .map(binding => quoted({ ...quoteChoice(quoter, binding), to: `chart-${nameChart('binding', binding)}` }))
    return links.length === 0 ? undefined : joined(links, messages.semicolon)
  }
  const [own, others] = [limits(true), limits(false)]
  return [
    ...(own === undefined ? [] : [messages.limitsBefore(own)]),
    ...(others === undefined ? [] : [messages.limitsOfOthers(others)]),
  ]
}

/** Dates at which the promises that depend on a choice are due, ascending. */
export const deadlinesBehind = (quoter: Quoter, binding: string): readonly string[] => {
  const { summary } = quoter.source
  const { variable } = summary.binding[binding]
  const due = quoter.targets.filter(({ name }) => readingsOn(quoter, name, variable).length > 0)
  return [...new Set(due.map(({ summary }) => summary.read_at))].sort()
}

/**
 * Index of the last date at which what binds still counts for a promise that depends on it: what is decided at a date takes effect in the step that
 * follows, so that it is the one before the last deadline. The last of all where nothing depends on it.
 */
export const lastDecision = (quoter: Quoter, binding: string): number => {
  const { dates } = quoter.source.summary.time
  const last = deadlinesBehind(quoter, binding).at(-1)
  return last === undefined ? dates.length - 1 : Math.max(0, dates.indexOf(last) - 1)
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

// What to know before quoting a number: bounds that look like slips, how much depends on what a promise means, how much is judgement, and what the
// model leaves out.

import { quoteAtDeadline } from '../at-deadline.js'
import type { Place } from '../cite.js'
import { compareHistory, isOutside } from '../history.js'
import { isJudgement } from '../judgement.js'
import {
  quoteBound,
  quoteReading,
  quoteShare,
  quoteShareAt,
  quoteTarget,
  type Quoter,
  shareInWords,
  sizeOf,
  titleText,
} from '../figures.js'
import { formatCount } from '../format-number.js'
import { messages } from '../messages.js'
import { quoteOutcome } from '../outcome.js'
import { metAtStart, overfullReadings, percentSlips } from '../bound-slips.js'
import { quoted } from '../phrases.js'
import { quoteObserved } from './history.js'
import { type Text, verbatim } from '../../text.js'
import type { Cited, Phrase, Section } from '../report.js'

export const caveats = (quoter: Quoter): Section | undefined => {
  const items = [
    ...slips(quoter),
    ...readEarly(quoter),
    ...atStart(quoter),
    ...overfull(quoter),
    ...contradicted(quoter),
    ...definitions(quoter),
    ...judgement(quoter),
    ...left(quoter),
  ]
  return items.length === 0
    ? undefined
    : { name: 'caveats', title: messages.sections.caveats, blocks: [{ kind: 'points', items }] }
}

const slips = (quoter: Quoter): readonly Phrase[] =>
  percentSlips(quoter.source.summary).map(name =>
    messages.percentSlip(quoteTarget(quoter, name), quoteBound(quoter, name, quoter.source.summary.targets[name])),
  )

/** Deadlines that are no date of the calendar. */
const readEarly = (quoter: Quoter): readonly Phrase[] =>
  quoter.targets.flatMap(({ name, summary }) => {
    const date = (key: 'by' | 'read_at') => quoter.cite<string>(['summary', 'targets', name, key], verbatim)
    return summary.by === summary.read_at ? [] : [messages.readEarly(quoteTarget(quoter, name), date('by'), date('read_at'))]
  })

/** The one path of medians has no chance to tell by. */
const atStart = (quoter: Quoter): readonly Phrase[] =>
  quoter.medians
    ? []
    : metAtStart(quoter.source.summary).map(({ target, reading }) =>
        messages.metAtStart(
          quoteTarget(quoter, target),
          quoteReading(quoter, target, reading),
          quoter.cite<string>(['summary', 'time', 'dates', 0], verbatim),
          shareInWords(quoteShareAt(quoter, target, reading, 0)),
        ),
      )

const overfull = (quoter: Quoter): readonly Phrase[] =>
  overfullReadings(quoter.source.summary).map(({ target, reading }) =>
    messages.overfull(
      quoteTarget(quoter, target),
      quoteReading(quoter, target, reading),
      quoteAtDeadline(quoter, target, reading, 50),
    ),
  )

const mostContradicted = 3

/** What was observed where hardly any future goes. */
const contradicted = (quoter: Quoter): readonly Phrase[] => {
  const apart = quoter.medians ? [] : compareHistory(quoter.source).filter(isOutside)
  if (apart.length === 0) return []
  const items = apart.slice(0, mostContradicted).map(one => {
    const { title, value, date, quantile } = quoteObserved(quoter, one)
    const [low, high] = [quantile('p01'), quantile('p99')]
    return messages.observedItem(title, value, date, low.text.en === high.text.en ? quoted(low) : messages.range(low, high))
  })
  return [messages.observedApart(items, apart.length - items.length)]
}

/** Readings of one promise that are closer than this tell the same. */
const leastGap = 0.1
const mostDefinitions = 3

/** The promises whose readings lie furthest apart. */
const definitions = (quoter: Quoter): readonly Phrase[] => {
  const { targets } = quoter
  const ranges = targets.map(({ name, summary, readings }) => {
    const sorted = readings.toSorted((a, b) => summary.readings[b].at_deadline.p - summary.readings[a].at_deadline.p)
    const [best, worst] = [sorted[0], sorted.at(-1)!]
    return { name, best, worst, gap: summary.readings[best].at_deadline.p - summary.readings[worst].at_deadline.p }
  })
  const wide = ranges.filter(({ gap }) => gap >= leastGap).sort((a, b) => b.gap - a.gap)
  const parts = wide.slice(0, mostDefinitions).map(({ name, best, worst }) => {
    const share = (reading: string): Phrase => {
      if (quoter.medians) return quoteOutcome(quoter, name, reading).word
      const place: Place = ['summary', 'targets', name, 'readings', reading, 'at_deadline']
      return shareInWords(quoteShare(quoter, place, quoter.source.summary.targets[name].readings[reading].at_deadline))
    }
    const said = (reading: string) => ({ reading: quoteReading(quoter, name, reading), share: share(reading) })
    return messages.definition(quoteTarget(quoter, name), said(best), said(worst))
  })
  return parts.length === 0 ? [] : [messages.definitions(parts)]
}

const judgement = (quoter: Quoter): readonly Phrase[] => {
  const { inputs, scenario } = quoter.source.model
  const sources = inputs.map(name => scenario.variables[name]?.source)
  const count = (of: 'judged' | 'unsourced', found: number): Cited =>
    quoter.cite(['model', 'inputs'], () => verbatim(formatCount(found)), of)
  const judged = sources.filter(isJudgement).length
  const unsourced = sources.filter(source => source === undefined).length
  const all = sizeOf(quoter.cite, ['model', 'inputs'])
  return [
    ...(judged === 0 ? [] : [messages.judged(count('judged', judged), all, judged)]),
    ...(unsourced === 0 ? [] : [messages.unsourced(count('unsourced', unsourced), all, unsourced)]),
  ]
}

const left = ({ cite, source }: Quoter): readonly Phrase[] => {
  const { not_modeled = [] } = source.model.scenario
  if (not_modeled.length === 0) return []
  return [
    messages.notModeled(not_modeled.map((_, index) => quoted(cite(['model', 'scenario', 'not_modeled', index], asSentence)))),
  ]
}

/** One after another they would run into each other. */
const asSentence = (text: Text): Text => {
  const { en, zh } = titleText(text)
  return { en: endsSentence.test(en) ? en : `${en}.`, zh: endsSentence.test(zh) ? zh : `${zh}。` }
}

const endsSentence = /[.!?;。！？；]$/

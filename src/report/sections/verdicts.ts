// The answer: each promise by each of its readings, how likely, the verdict, when, and how far off where it is missed.

import type { ReadingSummary, TargetSummary } from '../../analysis/summary.js'
import type { Place } from '../cite.js'
import {
  type Quoter,
  quoteBound,
  quoteDate,
  quotePeriod,
  quoteReading,
  quoteShare,
  quoteTarget,
  quoteVerdict,
} from '../figures.js'
import { formatNumber } from '../format-number.js'
import type { Paths } from '../format-share.js'
import { heldAround, heldBefore, heldSince, heldUntil, isReached } from '../kept-until.js'
import { formatDifference } from '../measure.js'
import { messages } from '../messages.js'
import { quoted } from '../phrases.js'
import { type Text, verbatim } from '../../text.js'
import { outcomes } from './outcomes.js'
import type { Block, Cell, Cited, Column, Phrase, RowGroup, Section } from '../report.js'

export const verdicts = (quoter: Quoter): Section | undefined => {
  if (quoter.targets.length === 0) return undefined
  if (quoter.medians) return outcomes(quoter)
  const { columns } = messages
  const wanted = wantedOf(quoter)
  const common = wantedOfAll(quoter)
  const table: Block = {
    kind: 'table',
    name: 'verdicts',
    caption: messages.verdictTable,
    columns: [
      { title: columns.reading },
      common ?? { title: columns.probability },
      { title: columns.verdict },
      { title: messages.half[halfOf(quoter)] },
      { title: columns.shortfall, align: 'end' },
    ],
    groups: quoter.targets.map(
      ({ name, summary, readings }): RowGroup => ({
        head: {
          kind: 'words',
          phrase: quoted(quoteTarget(quoter, name)),
          below: common === undefined ? boundWanted(quoter, name, summary) : quoteBound(quoter, name, summary),
        },
        rows: readings.map(reading => rowOf(quoter, name, reading, summary.confidence)),
      }),
    ),
  }
  const failed = quoter.source.summary.failed.count > 0
  const explained =
    wanted.length > 0
      ? messages.verdictsNote(
          wanted.map(name => quoteWanted(quoter, name)),
          failed,
        )
      : messages.probabilityNote(failed)
  const several = quoter.targets.some(({ readings }) => readings.length > 1)
  return {
    name: 'verdicts',
    title: messages.sections.verdicts,
    blocks: [
      { kind: 'text', role: 'note', phrase: explained },
      ...(wanted.length > 0 ? [{ kind: 'text', role: 'note', phrase: messages.tickNote, drawn: true } as const] : []),
      { kind: 'text', role: 'note', phrase: messages.likelihoodScale() },
      ...(several ? [{ kind: 'text', role: 'note', phrase: messages.readingsNote } as const] : []),
      table,
    ],
  }
}

/** For each confidence that is wanted of any promise, the first that wants it. */
const wantedOf = ({ targets }: Quoter): readonly string[] => {
  const first = new Map<number, string>()
  for (const { name, summary } of targets)
    if (summary.confidence !== undefined && !first.has(summary.confidence)) first.set(summary.confidence, name)
  return [...first.values()]
}

const confidencePlace = (target: string): Place => ['summary', 'targets', target, 'confidence']

const formatWanted = (confidence: number): Text => verbatim(`${formatNumber(100 * confidence)}%`)

const quoteWanted = ({ cite }: Quoter, target: string): Cited => cite(confidencePlace(target), formatWanted)

/** The head of the probabilities where the same one is wanted of all promises; undefined where it is not. */
const wantedOfAll = (quoter: Quoter): Column | undefined => {
  const { cite, targets } = quoter
  const [first, ...others] = wantedOf(quoter)
  if (first === undefined || others.length > 0 || targets.some(({ summary }) => summary.confidence === undefined))
    return undefined
  const cited = cite<number>(confidencePlace(first), value => messages.probabilityWanted(formatWanted(value)))
  return { title: cited.text, cited }
}

const boundWanted = (quoter: Quoter, target: string, summary: TargetSummary): Phrase => {
  const bound = quoteBound(quoter, target, summary)
  return summary.confidence === undefined ? bound : messages.boundWanted(bound, quoteWanted(quoter, target))
}

/** What half of the futures reached and lost again says until when, as what they keep. */
const halfOf = ({ paths, source, targets }: Quoter): keyof typeof messages.half => {
  const { dates } = source.summary.time
  const reached = targets.filter(({ summary }) => isReached(summary))
  const lost = reached.some(({ summary }) =>
    Object.values(summary.readings).some(reading => isLost(reading, paths, dates, dates.indexOf(summary.read_at))),
  )
  return reached.length === targets.length && !lost ? 'reached' : 'held'
}

/** Half of the futures have reached the bound by its deadline, and half of them do not keep it then. */
const isLost = (reading: ReadingSummary, paths: Paths, dates: readonly string[], deadline: number): boolean => {
  const { median } = reading.first_hit
  return median !== null && median <= dates[deadline] && heldAround(reading, paths, deadline) === undefined
}

const rowOf = (quoter: Quoter, target: string, reading: string, confidence: number | undefined): readonly Cell[] => {
  const summary = quoter.source.summary.targets[target].readings[reading]
  const place: Place = ['summary', 'targets', target, 'readings', reading]
  return [
    { kind: 'words', phrase: quoted(quoteReading(quoter, target, reading)) },
    quoteShare(quoter, [...place, 'at_deadline'], summary.at_deadline, confidence),
    quoteVerdict(quoter, target, reading, summary),
    { kind: 'words', phrase: whenOf(quoter, target, reading) },
    { kind: 'words', phrase: shortfallOf(quoter, target, reading) },
  ]
}

/** By when half of the futures have reached the bound, or until when or since when they keep below it. */
export const whenOf = (quoter: Quoter, target: string, reading: string): Phrase => {
  const { paths, source } = quoter
  const { dates } = source.summary.time
  const { [target]: promise } = source.summary.targets
  const summary = promise.readings[reading]
  const period = (index: number) => quoteDate(quoter, index)
  if (!isReached(promise))
    return heldOf(summary, { paths, last: dates.length - 1, deadline: dates.indexOf(promise.read_at) }, period)
  if (summary.first_hit.median === null) return messages.notReached(period(dates.length - 1))
  const deadline = dates.indexOf(promise.read_at)
  const place: Place = ['summary', 'targets', target, 'readings', reading, 'first_hit', 'median']
  const reached = quotePeriod(quoter, place)
  if (!isLost(summary, paths, dates, deadline)) return messages.reached(reached)
  const before = heldBefore(summary, paths, deadline)
  if (before === undefined) return messages.reachedAndLost(reached, period(deadline))
  const until = period(before.last)
  return before.first === 0 ? messages.heldUntil(until) : messages.heldBetween(period(before.first), until)
}

interface Held {
  readonly paths: Paths
  /** Indices of dates. */
  readonly last: number
  readonly deadline: number
}

/** The time around the deadline in which half of the futures keep below the bound; or until when they did before, or since when they will. */
const heldOf = (summary: ReadingSummary, { paths, last, deadline }: Held, period: (index: number) => Cited): Phrase => {
  const around = heldAround(summary, paths, deadline)
  if (around !== undefined) {
    const [first, until] = [period(around.first), period(around.last)]
    if (around.first === 0) return around.last === last ? messages.heldToTheEnd(until) : messages.heldUntil(until)
    return around.last === last ? messages.heldSince(first) : messages.heldBetween(first, until)
  }
  const [until, since] = [heldUntil(summary, paths), heldSince(summary, paths)]
  if (until !== undefined) return messages.heldUntil(period(until))
  return since === undefined ? messages.notHeld(period(deadline)) : messages.heldSince(period(since))
}

/** In the unit of the target; nothing where no future misses. */
export const shortfallOf = (quoter: Quoter, target: string, reading: string): Phrase => {
  const { unit, percent, readings } = quoter.source.summary.targets[target]
  if (readings[reading].shortfall_if_missed.mean === 0) return messages.notKnown
  return quoted(
    quoter.cite<number>(['summary', 'targets', target, 'readings', reading, 'shortfall_if_missed', 'mean'], mean =>
      formatDifference(mean, quoter.measureOf(unit, percent)),
    ),
  )
}

// The answer: each promise by each of its readings, how likely, the verdict, when, and how far off where it is missed.

import type { ReadingSummary } from '../../analysis/summary.js'
import type { Place } from '../cite.js'
import { type Quoter, quoteBound, quoteReading, quoteShare, quoteTarget, quoteVerdict } from '../figures.js'
import { formatPeriod } from '../format-date.js'
import { formatNumber } from '../format-number.js'
import { formatDifference } from '../measure.js'
import { messages } from '../messages.js'
import { quoted } from '../phrases.js'
import { verbatim } from '../../text.js'
import type { Block, Cell, Cited, RowGroup, Section } from '../report.js'

export const verdicts = (quoter: Quoter): Section | undefined => {
  if (quoter.targets.length === 0) return undefined
  const { columns } = messages
  const table: Block = {
    kind: 'table',
    name: 'verdicts',
    caption: messages.verdictTable,
    columns: [
      { title: columns.reading },
      { title: columns.probability },
      { title: columns.verdict },
      { title: columns.reached },
      { title: columns.shortfall, align: 'end' },
    ],
    groups: quoter.targets.map(
      ({ name, summary, readings }): RowGroup => ({
        head: { kind: 'words', phrase: quoted(quoteTarget(quoter, name)), below: quoteBound(quoter, name, summary) },
        rows: readings.map(reading => rowOf(quoter, name, reading, summary.confidence)),
      }),
    ),
  }
  const confidences = wantedOf(quoter)
  const explained = confidences.length > 0 ? messages.verdictsNote(confidences) : messages.probabilityNote
  const several = quoter.targets.some(({ readings }) => readings.length > 1)
  return {
    name: 'verdicts',
    title: messages.sections.verdicts,
    blocks: [
      { kind: 'text', role: 'note', phrase: explained },
      { kind: 'text', role: 'note', phrase: messages.likelihoodScale() },
      ...(several ? [{ kind: 'text', role: 'note', phrase: messages.readingsNote } as const] : []),
      table,
    ],
  }
}

/** Each confidence that is wanted of any promise, once. */
const wantedOf = ({ targets, cite }: Quoter): readonly Cited[] => {
  const first = new Map<number, string>()
  for (const { name, summary } of targets)
    if (summary.confidence !== undefined && !first.has(summary.confidence)) first.set(summary.confidence, name)
  return [...first.values()].map(name =>
    cite<number>(['summary', 'targets', name, 'confidence'], value => verbatim(`${formatNumber(100 * value)}%`)),
  )
}

const rowOf = (quoter: Quoter, target: string, reading: string, confidence: number | undefined): readonly Cell[] => {
  const summary = quoter.source.summary.targets[target].readings[reading]
  const place: Place = ['summary', 'targets', target, 'readings', reading]
  return [
    { kind: 'words', phrase: quoted(quoteReading(quoter, target, reading)) },
    quoteShare(quoter, [...place, 'at_deadline'], summary.at_deadline, confidence),
    quoteVerdict(quoter, target, reading, summary),
    { kind: 'words', phrase: reachedIn(quoter, place, summary) },
    { kind: 'words', phrase: shortfallOf(quoter, target, place, summary) },
  ]
}

const reachedIn = ({ cite, source }: Quoter, place: Place, { first_hit }: ReadingSummary) => {
  const { step, dates } = source.summary.time
  if (first_hit.median === null)
    return messages.notReached(cite<string>(['summary', 'time', 'dates', dates.length - 1], date => formatPeriod(date, step)))
  return messages.reached(cite<string>([...place, 'first_hit', 'median'], date => formatPeriod(date, step)))
}

/** In the unit of the target; nothing where no future misses. */
const shortfallOf = (quoter: Quoter, target: string, place: Place, { shortfall_if_missed }: ReadingSummary) => {
  if (shortfall_if_missed.mean === 0) return messages.notKnown
  const { unit, percent } = quoter.source.summary.targets[target]
  return quoted(
    quoter.cite<number>([...place, 'shortfall_if_missed', 'mean'], mean =>
      formatDifference(mean, quoter.measureOf(unit, percent)),
    ),
  )
}

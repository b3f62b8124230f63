// A row for each reading of each promise: how likely, the verdict, when, and how far off where it is missed.

import type { ReadingSummary, TargetSummary } from '../../analysis/summary.js'
import { formatEnd, formatShare } from '../format-share.js'
import { heldSince, heldUntil, isReached } from '../kept-until.js'
import { likelihoodOf } from '../likelihood.js'
import type { ReportSource } from '../source.js'
import type { Text } from '../../text.js'
import { columns } from './columns.js'
import { messages } from './messages.js'
import { readingsOf } from './readings.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const verdicts: TableMaker = {
  name: 'verdicts',
  of: 'futures',
  title: messages.tables.verdicts,
  columns: [
    columns.target,
    columns.title,
    columns.sense,
    { name: 'bound', title: titles.bound },
    columns.unit,
    { name: 'by', title: titles.by },
    { name: 'confidence', title: titles.confidence, share: true },
    columns.reading,
    { name: 'reading_title', title: titles.readingTitle, bilingual: true },
    columns.variable,
    { name: 'headline', title: titles.headline },
    columns.probability,
    columns.lowShare,
    columns.highShare,
    { name: 'as_shown', title: titles.asShown, bilingual: true },
    { name: 'hits', title: titles.hits },
    columns.verdict,
    { name: 'more_paths', title: titles.morePaths },
    { name: 'half_of_paths_by', title: titles.reached },
    { name: 'half_of_paths_until', title: titles.held },
    { name: 'half_of_paths_since', title: titles.since },
    { name: 'never', title: titles.never },
    { name: 'shortfall_mean', title: titles.shortfall },
    { name: 'shortfall_cvar95', title: titles.cvar },
  ],
  rows: source =>
    readingsOf(source).map(({ target, summary, name, reading, title }) => [
      target,
      summary.title,
      summary.at_least === undefined ? 'at_most' : 'at_least',
      summary.at_least ?? summary.at_most ?? null,
      summary.unit,
      summary.by,
      summary.confidence ?? null,
      name,
      title,
      reading.variable,
      reading.headline,
      reading.at_deadline.p,
      reading.at_deadline.low,
      reading.at_deadline.high,
      asShown(reading),
      reading.at_deadline.hits,
      reading.verdict ?? null,
      reading.more_paths ?? null,
      isReached(summary) ? reading.first_hit.median : null,
      dateOf(heldUntil, source, summary, reading),
      dateOf(heldSince, source, summary, reading),
      isReached(summary) ? reading.first_hit.never : null,
      reading.shortfall_if_missed.mean,
      reading.shortfall_if_missed.cvar95,
    ]),
}

/** The words of the page: a share of nothing is no 0.0 % there. */
const asShown = ({ at_deadline: share }: ReadingSummary): Text => {
  const numbers = `${formatShare(share)} [${formatEnd(share.low, share)} – ${formatEnd(share.high, share)}]`
  const { en, zh } = likelihoodOf(share)
  return { en: `${numbers}, ${en}`, zh: `${numbers}，${zh}` }
}

/** Of a bound that is kept rather than reached: the date until which, or since when, half of all paths do. */
const dateOf = (
  held: typeof heldUntil,
  { summary }: ReportSource,
  target: TargetSummary,
  reading: ReadingSummary,
): string | null => {
  const { paths, failed, time } = summary
  const date = isReached(target) ? undefined : held(reading, { paths, counted: paths - failed.count })
  return date === undefined ? null : time.dates[date]
}

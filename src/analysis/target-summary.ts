// How likely a promise is, by each of its readings.

import type { Calendar, ModelTarget } from '../model/model.js'
import { type Ensemble, shortfallMoments } from '../run/ensemble.js'
import type { WatchedReading } from '../run/watch.js'
import { createWalker } from '../stats/walk.js'
import { summarizeProbability } from './probability.js'
import { createQuantiles, percentiles } from './quantiles.js'
import { conditionalShortfall } from './shortfall.js'
import type { ReadingSummary, TargetSummary } from './summary.js'
import { morePaths, morePathsByScatter, verdictOf } from './verdict.js'

export const summarizeTarget = (ensemble: Ensemble, target: ModelTarget, calendar: Calendar): TargetSummary => ({
  title: target.title,
  unit: target.unit.text,
  percent: target.percent,
  [target.sense]: target.bound,
  by: target.by,
  read_at: calendar.dates[target.deadline],
  ...(target.confidence === undefined ? {} : { confidence: target.confidence }),
  readings: Object.fromEntries(
    ensemble.watch.readings.flatMap((reading, index) =>
      reading.target === target.name ? [[reading.name, summarizeReading(ensemble, target, { reading, index }, calendar)]] : [],
    ),
  ),
})

const summarizeReading = (
  ensemble: Ensemble,
  target: ModelTarget,
  { reading, index }: { readonly reading: WatchedReading; readonly index: number },
  { dates }: Calendar,
): ReadingSummary => {
  const { counted, paths, statistics } = ensemble
  const cells = dates.map((_, date) => index * dates.length + date)
  const byDate = cells.map(cell => summarizeProbability(ensemble, ({ at }) => at[cell]))
  const firstHits = cells.map(cell => statistics.hits.first[cell])
  const ever = firstHits.reduce((sum, count) => sum + count, 0)
  const deadline = byDate[target.deadline]
  const atDeadline = reading.firstCell + reading.deadline
  const walk = createWalker(statistics.histogram, statistics.extremes, counted)(atDeadline)
  const misses = counted - deadline.hits
  return {
    variable: reading.variable,
    headline: reading.headline,
    probability: byDate.map(({ p }) => p),
    probability_low: byDate.map(({ low }) => low),
    probability_high: byDate.map(({ high }) => high),
    at_deadline: deadline,
    at_deadline_quantiles: createQuantiles(ensemble)(atDeadline, percentiles),
    ...judge(ensemble, target, deadline),
    first_hit: { counts: firstHits, never: counted - ever, median: medianDate(firstHits, paths, dates) },
    shortfall_if_missed: {
      mean: misses === 0 ? 0 : (shortfallMoments(ensemble, index).mean * counted) / misses,
      cvar95: conditionalShortfall(walk, reading.bound),
    },
  }
}

const judge = (
  { counted, paths, randomized, watch }: Ensemble,
  { confidence }: ModelTarget,
  deadline: ReadingSummary['at_deadline'],
): Pick<ReadingSummary, 'verdict' | 'more_paths'> => {
  if (confidence === undefined) return {}
  if (watch.medians) return { verdict: deadline.hits === 1 ? 'on track' : 'off track' }
  const verdict = verdictOf(deadline, confidence)
  if (verdict !== 'cannot tell') return { verdict }
  const more =
    randomized.length === 0
      ? morePaths(deadline.hits, counted, paths, confidence)
      : morePathsByScatter(deadline, counted, paths, confidence)
  return { verdict, ...(more === undefined ? {} : { more_paths: more }) }
}

/** The first date by which half of all paths, failed ones included, have met the bound; null where they never do. */
const medianDate = (firstHits: readonly number[], paths: number, dates: readonly string[]): string | null => {
  let reached = 0
  const at = firstHits.findIndex(count => {
    reached += count
    return 2 * reached >= paths
  })
  return at < 0 ? null : dates[at]
}

// The share of paths on which something holds, with its 95 % interval: Wilson's where paths are independent, Student's over the randomizations of
// a design where they are not. Where all randomizations agree, their scatter says nothing, and Wilson's interval stands; so it does where hits or
// misses are fewer than randomizations: of counts of 0, 1 and 2 the t interval covers the truth in 9 runs of 10 only. The path of medians is one and
// known: what holds on it has no interval.

import type { Ensemble } from '../run/ensemble.js'
import type { RandomizedCounts } from '../stats/randomized.js'
import { scatterError, t95 } from './student.js'
import type { Probability } from './summary.js'
import { probabilityOf } from './wilson.js'

/** hitsOf: how many paths count, out of the counts of the whole run or of one randomization. Failed ones are misses in `low` and hits in `high`. */
export const summarizeProbability = (
  { counted, paths, statistics, randomized, watch }: Ensemble,
  hitsOf: (counts: RandomizedCounts) => number,
): Probability => {
  const hits = hitsOf({ at: statistics.hits.at, kept: statistics.kept })
  if (watch.medians) return { p: hits, low: hits, high: hits, hits }
  const wilson = probabilityOf(hits, counted, paths)
  if (randomized.length === 0) return wilson
  const parts = randomized.map(({ sums, paths }, r) => {
    const hits = hitsOf(statistics.randomized[r])
    return { paths, least: hits, most: hits + paths - sums[0] }
  })
  const below = margin(parts.map(({ least, paths }) => ({ hits: least, paths })))
  const above = margin(parts.map(({ most, paths }) => ({ hits: most, paths })))
  const few = Math.min(hits, counted - hits) < randomized.length
  if (few) return wilson
  return {
    ...wilson,
    low: below === 0 ? wilson.low : Math.max(0, hits / paths - below),
    high: above === 0 ? wilson.high : Math.min(1, (hits + paths - counted) / paths + above),
  }
}

interface Part {
  readonly hits: number
  readonly paths: number
}

/** Half an interval; 0 where the parts agree: in hits or in misses, for their numbers of paths may differ by one. */
const margin = (parts: readonly Part[]): number => {
  const same = (counts: readonly number[]): boolean => counts.every(count => count === counts[0])
  const agree = same(parts.map(({ hits }) => hits)) || same(parts.map(({ hits, paths }) => paths - hits))
  return agree ? 0 : t95 * scatterError(parts.map(({ hits, paths }) => hits / paths))
}

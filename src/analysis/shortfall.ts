// How bad the worst futures are: the mean shortfall of the worst 5 % of all paths, 0 where they keep the promise.
//
// Source: Rockafellar & Uryasev (2000), Optimization of conditional value-at-risk.

import { type Bound, shortfallOf } from '../stats/hits.js'
import { segmentsBetween } from '../stats/segments.js'
import type { Walk } from '../stats/walk.js'

const worst = 0.05

/** From the distribution at the deadline, at least one value. The share of a path at the edge of the 5 % counts by that share. */
export const conditionalShortfall = (walk: Walk, bound: Bound): number => {
  const { total } = walk
  const wanted = worst * total
  const fromWorst =
    bound.sense === 'at_least' ? segmentsBetween(walk, 0, wanted) : segmentsBetween(walk, total - wanted, total).toReversed()
  let left = wanted
  let sum = 0
  for (const { low, high, count } of fromWorst) {
    const taken = Math.min(left, count)
    const reach = ((high - low) * taken) / count
    sum +=
      taken * (bound.sense === 'at_least' ? meanShortfall(low, low + reach, bound) : meanShortfall(high - reach, high, bound))
    left -= taken
    if (left <= 0) break
  }
  return sum / wanted
}

/** Mean shortfall of values spread evenly over low … high. */
const meanShortfall = (low: number, high: number, bound: Bound): number => {
  const atLow = shortfallOf(bound, low)
  const atHigh = shortfallOf(bound, high)
  const largest = Math.max(atLow, atHigh)
  if (largest === 0 || high === low) return largest
  if (atLow > 0 && atHigh > 0) return (atLow + atHigh) / 2
  // A triangle over the part of the piece that misses the bound.
  return (largest * largest) / (2 * (high - low))
}

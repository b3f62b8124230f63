// The 95 % interval of a probability from a number of independent paths.
//
// Source: Wilson (1927), Probable inference, the law of succession, and statistical inference.

import type { Probability } from './summary.js'

/** The 97.5 % quantile of the standard normal distribution. */
export const z95 = 1.959963984540054

export interface Interval {
  readonly low: number
  readonly high: number
}

/** For 0 ≤ hits ≤ paths, paths ≥ 1; 0 ≤ low ≤ high ≤ 1, exactly 0 for no hit and 1 for no miss. */
export const wilson = (hits: number, paths: number): Interval => {
  const p = hits / paths
  const z2 = z95 * z95
  const center = p + z2 / (2 * paths)
  const half = z95 * Math.sqrt((p * (1 - p)) / paths + z2 / (4 * paths * paths))
  const scale = 1 + z2 / paths
  return {
    low: hits === 0 ? 0 : Math.max(0, (center - half) / scale),
    high: hits === paths ? 1 : Math.min(1, (center + half) / scale),
  }
}

/** `hits` of `counted` paths, while `paths − counted` failed: these are misses in the lower and hits in the upper end of the interval. */
export const probabilityOf = (hits: number, counted: number, paths: number): Probability => ({
  p: counted === 0 ? 0 : hits / counted,
  low: wilson(hits, paths).low,
  high: wilson(hits + paths - counted, paths).high,
  hits,
})

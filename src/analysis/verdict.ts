// Whether a promise is likely enough: its 95 % interval against the confidence that its target asks for.

import type { Probability, Verdict } from './summary.js'
import { type Interval, z95 } from './wilson.js'

/** On track where the interval lies above the confidence, off track where it lies below. */
export const verdictOf = ({ low, high }: Interval, confidence: number): Verdict => {
  if (low > confidence) return 'on track'
  return high < confidence ? 'off track' : 'cannot tell'
}

/**
 * About how many more paths would tell, ≥ 1, if the share of hits stays what it is; undefined where no number would: it equals the confidence, or
 * failed paths alone decide. Wilson's interval holds the confidence c as long as |p − c| ≤ z·√(c(1 − c)/N), which gives N.
 */
export const morePaths = (hits: number, counted: number, paths: number, confidence: number): number | undefined => {
  const lowest = hits / paths
  const highest = (hits + paths - counted) / paths
  const distance = Math.max(lowest - confidence, confidence - highest)
  if (distance <= 0) return undefined
  const needed = (z95 * z95 * confidence * (1 - confidence)) / (distance * distance)
  return Math.max(1, Math.floor(needed) + 1 - paths)
}

/**
 * The same for an interval from the scatter of randomizations. How fast it narrows depends on the model: as 1/√N at the slowest, which is what is
 * reckoned with, so that fewer may do.
 */
export const morePathsByScatter = (
  { hits, low, high }: Probability,
  counted: number,
  paths: number,
  confidence: number,
): number | undefined => {
  const lowest = hits / paths
  const highest = (hits + paths - counted) / paths
  if (confidence >= lowest && confidence <= highest) return undefined
  const ratio = confidence < lowest ? (lowest - low) / (lowest - confidence) : (high - highest) / (confidence - highest)
  return Math.max(1, Math.floor(paths * ratio * ratio) + 1 - paths)
}

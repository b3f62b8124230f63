// How many points of probability a setting gains over another on the same futures, with the interval of a paired difference: see pairing.ts.

import { differenceOf, type Measured } from '../pairing.js'
import type { Difference } from '../summary.js'
import { chanceOf, type Outcome } from './finding.js'

/** Of `own` over `other`, of all paths, as a search ranks settings: one that failed is a miss, and a pair like any other. */
export const gainOf = (own: Outcome, other: Outcome): Difference => differenceOf(measuredOf(own), measuredOf(other), true)

const measuredOf = (outcome: Outcome): Measured => {
  const { paths, kept, parts } = outcome
  const mean = chanceOf(outcome)
  const sample = new Float64Array(kept.rows).map((_, row) => (kept.bits[row >> 3] >> (row & 7)) & 1)
  return { most: 1, failed: 0, mean, variance: mean * (1 - mean), counted: paths, sample, parts }
}

// How many points of probability a setting gains over another on the same futures, with the interval of a paired difference: see pairing.ts.

import { around, varianceOfPairs } from '../pairing.js'
import type { Difference } from '../summary.js'
import { z95 } from '../wilson.js'
import { chanceOf, type Kept, type Outcome } from './finding.js'

/** Of `own` over `other`, of all paths, as a search ranks settings: one that failed is a miss, and a pair like any other. */
export const gainOf = (own: Outcome, other: Outcome): Difference => {
  const half = z95 * Math.sqrt(pairedVariance(own.kept, other.kept) / own.paths)
  return around(chanceOf(own) - chanceOf(other), half, 1)
}

const pairedVariance = (own: Kept, other: Kept): number => {
  let only = 0
  let less = 0
  for (const [index, byte] of own.bits.entries()) {
    only += ones(byte & ~other.bits[index])
    less += ones(other.bits[index] & ~byte)
  }
  return varianceOfPairs({ rows: own.rows, sum: only - less, squares: only + less })
}

const ones = (byte: number): number => {
  let count = 0
  for (let rest = byte & 0xff; rest > 0; rest &= rest - 1) count++
  return count
}

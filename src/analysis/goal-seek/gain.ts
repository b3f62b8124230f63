// How many points of probability a setting gains over another on the same futures, with the interval of a paired difference: see pairing.ts.

import { around, varianceOfPairs } from '../pairing.js'
import type { Difference } from '../summary.js'
import { z95 } from '../wilson.js'
import type { Kept, Outcome } from './finding.js'

interface Whole {
  readonly paths: number
  readonly failed: number
}

/** Of `own` over `other`. Where paths failed, rows are no pairs, and the error is that of independent shares, which is larger. */
export const gainOf = (own: Outcome & Whole, other: Outcome & Whole): Difference => {
  const value = own.probability.p - other.probability.p
  const paired = own.failed === 0 && other.failed === 0 && own.kept.rows > 0 && own.kept.rows === other.kept.rows
  const counted = Math.min(own.paths - own.failed, other.paths - other.failed)
  const variance = paired ? pairedVariance(own.kept, other.kept) : spread(own.probability.p) + spread(other.probability.p)
  const half = z95 * Math.sqrt(variance / Math.max(1, counted))
  return around(value, half, 1)
}

const spread = (p: number): number => p * (1 - p)

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

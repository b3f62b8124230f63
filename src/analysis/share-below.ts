// The share of values below a number, from a distribution in segments.

import type { Segment } from '../stats/segments.js'

/** 0 ≤ share ≤ 1; values equal to x are not below it. The segments hold at least one value. */
export const shareBelow = (segments: readonly Segment[], x: number): number => {
  let total = 0
  let below = 0
  for (const { low, high, count } of segments) {
    total += count
    if (x > low) below += high <= x ? count : (count * (x - low)) / (high - low)
  }
  return below / total
}

// The share of values below a number, from the distribution of a cell.

import { segmentAt } from '../stats/segments.js'
import type { Walk } from '../stats/walk.js'

/** 0 ≤ share ≤ 1; values equal to x are not below it. There is one value or more. Soonest where the share comes to about `near`, which changes nothing. */
export const shareBelow = (walk: Walk, x: number, near = 0): number => {
  const { total } = walk
  const guess = Math.floor(near * total - 2 * Math.sqrt(total))
  let segment = segmentAt(walk, Math.max(0, guess))
  if (segment.low >= x) segment = segmentAt(walk, 0)
  while (segment.low < x && segment.high <= x && segment.start + segment.count < total)
    segment = segmentAt(walk, segment.start + segment.count)
  const { low, high, start, count } = segment
  if (x <= low) return start / total
  return (start + (high <= x ? count : (count * (x - low)) / (high - low))) / total
}

// A cell's distribution as a list that rises: atoms, where low = high, and pieces of bins over which the values are taken to be spread evenly.
// Clipped to the cell's smallest and largest value, which are atoms of their own.

import { advance, endsHere, turnBack, type Walk } from './walk.js'

/** count > 0 values between low and high; the k-th of them, from 0, stands for low + (high − low)·(k + ½)/count. */
export interface Segment {
  readonly low: number
  readonly high: number
  readonly count: number
}

/** The segment that holds a rank, 0 ≤ rank < total, and its first rank; soonest where the rank is higher than those before. */
export const segmentAt = (walk: Walk, rank: number): Segment & { readonly start: number } => {
  const { least, most, leastUntil, mostFrom, total } = walk
  if (rank < leastUntil) return { low: least, high: least, start: 0, count: leastUntil }
  if (rank >= mostFrom) return { low: most, high: most, start: mostFrom, count: total - mostFrom }
  if (rank < walk.start) turnBack(walk)
  advance(walk, rank)
  const { low, high } = endsHere(walk)
  // The smallest value and the largest are in bins too.
  const start = Math.max(walk.start, leastUntil)
  return { low, high, start, count: Math.min(walk.end, mostFrom) - start }
}

/** Those that hold a rank r, from ≤ r < until ≤ total, in ascending order. */
export const segmentsBetween = (walk: Walk, from: number, until: number): readonly Segment[] => {
  const segments: Segment[] = []
  for (let rank = Math.floor(from); rank < until; ) {
    const { low, high, start, count } = segmentAt(walk, rank)
    segments.push({ low, high, count })
    rank = start + count
  }
  return segments
}

// Quantiles of a cell: R-7, the linear interpolation between order statistics that spreadsheets use.
//
// Source: Hyndman & Fan (1996), Sample quantiles in statistical packages.

import type { Segment } from './segments.js'

/** The quantile at each of the probabilities, which lie in [0, 1], of total ≥ 1 values. orderStatistic: the value of a rank, 0 ≤ rank < total. */
export const quantilesBetween = (
  total: number,
  probabilities: readonly number[],
  orderStatistic: (rank: number) => number,
): readonly number[] =>
  probabilities.map(probability => {
    const { rank, rest } = placeOf(total, probability)
    const below = orderStatistic(rank)
    return rest === 0 ? below : below + rest * (orderStatistic(rank + 1) - below)
  })

/** The ranks whose values the quantiles lie between, ascending. */
export const ranksOf = (total: number, probabilities: readonly number[]): readonly number[] => {
  const ranks = probabilities.flatMap(probability => {
    const { rank, rest } = placeOf(total, probability)
    return rest === 0 ? [rank] : [rank, rank + 1]
  })
  return [...new Set(ranks)].sort((a, b) => a - b)
}

/** A quantile lies at `rest`, 0 ≤ rest < 1, of the way from the value of a rank to that of the next. */
const placeOf = (total: number, probability: number): { readonly rank: number; readonly rest: number } => {
  const position = (total - 1) * probability
  const rank = Math.floor(position)
  return { rank, rest: position - rank }
}

/** The value at each of the probabilities, which lie in [0, 1], as far as segments tell. They hold at least one value. */
export const quantiles = (segments: readonly Segment[], probabilities: readonly number[]): readonly number[] => {
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  return quantilesBetween(total, probabilities, createOrderStatistic(segments))
}

/** The value of rank 0 ≤ rank < total. */
const createOrderStatistic = (segments: readonly Segment[]): ((rank: number) => number) => {
  const starts: number[] = []
  let start = 0
  for (const { count } of segments) {
    starts.push(start)
    start += count
  }
  return rank => {
    let low = 0
    let high = segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= rank) low = middle
      else high = middle - 1
    }
    const segment = segments[low]
    return segment.low + ((segment.high - segment.low) * (rank - starts[low] + 0.5)) / segment.count
  }
}

// Quantiles of a cell: R-7, the linear interpolation between order statistics that spreadsheets use.
//
// Source: Hyndman & Fan (1996), Sample quantiles in statistical packages.

import type { Segment } from './segments.js'

/** The value at each of the probabilities, which ascend in [0, 1]. The segments hold at least one value. */
export const quantiles = (segments: readonly Segment[], probabilities: readonly number[]): readonly number[] => {
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  const orderStatistic = createOrderStatistic(segments)
  return probabilities.map(probability => {
    const position = (total - 1) * probability
    const rank = Math.floor(position)
    const below = orderStatistic(rank)
    const rest = position - rank
    return rest === 0 ? below : below + rest * (orderStatistic(rank + 1) - below)
  })
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

// Quantiles of a cell: R-7, the linear interpolation between order statistics that spreadsheets use.
//
// Source: Hyndman & Fan (1996), Sample quantiles in statistical packages.

import { segmentAt } from './segments.js'
import type { Walk } from './walk.js'

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

/** The value at each of the probabilities, which lie in [0, 1], as far as segments tell; soonest where they rise. There is one value or more. */
export const quantiles = (walk: Walk, probabilities: readonly number[]): readonly number[] => {
  let segment = { low: 0, high: 0, start: 0, count: 0 }
  return quantilesBetween(walk.total, probabilities, rank => {
    // Mostly that of the rank before.
    if (rank < segment.start || rank >= segment.start + segment.count) segment = segmentAt(walk, rank)
    const { low, high, start, count } = segment
    return low + ((high - low) * (rank - start + 0.5)) / count
  })
}

// Quantiles of a cell: R-7, the linear interpolation between order statistics that spreadsheets use.
//
// Source: Hyndman & Fan (1996), Sample quantiles in statistical packages.

import type { Outline } from './segments.js'

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

/** The value at each of the probabilities, which lie in [0, 1], as far as segments tell. There is one or more of them. */
export const quantiles = ({ counts, ends }: Outline, probabilities: readonly number[]): readonly number[] => {
  const starts: number[] = []
  let total = 0
  for (const count of counts) {
    starts.push(total)
    total += count
  }
  return quantilesBetween(total, probabilities, rank => {
    let first = 0
    let last = starts.length - 1
    while (first < last) {
      const middle = (first + last + 1) >> 1
      if (starts[middle] <= rank) first = middle
      else last = middle - 1
    }
    const { low, high } = ends(first)
    return low + ((high - low) * (rank - starts[first] + 0.5)) / counts[first]
  })
}

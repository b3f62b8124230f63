// Which quantiles a summary tells, and how they are had: read inside bins, exact but for what is spread within one, or from order statistics that were
// found by replays. Cells that are not counted by bins are exact either way.

import type { Ensemble } from '../run/ensemble.js'
import { quantiles, quantilesBetween, ranksOf } from '../stats/quantiles.js'
import { createWalker } from '../stats/walk.js'
import type { QuantileName } from './summary.js'

/** Of every variable at every date. */
export const levels: readonly (readonly [QuantileName, number])[] = [
  ['p01', 0.01],
  ['p05', 0.05],
  ['p10', 0.1],
  ['p25', 0.25],
  ['p50', 0.5],
  ['p75', 0.75],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
]

/** Of every reading at its deadline: p01 … p99. */
export const percentiles: readonly number[] = Array.from({ length: 99 }, (_, i) => (i + 1) / 100)

/** Of an ensemble: the values of a cell at probabilities that are told of it. */
export const createQuantiles = ({
  counted,
  orderStatistics,
  statistics: { extremes, histogram },
}: Ensemble): ((cell: number, probabilities: readonly number[]) => readonly number[]) => {
  const walkOver = createWalker(histogram, extremes, counted)
  return (cell, probabilities) => {
    const known = orderStatistics?.get(cell)
    if (known !== undefined) return quantilesBetween(counted, probabilities, rank => known.get(rank)!)
    return quantiles(walkOver(cell), probabilities)
  }
}

/** The ranks that quantiles of an ensemble of one path or more are made of, ascending, by cell. */
export const wantedRanks = ({ counted, watch }: Ensemble): ReadonlyMap<number, readonly number[]> => {
  const deadlines = new Set(watch.readings.map(({ firstCell, deadline }) => firstCell + deadline))
  const everywhere = levels.map(([, probability]) => probability)
  const atDates = ranksOf(counted, everywhere)
  const atDeadlines = ranksOf(counted, [...everywhere, ...percentiles])
  return new Map(Array.from(watch.shape.lattices, (_, cell) => [cell, deadlines.has(cell) ? atDeadlines : atDates] as const))
}

// What moves a promise: the rank correlation of every draw made once per path with the headline reading at the deadline, read from the sample.
//
// The interval is that of independent paths under every design. Where a design spreads its points evenly, the sample is the first of them and the
// truth lies nearer than the interval says.

import type { Ensemble } from '../run/ensemble.js'
import { centeredRanks, rankCorrelation } from './rank-correlation.js'
import { sampleColumn } from './sample.js'
import type { Driver } from './summary.js'

const mostDrivers = 20

/** Target → draws whose interval excludes 0, the strongest first, at most 20. */
export const findDrivers = (ensemble: Ensemble): Readonly<Record<string, readonly Driver[]>> => {
  const { draws, readings } = ensemble.watch
  const inputs = draws.map(({ name }, column) => ({ input: name, ranks: centeredRanks(sampleColumn(ensemble, column)) }))
  const entries = readings.flatMap(({ headline, target }, reading) => {
    if (!headline) return []
    const output = centeredRanks(sampleColumn(ensemble, draws.length + reading))
    const drivers = inputs
      .map(({ input, ranks }): Driver => ({ input, ...rankCorrelation(ranks, output) }))
      .filter(({ low, high }) => low > 0 || high < 0)
      .sort((a, b) => Math.abs(b.rank_correlation) - Math.abs(a.rank_correlation) || (a.input < b.input ? -1 : 1))
    return [[target, drivers.slice(0, mostDrivers)] as const]
  })
  return Object.fromEntries(entries)
}

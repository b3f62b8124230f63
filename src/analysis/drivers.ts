// What moves a promise: the rank correlation of every draw made once per path with the headline reading at the deadline, read from the sample.
//
// The interval is that of independent paths under every design. Where a design spreads its points evenly, the sample is the first of them and the
// truth lies nearer than the interval says.

import type { Ensemble } from '../run/ensemble.js'
import { rankCorrelations } from './rank-correlation.js'
import type { Ranker } from './ranking/ranker.js'
import { sampleColumn } from './sample.js'
import type { Driver } from './summary.js'

const mostDrivers = 20

/** Target → draws whose interval excludes 0, the strongest first, at most 20. */
export const findDrivers = (ensemble: Ensemble, rank: Ranker): Readonly<Record<string, readonly Driver[]>> => {
  const { draws, readings } = ensemble.watch
  const ranksAt = (column: number) => rank(sampleColumn(ensemble, column))
  const headlines = readings.flatMap(({ headline, target }, reading) =>
    headline ? [{ target, ranks: ranksAt(draws.length + reading), drivers: new Array<Driver>() }] : [],
  )
  const outputs = headlines.map(({ ranks }) => ranks)
  for (const [column, { name }] of draws.entries()) {
    const correlations = rankCorrelations(ranksAt(column), outputs)
    for (const [k, { drivers }] of headlines.entries()) {
      const { low, high } = correlations[k]
      if (low > 0 || high < 0) drivers.push({ input: name, ...correlations[k] })
    }
  }
  return Object.fromEntries(headlines.map(({ target, drivers }) => [target, strongest(drivers)]))
}

const strongest = (drivers: readonly Driver[]): readonly Driver[] =>
  drivers
    .toSorted((a, b) => Math.abs(b.rank_correlation) - Math.abs(a.rank_correlation) || (a.input < b.input ? -1 : 1))
    .slice(0, mostDrivers)

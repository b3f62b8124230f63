// What moves a promise: the rank correlation of every draw with the headline reading at the deadline, read from the sample. Of a draw that is made anew
// each year or each step it is that of its mean over the dates up to the deadline.
//
// The interval is that of independent paths under every design. Where a design spreads its points evenly, the sample is the first of them and the
// truth lies nearer than the interval says.

import type { Ensemble } from '../run/ensemble.js'
import { type RankCorrelation, rankCorrelations } from './rank-correlation.js'
import type { Ranker, Ranks } from './ranking/ranker.js'
import { sampleColumn, sumColumn } from './sample.js'
import type { Driver } from './summary.js'

const mostDrivers = 20

/** Target → draws whose interval excludes 0, the strongest first, at most 20. */
export const findDrivers = (
  ensemble: Ensemble,
  rank: Ranker,
  unranked: Readonly<Record<string, number>>,
): Readonly<Record<string, readonly Driver[]>> => {
  const { draws, readings, renewals, sums } = ensemble.watch
  const ranksAt = (column: number): Ranks => rank(sampleColumn(ensemble, column))
  const headlines = readings.flatMap(({ headline, target, constant, deadline }, reading) =>
    headline ? [{ target, constant, deadline, ranks: ranksAt(draws.length + reading), drivers: new Array<Driver>() }] : [],
  )
  const compare = (ranks: Ranks, others: typeof headlines, draw: Omit<Driver, keyof RankCorrelation>): void => {
    const outputs = others.map(({ ranks }) => ranks)
    for (const [k, correlation] of rankCorrelations(ranks, outputs).entries())
      if (correlation.low > 0 || correlation.high < 0) others[k].drivers.push({ ...draw, ...correlation })
  }
  for (const [column, { name }] of draws.entries())
    if (!Object.hasOwn(unranked, name)) compare(ranksAt(column), headlines, { input: name })
  for (const [index, { renewal, date }] of sums.entries()) {
    const { name, clock } = renewals[renewal]
    const readThen = headlines.filter(({ constant, deadline }) => !constant && deadline === date)
    // The sum and the mean have the same ranks.
    compare(rank(sumColumn(ensemble, index)), readThen, { input: name, renewed: clock })
  }
  return Object.fromEntries(headlines.map(({ target, drivers }) => [target, strongest(drivers)]))
}

const strongest = (drivers: readonly Driver[]): readonly Driver[] =>
  drivers
    .toSorted((a, b) => Math.abs(b.rank_correlation) - Math.abs(a.rank_correlation) || (a.input < b.input ? -1 : 1))
    .slice(0, mostDrivers)

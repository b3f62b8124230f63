// How the drivers of a promise change over the years: the rank correlation of the strongest of them with the headline reading at the end of each
// year; of a draw that is made anew, that of its mean up to there. Years before the deadline are read from fewer paths than the deadline itself.

import type { Ensemble } from '../run/ensemble.js'
import { type RankCorrelation, rankCorrelation, rankCorrelations } from './rank-correlation.js'
import type { Ranker, Ranks } from './ranking/ranker.js'
import { sampleColumn, yearlyColumn, yearlyRows, yearlySumColumn } from './sample.js'
import type { Driver, DriversByYear, Summary } from './summary.js'

const mostInputs = 5

/** Target → those of its drivers that are strongest in some year; only where a year ends before the deadline. */
export const followDrivers = (
  ensemble: Ensemble,
  dates: readonly string[],
  drivers: Summary['drivers'],
  rank: Ranker,
): DriversByYear => {
  const { draws, readings, renewals, yearly, yearlySums } = ensemble.watch
  const rows = yearlyRows(ensemble)
  const ranksOf = rememberRanks((input: string) => {
    const column = draws.findIndex(({ name }) => name === input)
    return rank(sampleColumn(ensemble, column).subarray(0, rows))
  })
  const ranksOfSum = rememberRanks((sum: number) => rank(yearlySumColumn(ensemble, sum)))
  const ranksUntil = (input: string, date: number): Ranks =>
    ranksOfSum(yearlySums.findIndex(sum => sum.date === date && renewals[sum.renewal].name === input))
  const entries = readings.flatMap(({ headline, target, deadline }, reading) => {
    const moments = yearly.flatMap((moment, column) => (moment.reading === reading ? [{ date: moment.date, column }] : []))
    if (!headline || moments.length === 0 || drivers[target].length === 0) return []
    const outputs = moments.map(({ column }) => rank(yearlyColumn(ensemble, column)))
    const follow = (driver: Driver): readonly RankCorrelation[] =>
      driver.renewed === undefined
        ? [...rankCorrelations(ranksOf(driver.input), outputs), driver]
        : [...moments.map(({ date }, year) => rankCorrelation(ranksUntil(driver.input, date), outputs[year])), driver]
    const followed = drivers[target].map(driver => ({ input: driver.input, years: follow(driver) }))
    const strongest = followed.toSorted((a, b) => peakOf(b.years) - peakOf(a.years)).slice(0, mostInputs)
    return [
      [
        target,
        {
          dates: [...moments.map(({ date }) => date), deadline].map(date => dates[date]),
          paths: rows,
          inputs: strongest.map(({ input, years }) => ({
            input,
            rank_correlation: years.map(({ rank_correlation }) => rank_correlation),
            low: years.map(({ low }) => low),
            high: years.map(({ high }) => high),
          })),
        },
      ] as const,
    ]
  })
  return Object.fromEntries(entries)
}

const peakOf = (years: readonly RankCorrelation[]): number =>
  Math.max(...years.map(({ rank_correlation }) => Math.abs(rank_correlation)))

/** A draw moves several promises: its ranks are found once. */
const rememberRanks = <Input>(find: (input: Input) => Ranks) => {
  const known = new Map<Input, Ranks>()
  return (input: Input): Ranks => {
    const ranks = known.get(input) ?? find(input)
    known.set(input, ranks)
    return ranks
  }
}

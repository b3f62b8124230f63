// The mean of shares of paths over dates, with an interval that holds it at least as often as 19 times of 20.
//
// The same paths stand behind every date, and how the shares of two dates go together is not kept. The standard error of a mean is at most the mean
// of the standard errors (it is that where all dates move as one), so that the means of the ends are the ends of an interval that is wide enough.
//
// Source: Minkowski's inequality for standard deviations.

import { type Interval, probabilityOf } from './wilson.js'

/** A share with its interval. */
export interface Share extends Interval {
  readonly p: number
}

/** counted ≤ paths: those that did not fail. */
export interface Paths {
  readonly paths: number
  readonly counted: number
}

/** Of at least one share of the paths that did not fail. */
export const meanShare = (shares: readonly number[], { paths, counted }: Paths): Share => {
  const all = shares.map(share => probabilityOf(Math.round(share * counted), counted, paths))
  const mean = (part: keyof Share): number => all.reduce((sum, share) => sum + share[part], 0) / all.length
  return { p: mean('p'), low: mean('low'), high: mean('high') }
}

// Since when, or until when, half of the futures meet a bound. What must not fall short is reached at some date and then counts as reached; what must
// not be exceeded holds until it is exceeded, or from some date on, and that it was below the bound once says nothing.

import type { ReadingSummary, TargetSummary } from '../analysis/summary.js'
import type { Paths } from './format-share.js'

/**
 * Indices of the dates around one, first and last, at all of which half of all paths meet the bound; undefined where they do not at this one. Failed
 * paths are among those that do not.
 */
export const heldAround = (
  { probability }: Pick<ReadingSummary, 'probability'>,
  paths: Paths,
  date: number,
): { readonly first: number; readonly last: number } | undefined => {
  if (!isHalf(probability[date]!, paths)) return undefined
  const next = probability.findIndex((share, index) => index > date && !isHalf(share, paths))
  return {
    first: probability.findLastIndex((share, index) => index < date && !isHalf(share, paths)) + 1,
    last: (next < 0 ? probability.length : next) - 1,
  }
}

/** The last such dates before one at which it is not so; undefined where there are none. */
export const heldBefore = (reading: ReadingSummary, paths: Paths, date: number): ReturnType<typeof heldAround> => {
  const last = reading.probability.findLastIndex((share, index) => index < date && isHalf(share, paths))
  return last < 0 ? undefined : heldAround(reading, paths, last)
}

/** Index of the last date up to which, from the first date on, it is so; undefined where it is not at the first date. */
export const heldUntil = (reading: ReadingSummary, paths: Paths): number | undefined => heldAround(reading, paths, 0)?.last

/** Index of the first date from which on, to the last date, it is so; undefined where it is not at the last date. */
export const heldSince = (reading: ReadingSummary, paths: Paths): number | undefined =>
  heldAround(reading, paths, reading.probability.length - 1)?.first

const isHalf = (share: number, { paths, counted }: Paths): boolean => 2 * Math.round(share * counted) >= paths

/** The bound is one that is reached, not one that is kept. */
export const isReached = ({ at_least }: TargetSummary): boolean => at_least !== undefined

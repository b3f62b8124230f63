// Differences, of shares in points of 100, with so many digits that the interval shows.

import type { Difference } from '../analysis/summary.js'
import { verbatim } from '../text.js'
import type { Citer, Place } from './cite.js'
import { formatFixed, formatSigned } from './format-number.js'
import type { Cited, Derivation } from './report.js'

/** Digits after the point that show how wide an interval is, and that neither end is 0 where it is not. */
export const decimalsFor = (low: number, high: number): number => {
  const sizes = [Math.abs(high - low) / 2, Math.abs(low), Math.abs(high)].filter(size => size > 0)
  return Math.min(6, Math.max(1, ...sizes.map(size => Math.ceil(-Math.log10(size)))))
}

/** A difference and the ends of its interval, each at its place. */
export type QuotedDifference = Readonly<Record<keyof Difference, Cited>>

const quoteTimes =
  (factor: number, format: (value: number, decimals: number) => string, derived?: Derivation) =>
  (cite: Citer, place: Place, { low, high }: Difference): QuotedDifference => {
    const decimals = decimalsFor(factor * low, factor * high)
    const quote = (key: keyof Difference): Cited =>
      cite<number>([...place, key], value => verbatim(format(factor * value, decimals)), derived)
    return { value: quote('value'), low: quote('low'), high: quote('high') }
  }

export const quoteDifference = quoteTimes(1, formatSigned)

/** Of shares, in points of 100. */
export const quotePoints = quoteTimes(100, formatSigned, 'points')

/** Without a sign: so much more. */
export const quoteMore = quoteTimes(1, formatFixed)

/** The same of a difference below zero: so much more has the first than the second. */
export const quoteLess: typeof quoteMore = (cite, place, difference) => {
  const { value, low, high } = quoteTimes(-1, formatFixed, 'opposite')(cite, place, difference)
  return { value, low: high, high: low }
}

// Differences, of shares in points of 100, with so many digits that the interval shows.

import type { Difference } from '../analysis/summary.js'
import { verbatim } from '../text.js'
import type { Citer, Place } from './cite.js'
import { formatSigned } from './format-number.js'
import type { Cited } from './report.js'

/** Digits after the point that show how wide an interval is, and that neither end is 0 where it is not. */
export const decimalsFor = (low: number, high: number): number => {
  const sizes = [(high - low) / 2, Math.abs(low), Math.abs(high)].filter(size => size > 0)
  return Math.min(6, Math.max(1, ...sizes.map(size => Math.ceil(-Math.log10(size)))))
}

/** A difference and the ends of its interval, each at its place. */
export type QuotedDifference = Readonly<Record<keyof Difference, Cited>>

export const quoteDifference = (cite: Citer, place: Place, { low, high }: Difference): QuotedDifference => {
  const decimals = decimalsFor(low, high)
  const quote = (key: keyof Difference): Cited => cite<number>([...place, key], value => verbatim(formatSigned(value, decimals)))
  return { value: quote('value'), low: quote('low'), high: quote('high') }
}

/** That of the first over the second. */
export const quoteOpposite = (cite: Citer, place: Place, { low, high }: Difference): QuotedDifference => {
  const decimals = decimalsFor(low, high)
  const quote = (key: keyof Difference): Cited =>
    cite<number>([...place, key], value => verbatim(formatSigned(-value, decimals)), 'opposite')
  return { value: quote('value'), low: quote('high'), high: quote('low') }
}

export const quotePoints = (cite: Citer, place: Place, { low, high }: Difference): QuotedDifference => {
  const decimals = decimalsFor(100 * low, 100 * high)
  const quote = (key: keyof Difference): Cited =>
    cite<number>([...place, key], value => verbatim(formatSigned(100 * value, decimals)), 'points')
  return { value: quote('value'), low: quote('low'), high: quote('high') }
}

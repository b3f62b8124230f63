// A share of paths with as many digits as its interval bears. What never happened is not impossible: it is said to be below the end of its interval,
// and what always happened above it.

import type { Share } from '../analysis/mean-share.js'
import { formatFixed } from './format-number.js'

export type { Paths, Share } from '../analysis/mean-share.js'

/** 84.2%, < 0.019%, > 99.981% */
export const formatShare = (share: Share): string => {
  const { p, low, high } = share
  if (p === 0) return `< ${formatEnd(high, share)}`
  return p === 1 ? `> ${formatEnd(low, share)}` : formatEnd(p, share)
}

/** One end of the interval: 83.7% */
export const formatEnd = (end: number, share: Share): string =>
  end === 0 || end === 1 ? `${100 * end}%` : `${formatFixed(100 * end, decimalsOf(share))}%`

/**
 * One digit after the point for a half-width of 0.2 to 2 percentage points, and so on; more where something would look like 0 or 100 % that is not, or
 * twice as far from them as it is.
 */
const decimalsOf = ({ p, low, high }: Share): number => {
  const shown = [p, low, high].filter(value => value > 0 && value < 1)
  const looksFlat = (value: number, decimals: number): boolean => {
    const shown = Number(formatFixed(100 * value, decimals))
    return shown === 0 || shown === 100 || Math.abs(shown - 100 * value) > 50 * Math.min(value, 1 - value)
  }
  let decimals = Math.max(0, Math.min(mostDecimals, digitsAfterPoint(25 * (high - low)) - 1))
  while (decimals < mostDecimals && shown.some(value => looksFlat(value, decimals))) decimals++
  return decimals
}

const mostDecimals = 9

/** So many that two significant digits of a value are shown: 0.015 → 3, 3 → 1. */
const digitsAfterPoint = (value: number): number => (value <= 0 ? 1 : Math.max(0, 1 - Math.floor(Math.log10(value))))

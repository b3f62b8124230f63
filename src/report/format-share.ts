// A share of paths with as many digits as its interval bears. What never happened among N paths is not impossible: it is said to be below 3/N, and
// what always happened above 1 − 3/N.
//
// Source: Hanley & Lippman-Hand (1983), If nothing goes wrong, is everything all right?

import type { Probability } from '../analysis/summary.js'
import { formatExact, formatFixed, formatNumber } from './format-number.js'

const fewest = 30

/** counted ≤ paths: those that did not fail. */
export interface Paths {
  readonly paths: number
  readonly counted: number
}

/** 84.2%, < 0.015%, > 99.985% */
export const formatShare = (probability: Probability, { paths, counted }: Paths): string => {
  const { p, low, high, hits } = probability
  const ruleHolds = counted === paths && paths >= fewest
  if (hits === 0) return `< ${formatNumber(100 * (ruleHolds ? 3 / paths : high), 2)}%`
  if (hits === counted) {
    const miss = ruleHolds ? 3 / paths : 1 - low
    return `> ${formatExact(Number(formatFixed(100 * (1 - miss), digitsAfterPoint(100 * miss))))}%`
  }
  return `${formatFixed(100 * p, decimalsOf(probability))}%`
}

/** One end of the interval: 83.7% */
export const formatEnd = (end: number, probability: Probability): string =>
  end === 0 || end === 1 ? `${100 * end}%` : `${formatFixed(100 * end, decimalsOf(probability))}%`

/**
 * One digit after the point for a half-width of 0.2 to 2 percentage points, and so on; more where something would look like 0 or 100 % that is not, or
 * twice as far from them as it is.
 */
const decimalsOf = ({ p, low, high }: Probability): number => {
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

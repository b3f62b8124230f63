// Spearman's rank correlation with its 95 % interval. Equal values share the mean of their ranks.
//
// Source: Fieller, Hartley & Pearson (1957), Tests for rank correlation coefficients, for the variance 1.06/(n − 3) of Fisher's z.

import { z95 } from './wilson.js'

export interface RankCorrelation {
  readonly rank_correlation: number
  readonly low: number
  readonly high: number
}

/** ranks[i] of values[i], from 1, ties at the mean of their places; minus the mean of all ranks. Values are finite. */
export const centeredRanks = (values: Float64Array): Float64Array => {
  // Sorting numbers alone and looking each one up is several times faster than sorting places by a comparison of our own.
  const sorted = values.slice().sort()
  const mean = (values.length + 1) / 2
  const ranks = new Float64Array(values.length)
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1
    while (end < sorted.length && sorted[end] === sorted[start]) end++
    // Places start + 1 … end have the mean (start + 1 + end)/2.
    ranks[start] = (start + 1 + end) / 2 - mean
    start = end
  }
  return values.map(value => ranks[firstPlace(sorted, value)])
}

/** Index of the first of the ascending values that is not below `value`. */
const firstPlace = (sorted: Float64Array, value: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Of two series given as centered ranks, of the same length. A constant is correlated with nothing: 0 ± 0. */
export const rankCorrelation = (x: Float64Array, y: Float64Array): RankCorrelation => {
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    xx += x[i] * x[i]
    yy += y[i] * y[i]
    xy += x[i] * y[i]
  }
  if (xx === 0 || yy === 0) return { rank_correlation: 0, low: 0, high: 0 }
  const r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
  if (x.length <= 3) return { rank_correlation: r, low: -1, high: 1 }
  // tanh(atanh r ± h) = (r ± t)/(1 ± r t) with t = tanh h.
  const t = tanh(z95 * Math.sqrt(1.06 / (x.length - 3)))
  return { rank_correlation: r, low: (r - t) / (1 - r * t), high: (r + t) / (1 + r * t) }
}

/** By Lambert's continued fraction, for 0 ≤ h ≤ 3: the four operations give the same bits on every machine, Math.tanh need not. */
const tanh = (h: number): number => {
  let fraction = 0
  for (let k = 31; k >= 1; k -= 2) fraction = (h * h) / (k + fraction)
  return fraction / h
}

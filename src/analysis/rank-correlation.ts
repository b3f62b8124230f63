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
  const order = ascending(values)
  const mean = (values.length + 1) / 2
  const ranks = new Float64Array(values.length)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && values[order[end]] === values[order[start]]) end++
    // Places start + 1 … end have the mean (start + 1 + end)/2.
    for (let place = start; place < end; place++) ranks[order[place]] = (start + 1 + end) / 2 - mean
    start = end
  }
  return ranks
}

/**
 * Indices of the values, smallest first. Numbers are sorted whose upper bits are those of the values and whose lowest bits are their indices, which the
 * engine does in its own code; values that are alike in so many bits are put right after that.
 */
const ascending = (values: Float64Array): Uint32Array => {
  const mask = 2 ** (32 - Math.clz32(values.length)) - 1
  const keys = new Float64Array(values.length)
  // −0 becomes 0.
  for (let i = 0; i < values.length; i++) keys[i] = values[i] + 0
  const words = new Int32Array(keys.buffer)
  // Of a negative number every bit is turned over, of another the sign: then keys without sign rise where values rise.
  for (let i = 0; i < values.length; i++) {
    const turned = words[2 * i + 1] >> 31
    words[2 * i] = ((words[2 * i] ^ turned) & ~mask) | i
    words[2 * i + 1] ^= turned | (1 << 31)
  }
  new BigUint64Array(keys.buffer).sort()
  const order = new Uint32Array(values.length)
  for (let i = 0; i < values.length; i++) order[i] = words[2 * i] & mask
  return putRight(order, values) ? order : order.sort((x, y) => values[x] - values[y])
}

/** Sorts indices that are nearly in order; false, and each of them is somewhere, where that takes more moves than there are indices. */
const putRight = (order: Uint32Array, values: Float64Array): boolean => {
  let moves = 0
  for (let i = 1; i < order.length; i++) {
    const index = order[i]
    let at = i
    for (; at > 0 && moves < order.length && values[order[at - 1]] > values[index]; at--) {
      order[at] = order[at - 1]
      moves++
    }
    order[at] = index
    if (moves === order.length) return false
  }
  return true
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

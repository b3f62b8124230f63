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

/** Bits of a digit, and where each digit of a word begins. */
const digitBits = 11
const digitMask = (1 << digitBits) - 1
const digitStarts = [0, 11, 22]

/** Indices of the values, smallest first: a radix sort by the bits of the numbers, several times faster than one by comparing them. */
const ascending = (values: Float64Array): Uint32Array => {
  const count = values.length
  const words = new Int32Array(values.map(value => value + 0).buffer)
  // Of a negative number every bit is turned over, of another the sign: then words rise where values rise.
  for (let i = 0; i < count; i++) {
    const turned = words[2 * i + 1] < 0 ? -1 : 0
    words[2 * i] ^= turned
    words[2 * i + 1] ^= turned | (1 << 31)
  }
  let order = new Uint32Array(count).map((_, index) => index)
  let next = new Uint32Array(count)
  const starts = new Uint32Array(1 << digitBits)
  for (let word = 0; word < 2; word++)
    for (const shift of digitStarts) {
      starts.fill(0)
      for (let i = word; i < words.length; i += 2) starts[(words[i] >>> shift) & digitMask]++
      for (let value = 0, start = 0; value < starts.length; value++) {
        const held = starts[value]
        starts[value] = start
        start += held
      }
      for (let i = 0; i < count; i++) {
        const index = order[i]
        next[starts[(words[2 * index + word] >>> shift) & digitMask]++] = index
      }
      ;[order, next] = [next, order]
    }
  return order
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

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

/**
 * Indices of the values, smallest first: a radix sort by the bits of the numbers, several times faster than one by comparing them. Values are hardly
 * ever alike in all of their high words' bits, so that few are left to put right; where many are, the low words are sorted first.
 */
const ascending = (values: Float64Array): Uint32Array => {
  const unsigned = new Float64Array(values.length)
  const asTheyCome = new Uint32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    // −0 becomes 0.
    unsigned[i] = values[i] + 0
    asTheyCome[i] = i
  }
  const words = new Int32Array(unsigned.buffer)
  // Of a negative number every bit is turned over, of another the sign: then words rise where values rise.
  for (let i = 0; i < words.length; i += 2) {
    const turned = words[i + 1] < 0 ? -1 : 0
    words[i] ^= turned
    words[i + 1] ^= turned | (1 << 31)
  }
  const byHigh = sortByWord(asTheyCome, words, 1)
  return putRight(byHigh, values) ? byHigh : sortByWord(sortByWord(asTheyCome, words, 0), words, 1)
}

/** The indices by the low (0) or high (1) word of each value, those of equal words in the order in which they come. */
const sortByWord = (indices: Uint32Array, words: Int32Array, word: 0 | 1): Uint32Array => {
  let order = indices.slice()
  let next = new Uint32Array(indices.length)
  const starts = new Uint32Array(1 << digitBits)
  for (const shift of digitStarts) {
    starts.fill(0)
    for (let i = word; i < words.length; i += 2) starts[(words[i] >>> shift) & digitMask]++
    for (let value = 0, start = 0; value < starts.length; value++) {
      const held = starts[value]
      starts[value] = start
      start += held
    }
    for (let i = 0; i < order.length; i++) {
      const index = order[i]
      next[starts[(words[2 * index + word] >>> shift) & digitMask]++] = index
    }
    ;[order, next] = [next, order]
  }
  return order
}

/** Sorts indices that are nearly in order; false, and they are in some order, where that takes more moves than there are indices. */
const putRight = (order: Uint32Array, values: Float64Array): boolean => {
  let moves = 0
  for (let i = 1; i < order.length; i++) {
    const index = order[i]
    let at = i
    for (; at > 0 && values[order[at - 1]] > values[index]; at--) {
      order[at] = order[at - 1]
      if (++moves > order.length) return false
    }
    order[at] = index
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

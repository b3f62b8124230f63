// Spearman's rank correlation with its 95 % interval. Equal values share the mean of their ranks.
//
// Source: Fieller, Hartley & Pearson (1957), Tests for rank correlation coefficients, for the variance 1.06/(n − 3) of Fisher's z.

import type { Ranks } from './ranking/ranker.js'
import { z95 } from './wilson.js'

export interface RankCorrelation {
  readonly rank_correlation: number
  readonly low: number
  readonly high: number
}

/** Of two columns of the same length. */
export const rankCorrelation = (x: Ranks, y: Ranks): RankCorrelation => rankCorrelations(x, [y])[0]

/** Of one column with each of others of the same length. A constant is correlated with nothing: 0 ± 0. */
export const rankCorrelations = (x: Ranks, others: readonly Ranks[]): readonly RankCorrelation[] => {
  const products = productsOf(
    x.centered,
    others.map(({ centered }) => centered),
  )
  const n = x.centered.length
  const t = n > 3 ? tanh(z95 * Math.sqrt(1.06 / (n - 3))) : 1
  return others.map((y, k) => {
    if (x.squares === 0 || y.squares === 0) return { rank_correlation: 0, low: 0, high: 0 }
    const r = Math.max(-1, Math.min(1, products[k] / Math.sqrt(x.squares * y.squares)))
    if (n <= 3) return { rank_correlation: r, low: -1, high: 1 }
    // tanh(atanh r ± h) = (r ± t)/(1 ± r t) with t = tanh h.
    return { rank_correlation: r, low: (r - t) / (1 - r * t), high: (r + t) / (1 + r * t) }
  })
}

/** Sums of products, in the order of the rows, of a column and each of others. */
const productsOf = (x: Float64Array, others: readonly Float64Array[]): readonly number[] => {
  const products: number[] = []
  for (let k = 0; k < others.length; k += 4) {
    const four: FourSums = { a: 0, b: 0, c: 0, d: 0 }
    // Where fewer are left, the last takes the place of those that are missing.
    const [a, b, c, d] = [k, k + 1, k + 2, k + 3].map(i => others[Math.min(i, others.length - 1)])
    for (let start = 0; start < x.length; start += stripLength) addProducts(four, x, { a, b, c, d }, start)
    products.push(four.a, four.b, four.c, four.d)
  }
  return products
}

/** A function that is called again and again is soon compiled; one long loop runs most of its time as it is written. */
const stripLength = 512

interface FourSums {
  a: number
  b: number
  c: number
  d: number
}

/** Four at once: one sum has to wait for its last addition, another need not. */
const addProducts = (
  sums: FourSums,
  x: Float64Array,
  { a, b, c, d }: Readonly<Record<keyof FourSums, Float64Array>>,
  start: number,
): void => {
  const end = Math.min(start + stripLength, x.length)
  let { a: xa, b: xb, c: xc, d: xd } = sums
  for (let i = start; i < end; i++) {
    const value = x[i]
    xa += value * a[i]
    xb += value * b[i]
    xc += value * c[i]
    xd += value * d[i]
  }
  sums.a = xa
  sums.b = xb
  sums.c = xc
  sums.d = xd
}

/** By Lambert's continued fraction, for 0 ≤ h ≤ 3: the four operations give the same bits on every machine, Math.tanh need not. */
const tanh = (h: number): number => {
  let fraction = 0
  for (let k = 31; k >= 1; k -= 2) fraction = (h * h) / (k + fraction)
  return fraction / h
}

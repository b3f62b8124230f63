// Spearman's rank correlation with its 95 % interval. Equal values share the mean of their ranks.
//
// Source: Fieller, Hartley & Pearson (1957), Tests for rank correlation coefficients, for the variance 1.06/(n − 3) of Fisher's z.

import type { Ranks } from './ranking/ranker.js'
import { sumProducts } from './ranking/sum-products.js'
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
  const products = sumProducts(
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

/** By Lambert's continued fraction, for 0 ≤ h ≤ 3: the four operations give the same bits on every machine, Math.tanh need not. */
const tanh = (h: number): number => {
  let fraction = 0
  for (let k = 31; k >= 1; k -= 2) fraction = (h * h) / (k + fraction)
  return fraction / h
}

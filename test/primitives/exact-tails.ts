// Cdfs of gamma and beta distributions with whole-numbered shapes: finite sums of rationals, all digits carried.

import { expOf, fixed } from './high-precision.js'

/** P(value ≤ x) and P(value > x), times 2^places. */
interface Tails {
  readonly lower: bigint
  readonly upper: bigint
}

/** Gamma of shape n and scale 1: P(value > x) = e^−x·Σ x^k/k! over k < n. */
export const gammaTails = (n: number, x: number, places: number): Tails => {
  const one = 1n << BigInt(places)
  const at = fixed(x, places)
  const { fraction, exponent } = expOf(-at, places)
  const sum = (from: number, more: (k: number, term: bigint) => boolean): bigint => {
    let total = 0n
    let term = one
    for (let k = 0; k < from || more(k, term); k++) {
      if (k >= from) total += term
      term = (term * at) / one / BigInt(k + 1)
    }
    return (total * fraction) >> BigInt(places - exponent)
  }
  const upper = sum(0, k => k < n)
  return { upper, lower: sum(n, (_, term) => term > 0n) }
}

/** Beta with whole p and q: P(value ≤ x) = Σ C(n, k)·x^k·(1 − x)^(n − k) over k ≥ p, where n = p + q − 1. */
export const betaTails = (p: number, q: number, x: number, places: number): Tails => {
  const one = 1n << BigInt(places)
  const n = p + q - 1
  const at = fixed(x, places)
  const rest = one - at
  const powers = (base: bigint): readonly bigint[] => {
    const all = [one]
    for (let k = 1; k <= n; k++) all.push((all[k - 1] * base) / one)
    return all
  }
  const [up, down] = [powers(at), powers(rest)]
  let choose = 1n
  const terms = up.map((power, k) => {
    const term = (choose * power * down[n - k]) / one
    choose = (choose * BigInt(n - k)) / BigInt(k + 1)
    return term
  })
  const sum = (part: readonly bigint[]) => part.reduce((total, term) => total + term, 0n)
  return { upper: sum(terms.slice(0, p)), lower: sum(terms.slice(p)) }
}

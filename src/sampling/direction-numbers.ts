// Direction numbers of Sobol' sequences: 32 words a dimension, of which the first few are given and the rest follow from a primitive polynomial.
//
// Word k, 0 ≤ k < 32, is the binary fraction v with 2^(k + 1)·v odd that bit k of a point's Gray-coded index switches.
//
// Source: Bratley & Fox (1988), Algorithm 659; Joe & Kuo (2008), Constructing Sobol sequences with better two-dimensional projections.

import { joeKuoTable } from './joe-kuo-table.js'

const bits = 32

/** How many primitive polynomials of degree 1, 2, … there are: φ(2^s − 1)/s. */
const polynomialsOfDegree = [1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176, 144, 630]

/** Polynomial x^s + a₁·x^(s−1) + … + a₍s−1₎·x + 1, its inner coefficients as the bits of `inner`, a₁ first; `first` are the odd m₁ … mₛ. */
export interface DimensionSeed {
  readonly degree: number
  readonly inner: number
  readonly first: readonly number[]
}

/** Those of the dimensions after the first, 0 ≤ count ≤ 1023 of them. */
export const dimensionSeeds = (count: number): readonly DimensionSeed[] => {
  const bytes = Buffer.from(joeKuoTable, 'base64')
  let at = 0
  const take = (width: number): number => {
    let value = 0
    for (let i = 0; i < width; i++, at++) value = 2 * value + ((bytes[at >>> 3] >>> (7 - (at & 7))) & 1)
    return value
  }
  const degrees = polynomialsOfDegree.flatMap((polynomials, i) => Array<number>(polynomials).fill(i + 1))
  return degrees.slice(0, count).map(degree => ({
    degree,
    inner: take(degree - 1),
    first: Array.from({ length: degree }, (_, i) => 2 * take(i) + 1),
  }))
}

const extend = ({ degree, inner, first }: DimensionSeed): Uint32Array => {
  const words = new Uint32Array(bits)
  for (let k = 0; k < bits; k++) {
    if (k < degree) {
      words[k] = first[k] << (bits - 1 - k)
      continue
    }
    let word = words[k - degree] ^ (words[k - degree] >>> degree)
    for (let j = 1; j < degree; j++) if ((inner >>> (degree - 1 - j)) & 1) word ^= words[k - j]
    words[k] = word
  }
  return words
}

/** The words of the first `dimensions` dimensions, at most 1024. The first is van der Corput's sequence. */
export const directionNumbers = (dimensions: number): readonly Uint32Array[] => {
  const first = Uint32Array.from({ length: bits }, (_, k) => 1 << (bits - 1 - k))
  return [first, ...dimensionSeeds(Math.max(0, dimensions - 1)).map(extend)].slice(0, dimensions)
}

// 2^(j/512), correctly rounded, for 0 ≤ j < 512: made of nine square roots in twice the precision.

import { tableAtHand } from './table-at-hand.js'

export const rootBits = 9
export const roots = 2 ** rootBits

/** A number of 106 bits: the sum of two float64, the second below half a unit in the last place of the first. */
type Double = readonly [high: number, low: number]

/** The product of two float64. Source: Dekker (1971), A floating-point technique for extending the available precision. */
const exactProduct = (x: number, y: number): Double => {
  const product = x * y
  const [xHigh, yHigh] = [upperHalf(x), upperHalf(y)]
  const [xLow, yLow] = [x - xHigh, y - yHigh]
  return [product, xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow)]
}

/** The first 26 bits. */
const upperHalf = (x: number): number => {
  const shifted = x * (2 ** 27 + 1)
  return shifted - (shifted - x)
}

const product = ([x, xLow]: Double, [y, yLow]: Double): Double => {
  const [high, low] = exactProduct(x, y)
  const rest = low + (x * yLow + xLow * y)
  const sum = high + rest
  return [sum, rest - (sum - high)]
}

const squareRoot = ([x, xLow]: Double): Double => {
  const root = Math.sqrt(x)
  const [high, low] = exactProduct(root, root)
  return [root, (x - high - low + xLow) / (2 * root)]
}

const rootsOf = (): readonly number[] => {
  const powers: Double[] = [[1, 0]]
  let root: Double = [2, 0]
  for (let step = roots / 2; step >= 1; step /= 2) {
    root = squareRoot(root)
    for (let j = step; j < roots; j += 2 * step) powers[j] = product(powers[j - step], root)
  }
  return powers.map(([high]) => high)
}

const entriesOf = (): Float64Array => {
  const entries = Float64Array.from(rootsOf(), root => root / 2)
  const words = new Int32Array(entries.buffer)
  for (let j = 0; j < roots; j++) words[2 * j + 1] -= j << (52 - rootBits - 32)
  return entries
}

/**
 * Entry j has the bits of 2^(j/512 − 1) less j at bit 43: with an integer n added there, n mod 512 = j, it is 2^(n/512 − 1), for −1021·512 ≤ n ≤ 1024·512.
 */
export const rootsOfTwo = tableAtHand('rootsOfTwo', entriesOf)

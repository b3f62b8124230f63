import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { permute } from '../../src/sampling/permutation.js'
import { philox } from '../../src/sampling/philox.js'

test('permutation: every element has its place, whatever the size and the key', () => {
  const isPermutation = (size: number, key: number): boolean =>
    new Set(Array.from({ length: size }, (_, i) => permute(i, size, key))).size === size
  for (let size = 1; size <= 200; size++) assert.ok(isPermutation(size, -size))
  fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer(), isPermutation), { seed: 1, numRuns: 100 })
})

test('permutation: results lie below the size also where that is large', () => {
  const size = 62_500_000
  const sum = Array.from({ length: 10_000 }, (_, i) => permute(i * 6250, size, 0x9e3779b9)).reduce((a, b) => {
    assert.ok(Number.isInteger(b) && b >= 0 && b < size)
    return a + b
  }, 0)
  // The mean of 10,000 uniform places has a standard error of size/√12/100.
  assert.ok(Math.abs(sum / 10_000 - size / 2) < (4 * size) / Math.sqrt(12) / 100)
})

/** Keys as a design gives them: random words. */
const keyOf = (trial: number, salt: number): number => {
  const words = Int32Array.of(trial, 0, 0, salt)
  philox(words, 7, 8)
  return words[0]
}

test('permutation: an element goes everywhere equally often as keys change', () => {
  const [size, keys] = [62, 62 * 500]
  const counts = new Uint32Array(size)
  for (let trial = 0; trial < keys; trial++) counts[permute(3, size, keyOf(trial, 0))]++
  const chiSquare = counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)
  // χ² with k degrees of freedom has mean k and standard deviation √(2 k).
  assert.ok(chiSquare < size - 1 + 4 * Math.sqrt(2 * (size - 1)), `χ² ${chiSquare}`)
})

test('permutation: two keys give orders that have nothing to do with each other', () => {
  const trials = 4000
  for (const size of [62, 64, 100]) {
    const center = (size - 1) / 2
    let squares = 0
    for (let trial = 0; trial < trials; trial++) {
      const [a, b] = [keyOf(trial, 1), keyOf(trial, 2)]
      let sum = 0
      for (let i = 0; i < size; i++) sum += (permute(i, size, a) - center) * (permute(i, size, b) - center)
      squares += sum * sum
    }
    // Σ a·b over random orders of n centered ranks has the variance n²(n + 1)²(n − 1)/144; a mean of squares of about normal sums has the
    // relative standard error √(2/trials).
    const variance = (size ** 2 * (size + 1) ** 2 * (size - 1)) / 144
    assert.ok(Math.abs(squares / trials / variance - 1) < 4 * Math.sqrt(2 / trials), `size ${size}`)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { owenScramble } from '../../src/sampling/owen.js'
import { philox } from '../../src/sampling/philox.js'

const keyOf = (trial: number): Int32Array => {
  const words = Int32Array.of(trial, 0, 0, 0)
  philox(words, 7, 8)
  return words
}

const commonBits = (a: number, b: number): number => Math.clz32(a ^ b)

test('owen: two numbers agree in as many leading bits after scrambling as before', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(31), fc.integer(), fc.integer(), (a, bit, low, high) => {
      const b = a ^ (1 << bit) ^ (low & ((1 << bit) - 1))
      assert.equal(commonBits(owenScramble(a, low, high), owenScramble(b, low, high)), commonBits(a, b))
    }),
    { seed: 1, numRuns: 2000 },
  )
})

test('owen: every point by itself is uniform over keys', () => {
  const trials = 20_000
  for (const word of [0, 1 << 31, 0x12345678, -1]) {
    let sum = 0
    for (let trial = 0; trial < trials; trial++) {
      const [low, high] = keyOf(trial)
      sum += ((owenScramble(word, low, high) >>> 0) + 0.5) / 2 ** 32
    }
    // √(1/12/trials) is the standard error of the mean of uniforms.
    assert.ok(Math.abs(sum / trials - 0.5) < 4 * Math.sqrt(1 / 12 / trials))
  }
})

test('owen: the variance of a mean is that of points thrown independently into their strata', () => {
  const trials = 4000
  for (const m of [2, 5, 8]) {
    const n = 2 ** m
    let squares = 0
    for (let trial = 0; trial < trials; trial++) {
      const [low, high] = keyOf(trial)
      let sum = 0
      for (let i = 0; i < n; i++) sum += ((owenScramble(i << (32 - m), low, high) >>> 0) + 0.5) / 2 ** 32
      squares += (sum / n - 0.5) ** 2
    }
    // n strata of width 1/n: variance 1/(12 n³). The sum of squares of about normal errors has a relative standard error of √(2/trials).
    assert.ok(Math.abs((squares / trials) * 12 * n ** 3 - 1) < 4 * Math.sqrt(2 / trials), `${n} points`)
  }
})

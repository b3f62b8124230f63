import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldMoments, meanError, standardDeviation } from '../../src/stats/moments.js'
import { stripMoments } from './strip-moments.js'

/** Strips of 256 in blocks of 1024, as a run folds them. */
const momentsOf = (values: readonly number[]) => {
  const all = Float64Array.from(values)
  const strip = new Float64Array(2)
  const run = new Float64Array(2)
  let before = 0
  for (let start = 0; start < all.length; start += 1024) {
    const block = new Float64Array(2)
    const end = Math.min(start + 1024, all.length)
    for (let first = start; first < end; first += 256) {
      const count = Math.min(256, end - first)
      stripMoments(all, first, count, strip)
      foldMoments(block, 0, first - start, strip[0], strip[1], count)
    }
    foldMoments(run, 0, before, block[0], block[1], end - start)
    before = end
  }
  return { count: all.length, mean: run[0], m2: run[1] }
}

const alternating = (low: number, middle: number, high: number): number[] => [
  middle,
  ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? low : high)),
]

/** Number of decimal digits that agree. */
const digits = (computed: number, certified: number): number =>
  computed === certified ? 16 : -Math.log10(Math.abs(computed - certified) / Math.abs(certified))

// NIST StRD univariate summary statistics. What a value like 10000000.1 loses when it is stored, 2^−30 of 0.1, no algorithm gives back: that is
// nearly 8 digits of the deviation in NumAcc4 and 9 in NumAcc3.
const datasets: readonly (readonly [name: string, values: readonly number[], mean: number, sd: number, sdDigits: number])[] = [
  ['NumAcc1', [10000001, 10000003, 10000002], 10000002, 1, 15],
  ['NumAcc2', alternating(1.1, 1.2, 1.3), 1.2, 0.1, 14],
  ['NumAcc3', alternating(1000000.1, 1000000.2, 1000000.3), 1000000.2, 0.1, 9],
  ['NumAcc4', alternating(10000000.1, 10000000.2, 10000000.3), 10000000.2, 0.1, 8],
]

for (const [name, values, mean, sd, sdDigits] of datasets) {
  test(`moments: ${name} of NIST comes out to every digit that its numbers hold`, () => {
    const moments = momentsOf(values)
    assert.ok(digits(moments.mean, mean) >= 14.5, `mean ${moments.mean}`)
    assert.ok(digits(standardDeviation(moments), sd) >= sdDigits, `sd ${standardDeviation(moments)}`)
  })
}

test('moments: a constant is its own mean and deviates by exactly nothing', () => {
  for (const value of [0.1, -1e300, 1 / 3, 5e-324]) {
    const moments = momentsOf(Array.from({ length: 3000 }, () => value))
    assert.deepEqual(moments, { count: 3000, mean: value, m2: 0 })
  }
})

test('moments: a single value has no deviation and no error', () => {
  const moments = momentsOf([7])
  assert.equal(moments.mean, 7)
  assert.equal(standardDeviation(moments), 0)
  assert.equal(meanError(moments), 0)
})

test('moments: strips of every length give mean and squared deviations of whole numbers', () => {
  const out = new Float64Array(2)
  for (let n = 1; n <= 256; n++) {
    stripMoments(
      Float64Array.from({ length: n }, (_, i) => i),
      0,
      n,
      out,
    )
    assert.equal(out[0], (n - 1) / 2)
    assert.ok(Math.abs(out[1] - (n * (n * n - 1)) / 12) <= 1e-9 * n * n * n)
  }
})

test('moments: even and odd lanes are summed apart', () => {
  const out = new Float64Array(2)
  stripMoments(Float64Array.of(0, 1e16, 1, -1e16, 1), 0, 5, out)
  // In one sum 1e16 would swallow the ones.
  assert.equal(out[0], 2 / 5)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quantileSorted } from 'simple-statistics'
import { hash01 } from '../run/fake-experiment.js'
import { countCell, quantilesOf } from './cells.js'

const levels = Array.from({ length: 99 }, (_, i) => (i + 1) / 100)

/** R-7 on the sorted values themselves. */
const exactSorted = (sorted: ArrayLike<number>, level: number): number => {
  const position = (sorted.length - 1) * level
  const rank = Math.floor(position)
  return rank === position ? sorted[rank] : sorted[rank] + (position - rank) * (sorted[rank + 1] - sorted[rank])
}

const million = 1_000_000

/** Quantile functions of u in (0, 1), all positive so that an error may be relative. */
const continuous: Readonly<Record<string, (u: number) => number>> = {
  uniform: u => 3 + 4 * u,
  exponential: u => -2000 * Math.log(1 - u),
  'log-logistic': u => 1e-5 * (u / (1 - u)) ** 0.3,
  triangular: u => (u < 0.2 ? 2 + Math.sqrt(u * 5) : 7 - Math.sqrt((1 - u) * 20)),
}

for (const [name, quantile] of Object.entries(continuous)) {
  test(`quantiles: a million values of a ${name} distribution give every percentile to 1e-4`, () => {
    const values = Float64Array.from({ length: million }, (_, i) => quantile((i + 0.5) / million))
    const found = quantilesOf(countCell(values), levels)
    for (const [i, level] of levels.entries()) {
      const expected = exactSorted(values, level)
      assert.ok(Math.abs(found[i] / expected - 1) < 1e-4, `${name} ${level}: ${found[i]} for ${expected}`)
    }
  })
}

test('quantiles: of random values the error is a small part of the sampling error', () => {
  const n = 100_000
  const values = Float64Array.from({ length: n }, (_, i) => -Math.log(hash01(i, 1)))
  const sorted = values.toSorted()
  const found = quantilesOf(countCell(values), levels)
  for (const [i, level] of levels.entries()) {
    // Inside a bin of relative width w ≤ 1/128 with c = n·f·w·x values, the order statistics stray from even spacing by a bridge of standard
    // deviation at most w·x·½/√c, where the density f of the exponential distribution is 1 − level. Five of these.
    const x = -Math.log(1 - level)
    const width = x / 128
    const tolerance = (5 * width * 0.5) / Math.sqrt(n * (1 - level) * width)
    assert.ok(Math.abs(found[i] - exactSorted(sorted, level)) < tolerance, `${level}: ${found[i]}`)
  }
})

test('quantiles: few distinct values give exactly the quantiles of the sorted values', () => {
  const values = fc.array(fc.constantFrom(-7, -0.1, 0, 1e-9, 1, 2, 1e12), { minLength: 1, maxLength: 100 })
  fc.assert(
    fc.property(values, fc.constantFrom(0, 0.01, 0.25, 0.5, 0.9, 1), (sample, level) => {
      assert.equal(quantilesOf(countCell(sample), [level])[0], exactSorted(Float64Array.from(sample).sort(), level) + 0)
    }),
    { seed: 4, numRuns: 300 },
  )
})

test('quantiles: agree with simple-statistics where its definition is the same', () => {
  // With an odd number of values the median is an order statistic in every definition.
  const sample = [9, 2, 5, 5, 1, 7, 3]
  assert.equal(quantilesOf(countCell(sample), [0.5])[0], quantileSorted(sample.toSorted(), 0.5))
})

test('quantiles: all of a constant coincide with it', () => {
  assert.deepEqual(new Set(quantilesOf(countCell(Array.from({ length: 777 }, () => 0.1)), levels)), new Set([0.1]))
})

test('quantiles: a cap that half of the paths reach is met exactly', () => {
  const values = Array.from({ length: 10_000 }, (_, i) => Math.min(1, hash01(i, 2) * 2))
  const reached = values.filter(value => value === 1).length / values.length
  const found = quantilesOf(countCell(values), levels)
  for (const [i, level] of levels.entries()) assert.equal(found[i] === 1, level > 1 - reached, `${level}`)
})

test('quantiles: rise with the level and stay between smallest and largest value', () => {
  const finite = fc.double({ noNaN: true, min: -1e9, max: 1e9 })
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1, maxLength: 400 }), values => {
      const found = quantilesOf(countCell(values), [0, ...levels, 1])
      assert.equal(found[0], Math.min(...values) + 0)
      assert.equal(found.at(-1), Math.max(...values) + 0)
      for (let i = 1; i < found.length; i++) assert.ok(found[i - 1] <= found[i])
    }),
    { seed: 5, numRuns: 200 },
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sampleRankCorrelation } from 'simple-statistics'
import { rankCorrelation, rankCorrelations } from '../../src/analysis/rank-correlation.js'
import { createRanker, type Ranks } from '../../src/analysis/ranking/ranker.js'
import { sumProducts } from '../../src/analysis/ranking/sum-products.js'
import { hash01 } from '../run/fake-experiment.js'

const ranksOf = (values: readonly number[]): Ranks => createRanker(values.length)(Float64Array.from(values))

const correlate = (x: readonly number[], y: readonly number[]) => rankCorrelation(ranksOf(x), ranksOf(y))

const centered = (values: readonly number[]): readonly number[] => [...ranksOf(values).centered]

const column = (n: number, salt: number): number[] => Array.from({ length: n }, (_, i) => hash01(i, salt))

test('rank correlation: agrees with simple-statistics where no values are equal', () => {
  const x = column(500, 1)
  const y = x.map((value, i) => value + 2 * hash01(i, 2))
  assert.ok(Math.abs(correlate(x, y).rank_correlation - sampleRankCorrelation(x, y)) < 1e-12)
})

test('rank correlation: equal values share the mean of their ranks', () => {
  assert.deepEqual(centered([5, 1, 5, 9, 5]), [0, -2, 0, 2, 0])
  // Pearson of (1, 2.5, 2.5, 4) and (1, 3, 2, 4) by hand: 4.5/√(4.5·5).
  assert.ok(Math.abs(correlate([1, 2, 2, 3], [10, 30, 20, 40]).rank_correlation - 4.5 / Math.sqrt(4.5 * 5)) < 1e-15)
})

test('rank correlation: ranks are those that a sort by comparison gives, of all numbers', () => {
  const special = fc.constantFrom(0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, 1, -1)
  const values = fc.array(fc.oneof(special, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()), {
    maxLength: 300,
  })
  fc.assert(
    fc.property(values, values => {
      const ranks = values.map(
        value => values.filter(other => other < value).length + (values.filter(other => other === value).length + 1) / 2,
      )
      const mean = (values.length + 1) / 2
      assert.deepEqual(
        centered(values),
        ranks.map(rank => rank - mean),
      )
    }),
    { seed: 11, numRuns: 300 },
  )
})

test('rank correlation: values that differ in their last bits alone have the ranks of their order', () => {
  const close = Array.from({ length: 3000 }, (_, i) => 1 + ((i * 1_301) % 3000) * 2 ** -52)
  assert.deepEqual(
    centered(close),
    close.map(value => Math.round((value - 1) * 2 ** 52) + 1 - 1500.5),
  )
  const noisy = Array.from({ length: 1000 }, (_, i) => (hash01(i, 7) < 0.5 ? 0.3 : 0.1 + 0.2))
  const low = noisy.filter(value => value === 0.3).length
  assert.deepEqual(
    centered(noisy),
    noisy.map(value => (value === 0.3 ? (low + 1) / 2 : low + (1000 - low + 1) / 2) - 500.5),
  )
})

test('rank correlation: a constant is correlated with nothing, 0 ± 0', () => {
  assert.deepEqual(correlate([1, 1, 1, 1, 1], [1, 2, 3, 4, 5]), { rank_correlation: 0, low: 0, high: 0 })
  assert.deepEqual(correlate([], []), { rank_correlation: 0, low: 0, high: 0 })
})

test('rank correlation: rising together is 1, one falling is −1', () => {
  assert.deepEqual(correlate([1, 2, 3, 4, 5], [2, 4, 8, 16, 32]), { rank_correlation: 1, low: 1, high: 1 })
  assert.deepEqual(correlate([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]), { rank_correlation: -1, low: -1, high: -1 })
})

test('rank correlation: the interval is that of Fisher with variance 1.06/(n − 3)', () => {
  for (const n of [4, 5, 10, 1000, 16_384]) {
    const {
      rank_correlation: r,
      low,
      high,
    } = correlate(
      column(n, 3),
      column(n, 3).map((value, i) => value + hash01(i, 4)),
    )
    const half = 1.959963984540054 * Math.sqrt(1.06 / (n - 3))
    if (Math.abs(r) === 1) continue
    assert.ok(Math.abs(low - Math.tanh(Math.atanh(r) - half)) < 1e-12)
    assert.ok(Math.abs(high - Math.tanh(Math.atanh(r) + half)) < 1e-12)
  }
})

test('rank correlation: three paths say nothing', () => {
  const { low, high } = correlate([1, 2, 3], [1, 3, 2])
  assert.deepEqual([low, high], [-1, 1])
})

test('rank correlation: a transformation that rises changes nothing', () => {
  const values = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 5,
    maxLength: 60,
  })
  fc.assert(
    fc.property(values, pairs => {
      const x = pairs.map(([value]) => value)
      const y = pairs.map(([, value]) => value)
      assert.deepEqual(
        correlate(
          x.map(value => value ** 3 + value),
          y,
        ),
        correlate(x, y),
      )
      assert.deepEqual(correlate(y, x), correlate(x, y))
    }),
    { seed: 1, numRuns: 100 },
  )
})

/** Sums of products one after another, in the order of the rows. */
const plainCorrelation = (x: readonly number[], y: readonly number[]): number => {
  const sum = (a: readonly number[], b: readonly number[]) => a.reduce((total, value, i) => total + value * b[i], 0)
  return sum(x, y) / Math.sqrt(sum(x, x) * sum(y, y))
}

test('rank correlation: of one column with many it is that of each two, to the last bit', () => {
  // So many that sums of products are no longer exact: 500,000³/12 in quarters is above 2⁵⁵.
  for (const n of [17, 500_000]) {
    const x = column(n, 1)
    const others = [2, 3, 4, 5, 6, 7].map(salt => x.map((value, i) => value + salt * hash01(i, salt)))
    const ranks = others.map(ranksOf)
    for (const count of [0, 1, 2, 3, 4, 5, 6]) {
      const found = rankCorrelations(ranksOf(x), ranks.slice(0, count))
      assert.deepEqual(
        found.map(({ rank_correlation }) => rank_correlation),
        others.slice(0, count).map(values => plainCorrelation(centered(x), centered(values))),
      )
    }
  }
})

test('sums of products: of nothing there are none, and of unequal columns neither', () => {
  assert.deepEqual(sumProducts(Float64Array.of(1, 2), []), [])
  assert.deepEqual(sumProducts(Float64Array.of(1, 2), [Float64Array.of(3, 4)]), [11])
  assert.throws(() => sumProducts(Float64Array.of(1, 2), [Float64Array.of(3, 4), Float64Array.of(5)]), /unequal length/)
})

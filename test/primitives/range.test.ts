// range: percentiles go through what was said, and what no metalog can go through is refused with what it can.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metalogAt, nearestShare } from '../../src/primitives/distributions/metalog.js'
import { range } from '../../src/primitives/distributions/range.js'
import { normalQuantile } from '../../src/primitives/special/normal-quantile.js'
import { drawOf, numeric } from './machine.js'

/** Parameters are inputs, as they are when a formula gives them. */
const quantileOf = (...args: readonly number[]) => {
  const run = numeric(1 + args.length, (b, u, ...nodes) =>
    range.quantile(
      b,
      drawOf(u, score => normalQuantile(b, score)),
      nodes,
    ),
  )
  return (u: number) => run(u, ...args)
}
const cdfOf = (...args: readonly number[]) => {
  const run = numeric(1 + args.length, (b, x, ...nodes) => range.cdf(b, x, nodes))
  return (x: number) => run(x, ...args)
}
const accepts = (...args: readonly number[]) => numeric(args.length, (b, ...nodes) => range.accepts(b, nodes))(...args) === 1

/** Four intervals without mid, and as many with: on the plain scale and on that of logarithms. */
const intervals = [
  [2, 9],
  [-5, 3],
  [1e-6, 1e6],
  [0, 1],
  [2, 9, 4],
  [-5, 3, 0],
  [10, 1000, 30],
  [0, 1, 0.8],
]

test('range: P10 is low, P90 is high, P50 is mid', () => {
  for (const [low, high, mid] of intervals) {
    const quantile = quantileOf(low, high, ...(mid === undefined ? [] : [mid]))
    // Φ⁻¹ is good to 5e-10, on the scale of logarithms with up to 14 units between the ends.
    assert.ok(Math.abs(quantile(0.1) - low) <= 1e-8 * Math.max(Math.abs(low), high - low), `P10 of ${low}, ${high}, ${mid}`)
    assert.ok(Math.abs(quantile(0.9) - high) <= 2e-8 * high, `P90 of ${low}, ${high}, ${mid}`)
    if (mid !== undefined) assert.ok(Math.abs(quantile(0.5) - mid) <= 1e-14 * Math.abs(high), `P50 of ${low}, ${high}, ${mid}`)
  }
})

test('range: without mid it is log-normal where low > 0, else normal', () => {
  assert.ok(Math.abs(quantileOf(2, 18)(0.5) - 6) < 1e-14)
  assert.ok(Math.abs(quantileOf(-2, 18)(0.5) - 8) < 1e-14)
})

const uniforms = [2 ** -33, 1e-6, 0.001, 0.05, 0.2, 0.4, 0.5, 0.6, 0.8, 0.95, 0.999, 1 - 1e-6, 1 - 2 ** -33]

test('range: with mid near its limits, on either scale, the quantile still rises and the cdf undoes it', () => {
  for (const [low, high] of [
    [0, 10],
    [-7, -3],
    [1, 100],
    [0.3, 0.4],
  ]) {
    for (const share of [nearestShare + 1e-3, 0.3, 0.5, 0.7, 1 - nearestShare - 1e-3]) {
      const mid = low > 0 ? low * (high / low) ** share : low + share * (high - low)
      assert.ok(accepts(low, high, mid))
      const [quantile, cdf] = [quantileOf(low, high, mid), cdfOf(low, high, mid)]
      let before = Number.NEGATIVE_INFINITY
      for (const u of uniforms) {
        const x = quantile(u)
        assert.ok(x > before, `range(${low}, ${high}, ${mid}) at u = ${u}`)
        assert.ok(Math.abs(cdf(x) - u) < 1e-11, `range(${low}, ${high}, ${mid}): ${cdf(x)} at u = ${u}`)
        before = x
      }
    }
  }
})

test('range: the limits of mid are those where the quantile stops rising somewhere', () => {
  const [low, high] = [0, 10]
  const at = numeric(3, (b, u, middle, logit) => metalogAt(b, [b.constant(low), middle, b.constant(high)], u, logit))
  const falls = (mid: number) => {
    const values = Array.from({ length: 4999 }, (_, i) => (i + 1) / 5000).map(u => at(u, mid, Math.log(u / (1 - u))))
    return values.some((value, i) => i > 0 && value < values[i - 1])
  }
  for (const share of [nearestShare, 1 - nearestShare]) {
    const inward = share < 0.5 ? 1 : -1
    assert.equal(falls(10 * (share + 2e-3 * inward)), false)
    assert.equal(falls(10 * (share - 2e-3 * inward)), true)
    assert.equal(accepts(low, high, 10 * (share + 1e-9 * inward)), true)
    assert.equal(accepts(low, high, 10 * (share - 1e-9 * inward)), false)
  }
})

test('range: advice names bounds of mid that are themselves accepted, and next to none is left out', () => {
  for (const [low, high] of [
    [0, 10],
    [1, 100],
    [-0.02, 0.01],
    [2.5e8, 2.6e8],
  ]) {
    const { en } = range.advice!(low, high, low)!
    const [from, to] = [...en.matchAll(/from (\S+) to (\S+)$/g)][0].slice(1).map(Number)
    assert.ok(accepts(low, high, from) && accepts(low, high, to), en)
    const step = (high - low) / 50
    assert.ok(!accepts(low, high, from - step) && !accepts(low, high, to + step), en)
  }
  assert.equal(range.advice!(3, 2, 1)?.en, 'low < high')
  assert.equal(range.advice!(2, 3), undefined)
})

test('range: beyond every value the cdf is 0 and 1', () => {
  for (const [low, high, mid] of intervals) {
    const cdf = cdfOf(low, high, ...(mid === undefined ? [] : [mid]))
    assert.equal(cdf(Number.NEGATIVE_INFINITY), 0)
    assert.equal(cdf(Number.POSITIVE_INFINITY), 1)
    if (low > 0) assert.equal(cdf(0), 0)
  }
})

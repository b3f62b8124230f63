import assert from 'node:assert/strict'
import { test } from 'node:test'
import { morePaths, verdictOf } from '../../src/analysis/verdict.js'
import { probabilityOf, wilson } from '../../src/analysis/wilson.js'

test('wilson: 8 of 10 lie between 0.4901624715 and 0.9433178485', () => {
  const { low, high } = wilson(8, 10)
  assert.ok(Math.abs(low - 0.4901624715) < 1e-10)
  assert.ok(Math.abs(high - 0.9433178485) < 1e-10)
})

test('wilson: no hit and no miss reach exactly to the end, and stay off it on the other side', () => {
  for (const n of [1, 10, 20_000, 1e9]) {
    assert.equal(wilson(0, n).low, 0)
    assert.equal(wilson(n, n).high, 1)
    // Both ends solve |p − c| = z·√(c(1 − c)/n): for p = 0 that is c = z²/(n + z²), a little more than the 3/n of the rule of three.
    const z2 = 1.959963984540054 ** 2
    assert.ok(Math.abs(wilson(0, n).high / (z2 / (n + z2)) - 1) < 1e-12)
    // 1 − c loses digits of c where that is small.
    assert.ok(Math.abs(1 - wilson(n, n).low - z2 / (n + z2)) < 1e-15)
  }
})

test('wilson: the ends are where the distance to p is z standard errors of the end', () => {
  for (const [hits, n] of [
    [3, 10],
    [16_800, 20_000],
    [1, 1000],
  ]) {
    const { low, high } = wilson(hits, n)
    for (const end of [low, high]) {
      assert.ok(Math.abs(Math.abs(hits / n - end) / Math.sqrt((end * (1 - end)) / n) / 1.959963984540054 - 1) < 1e-9)
    }
  }
})

/** Share of binomial outcomes whose interval holds p, summed exactly. */
const coverage = (n: number, p: number): number => {
  let probability = (1 - p) ** n
  let covered = 0
  for (let hits = 0; hits <= n; hits++) {
    const { low, high } = wilson(hits, n)
    if (low <= p && p <= high) covered += probability
    probability *= ((n - hits) / (hits + 1)) * (p / (1 - p))
  }
  return covered
}

test('wilson: covers the truth in about 95 of 100 runs', () => {
  let sum = 0
  let worst = 1
  const levels = Array.from({ length: 181 }, (_, i) => 0.05 + i * 0.005)
  for (const p of levels) {
    const covered = coverage(200, p)
    sum += covered
    worst = Math.min(worst, covered)
  }
  // Agresti & Coull (1998): the coverage wavers around the nominal level; at n = 200 by less than 2 points away from the ends.
  assert.ok(Math.abs(sum / levels.length - 0.95) < 0.004, `${sum / levels.length}`)
  assert.ok(worst > 0.93, `${worst}`)
})

test('probability: failed paths are misses below and hits above', () => {
  const { p, low, high, hits } = probabilityOf(600, 900, 1000)
  assert.equal(p, 600 / 900)
  assert.equal(hits, 600)
  assert.equal(low, wilson(600, 1000).low)
  assert.equal(high, wilson(700, 1000).high)
})

test('verdict: above the confidence is on track, below is off track, in between nobody can tell', () => {
  assert.equal(verdictOf({ low: 0.81, high: 0.9 }, 0.8), 'on track')
  assert.equal(verdictOf({ low: 0.7, high: 0.79 }, 0.8), 'off track')
  assert.equal(verdictOf({ low: 0.79, high: 0.81 }, 0.8), 'cannot tell')
  assert.equal(verdictOf({ low: 0.8, high: 0.9 }, 0.8), 'cannot tell')
})

test('verdict: as many more paths as it says would tell, and half as many would not', () => {
  for (const [hits, n, confidence] of [
    [790, 1000, 0.8],
    [8070, 10_000, 0.8],
    [49, 100, 0.5],
    [196, 200, 0.99],
  ]) {
    assert.equal(verdictOf(wilson(hits, n), confidence), 'cannot tell')
    const more = morePaths(hits, n, n, confidence)!
    const p = hits / n
    assert.notEqual(verdictOf(wilson(p * (n + more), n + more), confidence), 'cannot tell')
    assert.equal(verdictOf(wilson(p * (n + more / 2), n + more / 2), confidence), 'cannot tell')
  }
})

test('verdict: no number of paths tells where the share equals the confidence or failed paths decide', () => {
  assert.equal(morePaths(800, 1000, 1000, 0.8), undefined)
  assert.equal(morePaths(790, 900, 1000, 0.8), undefined)
})

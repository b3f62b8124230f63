import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionalShortfall } from '../../src/analysis/shortfall.js'
import { shortfallOf } from '../../src/stats/hits.js'
import { hash01 } from '../run/fake-experiment.js'
import { countCell, walkOver } from '../stats/cells.js'

/** Mean shortfall of the worst 5 % of sorted values, the last of them by its share. */
const byHand = (values: readonly number[], bound: { sense: 'at_least' | 'at_most'; bound: number }): number => {
  const shortfalls = values.map(value => shortfallOf(bound, value)).sort((a, b) => b - a)
  const wanted = 0.05 * values.length
  let sum = 0
  for (let i = 0; i < wanted; i++) sum += shortfalls[i] * Math.min(1, wanted - i)
  return sum / wanted
}

test('shortfall: of the worst 5 % of all paths, whichever side the bound is on and wherever it lies', () => {
  const values = Array.from({ length: 20_000 }, (_, i) => 10 + 4 * hash01(i, 1) + 3 * hash01(i, 2))
  for (const sense of ['at_least', 'at_most'] as const) {
    for (const limit of [9, 10.3, 11, 13.5, 16.5, 18]) {
      const bound = { sense, bound: limit }
      const expected = byHand(values, bound)
      const found = conditionalShortfall(walkOver(countCell(values)), bound)
      // Values of a bin are taken to be spread evenly: each is off by less than its width, 8 times the 1/128 of its octave.
      assert.ok(Math.abs(found - expected) < (8 / 128) * 0.05, `${sense} ${limit}: ${found} for ${expected}`)
      if (expected === 0) assert.equal(found, 0)
    }
  }
})

test('shortfall: values that are counted exactly give it exactly, with the share of a path at the edge', () => {
  const values = [0, 1, 5, ...Array.from({ length: 27 }, () => 9)]
  // 5 % of 30 paths is one and a half: (8·1 + 7·½)/1.5.
  assert.ok(Math.abs(conditionalShortfall(walkOver(countCell(values)), { sense: 'at_least', bound: 8 }) - 11.5 / 1.5) < 1e-12)
  assert.ok(Math.abs(conditionalShortfall(walkOver(countCell(values)), { sense: 'at_most', bound: 8 }) - 1) < 1e-12)
})

test('shortfall: the tail of a normal distribution has the mean that theory gives', () => {
  // CVaR95 of N(0, 1) is 2.0627128075. Box and Muller on stratified radii and hashed angles.
  const n = 200_000
  const values = Array.from(
    { length: n },
    (_, i) => Math.sqrt(-2 * Math.log((i + 0.5) / n)) * Math.cos(2 * Math.PI * hash01(i, 5)),
  )
  const found = conditionalShortfall(walkOver(countCell(values)), { sense: 'at_least', bound: 100 }) - 100
  // The tail mean has a standard error of √((variance in the tail + 0.95·(mean − VaR)²)/(0.05 n)) = √((0.138 + 0.95·0.175)/(0.05 n)) = 0.0055.
  assert.ok(Math.abs(found - 2.0627128075) < 4 * 0.0055, `${found}`)
})

// Differences on the same futures: what they can be, and how wide their intervals are where points of a design are not independent.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arePaired, differenceOf, keptBy, makeSamePromises, type Measured, metBy } from '../../src/analysis/pairing.js'
import { scatterError, t95 } from '../../src/analysis/student.js'
import { z95 } from '../../src/analysis/wilson.js'
import type { Ensemble } from '../../src/run/ensemble.js'
import type { TargetSpec } from '../../src/scenario/scenario.js'
import { runScenario } from '../known-answers/run-scenario.js'

const promise = (variable: string): TargetSpec => ({ at_least: 0, by: '2016-12-31', readings: { main: { variable } } })

interface Given {
  readonly paths: number
  readonly design: string
  readonly seed?: string
  readonly targets?: Readonly<Record<string, TargetSpec>>
}

const run = (y: string, { paths, design, seed = 'pairs', targets = { kept: promise('y') } }: Given): Ensemble =>
  runScenario({ variables: { x: 'normal(0, 1)', w: 'normal(0, 1)', y }, targets, run: { paths, design, seed } }).ensemble

const differenceBetween = (own: Ensemble, other: Ensemble) => differenceOf(metBy(own, 0), metBy(other, 0), arePaired(own, other))

const measured = (sample: readonly number[], most: number): Measured => {
  const counted = sample.length
  const mean = sample.reduce((sum, value) => sum + value, 0) / counted
  const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / counted
  return { most, failed: 0, mean, variance, counted, sample: Float64Array.from(sample), parts: [] }
}

test('pairs: no interval is wider than what a difference can be', () => {
  for (const most of [1, 3])
    for (const paired of [true, false]) {
      const all = measured([most, most, most, 0], most)
      const none = measured([0, 0, 0, 0], most)
      assert.equal(differenceOf(all, none, paired).high, most)
      assert.equal(differenceOf(none, all, paired).low, -most)
      assert.ok(differenceOf(all, none, paired).low > -most)
    }
})

/** Φ(0.4/√2) − ½ and 0: the last two are as likely. */
const pairs = [
  ['x + w + 0.4', 'x + w', 0.1113563],
  ['0.6*x + 0.8*w', '0.8*x - 0.6*w', 0],
] as const

for (const design of ['latin', 'sobol'])
  for (const [own, other, truth] of pairs)
    test(`pairs: the interval is as wide as the error of the ${design} points, and covers the truth: ${own} over ${other}`, () => {
      const runs = 120
      let covered = 0
      let squares = 0
      let halves = 0
      for (let index = 0; index < runs; index++) {
        const given = { paths: 2048, design, seed: `${index}` }
        const { value, low, high } = differenceBetween(run(own, given), run(other, given))
        if (low <= truth && truth <= high) covered++
        squares += (value - truth) ** 2
        halves += ((high - low) / 2 / t95) ** 2
      }
      // The standard error as it is, from 120 runs, to one part in √240; as the intervals say, from 15 × 120 squares, far better: four errors.
      const ratio = Math.sqrt(halves / squares)
      assert.ok(Math.abs(ratio - 1) < 4 / Math.sqrt(2 * runs), `${ratio} times as wide`)
      // Four standard errors of a share of 0.95 in 120.
      assert.ok(Math.abs(covered / runs - 0.95) < 4 * Math.sqrt((0.95 * 0.05) / runs), String(covered))
    })

test('pairs: the error of a design is the scatter of its randomizations, where paths failed too', () => {
  const given = { paths: 4096, design: 'sobol' }
  const [own, other] = [run('x + w + 0.4 + 0*ln(x + 2)', given), run('x + w', given)]
  assert.ok(own.counted < own.paths)
  const means = [own, other].map(({ statistics, randomized }) =>
    statistics.randomized.map(({ at }, r) => at[other.watch.readings[0].deadline] / randomized[r].sums[0]),
  )
  const half = t95 * scatterError(means[0].map((mean, r) => mean - means[1][r]))
  const { low, high } = differenceBetween(own, other)
  const failed = 1 - own.counted / own.paths
  assert.ok(Math.abs((high - low) / 2 - half - failed / 2) < 1e-12)
})

test('pairs: of fewer paths that differ than randomizations, or where these agree, nothing is told by scatter', () => {
  const given = { paths: 2048, design: 'sobol' }
  const asPairs = (own: Ensemble, other: Ensemble): void => {
    const [a, b] = [own, other].map(ensemble => metBy(ensemble, 0).sample)
    const apart = [...a].map((value, row) => value - b[row])
    const sum = apart.reduce((total, difference) => total + difference, 0)
    const squares = apart.reduce((total, difference) => total + difference ** 2, 0)
    const half = z95 * Math.sqrt(((1 + squares) / 2050 - (sum / 2050) ** 2) / 2048)
    const { value, high } = differenceBetween(own, other)
    assert.ok(Math.abs(high - value - half) < 1e-12)
  }
  // About eight paths lie between.
  asPairs(run('x + w + 0.014', given), run('x + w', given))
  // Each randomization has half of its points on either side, of either input.
  asPairs(run('x', given), run('w', given))
})

test('pairs: promises kept are compared whatever the order in which a file makes them', () => {
  const given = { paths: 4096, design: 'random' }
  const one = run('w + 0.4', { ...given, targets: { first: promise('x'), second: promise('y') } })
  const other = run('w', { ...given, targets: { second: promise('y'), first: promise('x') } })
  assert.ok(makeSamePromises(one, other))
  const { value } = differenceOf(keptBy(one), keptBy(other), arePaired(one, other))
  // x is the same in both.
  const [own, base] = [metBy(one, 1), metBy(other, 0)]
  assert.ok(Math.abs(value - (own.mean - base.mean)) < 1e-12)
  assert.ok(!makeSamePromises(one, run('w', { ...given, targets: { first: promise('x') } })))
  assert.ok(!makeSamePromises(one, run('w', { ...given, targets: { first: promise('x'), third: promise('y') } })))
})

test('pairs: paths that failed may have kept the promise or not, in either of the two', () => {
  // 0.6 of 100 paths, 40 of which failed in one of them: 36 to 76 of them may keep it.
  const whole = measured([...Array<number>(60).fill(1), ...Array<number>(40).fill(0)], 1)
  const part = { ...measured([...Array<number>(36).fill(1), ...Array<number>(24).fill(0)], 1), failed: 0.4 }
  const { value, low, high } = differenceOf(part, whole, false)
  assert.equal(value, 0)
  // Variances with a half more kept and a half more missed of two more paths each.
  const half = z95 * Math.sqrt(((37 / 62) * (25 / 62)) / 60 + ((61 / 102) * (41 / 102)) / 100)
  assert.ok(Math.abs(low - (0.36 - 0.6 - half)) < 1e-12, String(low))
  assert.ok(Math.abs(high - (0.76 - 0.6 + half)) < 1e-12, String(high))
  const both = differenceOf(part, part, false)
  assert.ok(both.low < -0.4 && both.high > 0.4)
})

test('pairs: where all is alike and nothing is paired, the interval has a width', () => {
  const all = measured(Array<number>(50).fill(1), 1)
  const { value, low, high } = differenceOf(all, all, false)
  const half = z95 * Math.sqrt((2 * (51 / 52) * (1 / 52)) / 50)
  assert.equal(value, 0)
  assert.ok(Math.abs(high - half) < 1e-12 && Math.abs(low + half) < 1e-12)
})

test('pairs: how small a sample was kept does not decide whether the points of a design are believed', () => {
  const given = { paths: 2048, design: 'latin' }
  const [own, other] = ['x + w + 0.4', 'x + w'].map(y => metBy(run(y, given), 0))
  const whole = differenceOf(own, other, true)
  const [few, fewOther] = [own, other].map(one => ({ ...one, sample: one.sample.slice(0, 5) }))
  assert.deepEqual(differenceOf(few, fewOther, true), whole)
})

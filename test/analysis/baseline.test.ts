// A scenario against its baseline: closed forms, an interval by hand, and how often the interval covers the truth.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNear, runScenario } from '../known-answers/run-scenario.js'

const promise = (bound: number) =>
  ({ at_least: bound, by: '2016-12-31', readings: { main: { variable: 'y' } }, confidence: 0.8 }) as const

interface Case {
  readonly y: string
  readonly seed?: string
  readonly paths?: number
  readonly design?: string
  readonly sample?: number
  readonly targets?: readonly string[]
}

const small = ({ y, seed = 'baseline', paths = 20_000, design = 'random', sample = 16_384, targets = ['kept'] }: Case) => ({
  variables: { x: 'normal(0, 1)', y },
  targets: Object.fromEntries(targets.map(name => [name, promise(0)])),
  run: { paths, seed, design },
  sample,
})

const compare = (own: Case, base: Case) => {
  const baseline = runScenario(small(base))
  return runScenario({ ...small(own), baseline }).summary.baseline
}

const differenceOf = (own: Case, base: Case) => compare(own, base)!.targets.kept.readings.main.difference

/** Φ(0.3) − Φ(0), from tables. */
const shift = 0.11791142218895264

test('baseline: the difference of two probabilities has its closed form, and the error of pairs', () => {
  const { value, low, high } = differenceOf({ y: 'x + 0.3' }, { y: 'x' })
  // A path keeps the promise better or as well, never worse: the difference of a path is 1 with probability `shift`.
  const error = Math.sqrt((shift * (1 - shift)) / 20_000)
  assertNear('difference', value, shift, error)
  // The spread is that of 16,384 paths: known to √((1 − 2 shift)²/(4·16384·shift(1 − shift))) of itself, 0.9 %.
  assert.ok(Math.abs((high - low) / 2 / (1.959964 * error) - 1) < 0.04)
  assert.ok(Math.abs((low + high) / 2 - value) < 1e-12)
})

test('baseline: the interval covers the truth in 95 of 100 runs', () => {
  const runs = 300
  let covered = 0
  for (let run = 0; run < runs; run++) {
    const { low, high } = differenceOf({ y: 'x + 0.3', seed: `${run}`, paths: 512 }, { y: 'x', seed: `${run}`, paths: 512 })
    if (low <= shift && shift <= high) covered++
  }
  // Four standard errors of a share of 0.95 in 300.
  assert.ok(Math.abs(covered / runs - 0.95) < 4 * Math.sqrt((0.95 * 0.05) / runs), String(covered))
})

test('baseline: where nothing differs, the difference is 0 and hardly uncertain', () => {
  const { value, low, high } = differenceOf({ y: '2*x' }, { y: 'x' })
  // By hand: variance 1/(16384 + 2) of a path, over 20,000 paths.
  const half = 1.959963984540054 * Math.sqrt(1 / 16_386 / 20_000)
  assert.equal(value, 0)
  assert.ok(Math.abs(high - half) < 1e-15 && Math.abs(low + half) < 1e-15)
})

test('baseline: without a sample, and where paths failed, the error is that of independent runs', () => {
  // As if of two more paths each one kept it and one did not.
  const variance = (p: number, counted: number): number => ((p * counted + 1) * (counted - p * counted + 1)) / (counted + 2) ** 2
  const independent = (p: number, q: number, counted: number): number =>
    1.959963984540054 * Math.sqrt(variance(p, counted) / counted + variance(q, 20_000) / 20_000)
  const [own, base] = [
    { y: 'x + 0.3', sample: 0 },
    { y: 'x', sample: 0 },
  ]
  const plain = compare(own, base)!.targets.kept.readings.main
  const p = plain.at_deadline.p + plain.difference.value
  assert.ok(Math.abs((plain.difference.high - plain.difference.low) / 2 - independent(p, plain.at_deadline.p, 20_000)) < 1e-12)

  const failing = runScenario({ ...small({ y: 'x + 0.3 + ln(x + 3)*0' }), baseline: runScenario(small(base)) }).summary
  assert.ok(failing.failed.count > 0)
  const { difference, at_deadline } = failing.baseline!.targets.kept.readings.main
  const q = failing.targets.kept.readings.main.at_deadline.p
  const half = independent(q, at_deadline.p, 20_000 - failing.failed.count)
  // The failed ones may have kept it or not.
  const failed = failing.failed.count / 20_000
  assert.ok(Math.abs(difference.low - (q * (1 - failed) - at_deadline.p - half)) < 1e-12)
  assert.ok(Math.abs(difference.high - (q * (1 - failed) + failed - at_deadline.p + half)) < 1e-12)
})

test('baseline: under sobol the same futures are compared', () => {
  const { value, low, high } = differenceOf(
    { y: 'x + 0.3', design: 'sobol', paths: 16_384 },
    { y: 'x', design: 'sobol', paths: 16_384 },
  )
  assert.ok(Math.abs(value - shift) < 0.002)
  assert.ok(low < shift && shift < high)
})

test('baseline: the number of promises kept is compared where both make the same', () => {
  const same = compare({ y: 'x + 0.3', targets: ['kept', 'again'] }, { y: 'x', targets: ['kept', 'again'] })!
  const { value, low, high } = same.kept_difference!
  // Both are kept or missed together: twice the difference of one, with twice its error.
  const one = same.targets.kept.readings.main.difference
  assert.ok(Math.abs(value - 2 * one.value) < 1e-12)
  assert.ok(Math.abs((high - low) / (one.high - one.low) - 2) < 1e-3)
  const other = compare({ y: 'x + 0.3', targets: ['kept', 'again'] }, { y: 'x' })!
  assert.equal(other.kept_difference, undefined)
  assert.deepEqual(Object.keys(other.targets), ['kept'])
})

test('baseline: nothing is compared where no promise is in both', () => {
  assert.equal(compare({ y: 'x' }, { y: 'x', targets: ['another'] }), undefined)
})

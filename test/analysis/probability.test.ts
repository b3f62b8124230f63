import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellMeanError, countMoments, keptMeanError } from '../../src/analysis/mean-error.js'
import { summarizeProbability } from '../../src/analysis/probability.js'
import { scatterError, t95 } from '../../src/analysis/student.js'
import { summarize } from '../../src/analysis/summarize.js'
import { morePathsByScatter, verdictOf } from '../../src/analysis/verdict.js'
import { wilson } from '../../src/analysis/wilson.js'
import { firstPathOf, randomizations } from '../../src/sampling/randomizations.js'
import { type FakeSpec, fakeModel, fakePlan, hash01, runFake } from '../run/fake-experiment.js'

const paths = 20_008

/** The randomization of a path. */
const partOf = (path: number): number =>
  Array.from({ length: randomizations }, (_, r) => firstPathOf(r, paths, randomizations)).findLastIndex(first => first <= path)

const spec = (at: (path: number) => number, more: Partial<FakeSpec> = {}): FakeSpec => ({
  paths,
  dates: 1,
  design: 'sobol',
  variables: [{ name: 'x', at }],
  targets: [{ name: 't', at_least: 1, deadline: 0, confidence: 0.5, readings: ['x'] }],
  ...more,
})

/** Hits r + 100 of the paths of randomization r. */
const rising = (path: number): number => (path - firstPathOf(partOf(path), paths, randomizations) < partOf(path) + 100 ? 1 : 0)

const parts = Array.from({ length: randomizations }, (_, r) => {
  const size = firstPathOf(r + 1, paths, randomizations) - firstPathOf(r, paths, randomizations)
  return (r + 100) / size
})
const mean = parts.reduce((a, b) => a + b) / randomizations
const error = Math.sqrt(parts.reduce((sum, p) => sum + (p - mean) ** 2, 0) / 15 / 16)

test('student: the quantile with 15 degrees of freedom leaves 2.5 % above it', () => {
  // Simpson's rule over the density c·(1 + x²/15)^−8 with c = Γ(8)/(√(15π)·Γ(7.5)), Γ(7.5) = 135135·√π/128.
  const c = (5040 * 128) / 135_135 / Math.sqrt(15) / Math.PI
  const density = (x: number): number => c / (1 + (x * x) / 15) ** 8
  const n = 10_000
  const h = t95 / n
  let sum = density(0) + density(t95)
  for (let i = 1; i < n; i++) sum += (i % 2 === 0 ? 2 : 4) * density(i * h)
  // The rule errs by less than 1e-14 here; an error of the quantile counts a twentieth, its density there.
  assert.ok(Math.abs((sum * h) / 3 - 0.475) < 1e-14)
})

test('student: the error of a mean is that of the textbook, and 0 for equal values', () => {
  assert.ok(Math.abs(scatterError([1, 2, 3, 4]) - Math.sqrt(5 / 3 / 4)) < 1e-15)
  assert.equal(scatterError(Array<number>(16).fill(0.1)), 0)
})

test('probability: the interval comes from the scatter of the randomizations', () => {
  const { p, low, high, hits } = summarizeProbability(runFake(spec(rising)), ({ at }) => at[0])
  assert.equal(hits, 16 * 100 + 120)
  assert.equal(p, hits / paths)
  assert.ok(Math.abs(low - (p - t95 * error)) < 1e-15)
  assert.ok(Math.abs(high - (p + t95 * error)) < 1e-15)
})

test('probability: it is the same whatever the size of jobs', () => {
  const bytes = (size: number) =>
    JSON.stringify(summarize(fakePlan(spec(rising)), fakeModel(spec(rising)), runFake(spec(rising), size)))
  for (const size of [1, 3, 7]) assert.equal(bytes(size), bytes(1000))
})

test('probability: where all randomizations agree Wilson’s interval stands', () => {
  for (const at of [() => 0, () => 1, (path: number) => (path === firstPathOf(partOf(path), paths, randomizations) ? 1 : 0)]) {
    const { low, high, hits } = summarizeProbability(runFake(spec(at)), counts => counts.at[0])
    assert.deepEqual({ low, high }, wilson(hits, paths))
  }
})

test('probability: of fewer hits or misses than randomizations nothing can be told from their scatter', () => {
  const first = (count: number) => (path: number) => (path < count ? 1 : 0)
  const intervalOf = (at: (path: number) => number) => summarizeProbability(runFake(spec(at)), counts => counts.at[0])
  const few = intervalOf(first(15))
  assert.deepEqual({ low: few.low, high: few.high }, wilson(15, paths))
  const many = intervalOf(path => 1 - first(15)(path))
  assert.deepEqual({ low: many.low, high: many.high }, wilson(paths - 15, paths))
  assert.notEqual(intervalOf(first(16)).high, wilson(16, paths).high)
})

test('probability: failed paths are misses below and hits above', () => {
  const fails = (path: number) => (hash01(path, 1) < 0.01 ? 0 : undefined)
  const at = (path: number) => (hash01(path, 2) < 0.3 ? 1 : 0)
  const ensemble = runFake(spec(at, { fails }))
  const { p, low, high, hits } = summarizeProbability(ensemble, counts => counts.at[0])
  const misses = runFake(spec(path => (fails(path) === undefined ? at(path) : 0)))
  const all = runFake(spec(path => (fails(path) === undefined ? at(path) : 1)))
  assert.ok(ensemble.counted < paths)
  assert.equal(p, hits / ensemble.counted)
  assert.equal(low, summarizeProbability(misses, counts => counts.at[0]).low)
  assert.equal(high, summarizeProbability(all, counts => counts.at[0]).high)
})

test('probability: the path of medians meets a bound or does not, and nothing lies between', () => {
  const spec: FakeSpec = {
    paths: 1,
    dates: 3,
    uncertainty: 'medians',
    variables: [{ name: 'done', at: (_, date) => date }],
    targets: [
      { name: 'soon', at_least: 1, deadline: 1, confidence: 0.8, readings: ['done'] },
      { name: 'surely', at_least: 2, deadline: 2, confidence: 1, readings: ['done'] },
      { name: 'early', at_least: 2, deadline: 1, confidence: 0.1, readings: ['done'] },
      { name: 'little', at_most: 1, deadline: 2, readings: ['done'] },
    ],
  }
  const { targets, joint } = summarize(fakePlan(spec), fakeModel(spec), runFake(spec))
  const { soon, surely, early, little } = targets
  assert.deepEqual(soon.readings.done.at_deadline, { p: 1, low: 1, high: 1, hits: 1 })
  assert.deepEqual(soon.readings.done.probability_low, [0, 1, 1])
  assert.deepEqual(soon.readings.done.probability_high, [0, 1, 1])
  assert.equal(soon.readings.done.verdict, 'on track')
  assert.equal(surely.readings.done.verdict, 'on track')
  assert.deepEqual(early.readings.done.at_deadline, { p: 0, low: 0, high: 0, hits: 0 })
  assert.equal(early.readings.done.verdict, 'off track')
  assert.equal(little.readings.done.verdict, undefined)
  assert.deepEqual(joint.headline.all, { p: 0, low: 0, high: 0, hits: 0 })
})

test('mean error: that of a cell is the scatter of the randomizations’ means', () => {
  const ensemble = runFake(spec(path => partOf(path) + path * 1e-9))
  assert.ok(Math.abs(cellMeanError(ensemble, 0) - Math.sqrt((16 * 17) / 12 / 16)) < 1e-4)
  assert.equal(cellMeanError(runFake(spec(() => 0.1)), 0), 0)
})

test('mean error: that of promises kept is the scatter of the randomizations’ means', () => {
  assert.ok(Math.abs(keptMeanError(runFake(spec(rising))) - error) < 1e-15)
  assert.deepEqual(countMoments([1, 2, 1]), { count: 4, mean: 1, m2: 2 })
})

test('mean error: a randomization without a path that did not fail has no say', () => {
  const ensemble = runFake(spec(partOf, { fails: path => (partOf(path) === 3 ? 0 : undefined) }))
  const rest = Array.from({ length: 16 }, (_, r) => r).filter(r => r !== 3)
  assert.ok(Math.abs(cellMeanError(ensemble, 0) - scatterError(rest)) < 1e-12)
})

test('verdict: the further paths asked for are those that would tell if the scatter falls with their root', () => {
  const deadline = { p: 0.52, low: 0.48, high: 0.56, hits: 520 }
  const more = morePathsByScatter(deadline, 1000, 1000, 0.5)!
  const half = (n: number) => 0.04 * Math.sqrt(1000 / n)
  const at = (n: number) => ({ low: 0.52 - half(n), high: 0.52 + half(n) })
  assert.notEqual(verdictOf(at(1000 + more), 0.5), 'cannot tell')
  assert.equal(verdictOf(at(1000 + more - 1), 0.5), 'cannot tell')
  assert.equal(morePathsByScatter({ ...deadline, hits: 500 }, 1000, 1000, 0.5), undefined)
})

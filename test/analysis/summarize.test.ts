import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderSummary, summarize } from '../../src/analysis/summarize.js'
import type { Summary } from '../../src/analysis/summary.js'
import { ScenarioError } from '../../src/scenario/issue.js'
import { type FakeSpec, fakeModel, fakePlan, hash01, runFake } from '../run/fake-experiment.js'

const summaryOf = (spec: FakeSpec): Summary => summarize(fakePlan(spec), fakeModel(spec), runFake(spec))

const n = 4000

const spec: FakeSpec = {
  paths: n,
  dates: 4,
  variables: [
    { name: 'pace', at: path => path / n, constant: true, draw: true },
    { name: 'noise', at: path => hash01(path, 1), constant: true, draw: true },
    { name: 'stuck', at: () => 4, constant: true, draw: true },
    { name: 'done', at: (path, date) => date * (1 + path / n) },
    { name: 'cost', at: (path, date) => 10 - date * (path / n) },
    { name: 'limit', at: (path, date) => (path / n < 0.25 * (date + 1) ? 1 : 0), labels: 2 },
  ],
  targets: [
    { name: 'built', at_least: 3, deadline: 2, confidence: 0.9, readings: ['done', 'pace'] },
    { name: 'cheap', at_most: 9, deadline: 2, readings: ['cost'] },
  ],
}

const summary = summaryOf(spec)

test('summary: the distribution of a variable is that of its values', () => {
  const { done, pace } = summary.variables
  assert.equal(pace.constant, true)
  assert.equal(pace.mean.length, 1)
  assert.equal(done.mean.length, 4)
  // done at date 2 is 2 + 2 i/n, i = 0 … n − 1.
  assert.ok(Math.abs(done.mean[2] - (3 - 1 / n)) < 1e-12)
  assert.ok(Math.abs(done.sd[2] - 2 * Math.sqrt((n * (n + 1)) / 12 / n / n)) < 1e-9)
  assert.ok(Math.abs(done.mean_se[2] - done.sd[2] / Math.sqrt(n)) < 1e-15)
  assert.equal(done.min[2], 2)
  assert.equal(done.max[2], 2 * (1 + (n - 1) / n))
  // A bin of 2 … 4 is 1/64 wide and holds 32 of these values, so that none is off by more than one of their distances.
  assert.ok(Math.abs(done.quantiles.p25[2] - 2.5) < 1 / n)
  assert.deepEqual([done.mean[0], done.sd[0], done.quantiles.p01[0], done.quantiles.p99[0]], [0, 0, 0, 0])
})

test('summary: a reading says how likely, when and how far off', () => {
  const { readings, read_at, at_least, at_most, confidence } = summary.targets.built
  assert.deepEqual([read_at, at_least, at_most, confidence], ['2017-12-31', 3, undefined, 0.9])
  const { done } = readings
  // done ≥ 3: never at dates 0 and 1 (but for nobody), from i = n/2 on at date 2, everyone at date 3.
  assert.deepEqual(done.probability, [0, 0, 0.5, 1])
  assert.equal(done.at_deadline.hits, n / 2)
  assert.ok(done.at_deadline.low < 0.5 && done.at_deadline.high > 0.5)
  assert.deepEqual(done.probability_low[2], done.at_deadline.low)
  assert.equal(done.verdict, 'off track')
  assert.equal(done.more_paths, undefined)
  assert.deepEqual(done.first_hit, { counts: [0, 0, n / 2, n / 2], never: 0, median: '2017-12-31' })
  // The shortfall is uniform on (0, 1): mean 1/2 + 1/n over the misses; the worst 5 % of all paths miss 1 … 0.9.
  assert.ok(Math.abs(done.shortfall_if_missed.mean - (0.5 + 1 / n)) < 1e-12)
  assert.ok(Math.abs(done.shortfall_if_missed.cvar95 - 0.95) < 1 / n)
  assert.equal(done.at_deadline_quantiles.length, 99)
})

test('summary: a target without confidence has no verdict', () => {
  assert.equal(summary.targets.cheap.readings.cost.verdict, undefined)
  assert.equal(summary.targets.cheap.at_most, 9)
})

test('summary: a reading that does not change in time is met at every date or never', () => {
  const { pace } = summary.targets.built.readings
  assert.deepEqual(pace.probability, [0, 0, 0, 0])
  assert.deepEqual(pace.first_hit, { counts: [0, 0, 0, 0], never: n, median: null })
  assert.equal(pace.headline, false)
})

test('summary: promises kept together are counted by path', () => {
  // built from i = n/2 on; cheap: 2 i/n ≥ 1, the same paths.
  const { all, kept } = summary.joint.headline
  assert.equal(all.hits, n / 2)
  assert.deepEqual(kept.counts, [n / 2, 0, n / 2])
  assert.equal(kept.mean, 1)
  assert.ok(Math.abs(kept.mean_se - 1 / Math.sqrt(n - 1)) < 1e-15)
})

test('summary: what bound is shared out among the labels at each date', () => {
  const { limit } = summary.binding
  assert.deepEqual(limit.share, [
    [0.75, 0.5, 0.25, 0],
    [0.25, 0.5, 0.75, 1],
  ])
})

test('summary: drivers are the draws that move the headline, the strongest first; constants are none', () => {
  assert.deepEqual(
    summary.drivers.built.map(({ input }) => input),
    ['pace'],
  )
  assert.equal(summary.drivers.built[0].rank_correlation, 1)
  assert.equal(summary.drivers.cheap[0].rank_correlation, -1)
  assert.equal(summary.sample, n)
})

test('summary: a single path has a value, no deviation and no driver', () => {
  const single = summaryOf({ ...spec, paths: 1 })
  assert.deepEqual(single.variables.done.quantiles.p50, [0, 1, 2, 3])
  assert.deepEqual(single.variables.done.sd, [0, 0, 0, 0])
  assert.deepEqual(single.drivers, { built: [], cheap: [] })
  assert.equal(single.joint.headline.kept.mean_se, 0)
  renderSummary(single)
})

test('summary: a scenario without targets or draws can be summed up', () => {
  const plain = summaryOf({ paths: 10, dates: 2, variables: [{ name: 'x', at: () => 1 }], indicators: ['x'] })
  assert.deepEqual(plain.targets, {})
  assert.deepEqual(plain.joint.headline.all.hits, 10)
  assert.equal(plain.sample, 0)
})

test('summary: where every path fails there is nothing to report, and the first cause is named', () => {
  const failing = { ...spec, fails: () => 1 }
  assert.throws(
    () => summaryOf(failing),
    (error: unknown) =>
      error instanceof ScenarioError && error.issues[0].path === 'variables.pace' && /2016-12-31/.test(error.message),
  )
})

test('summary: it is written as one line with sorted keys, ends with a newline and reads back', () => {
  const text = renderSummary(summary)
  assert.ok(text.startsWith('{"binding":') && text.endsWith('}\n') && !text.slice(0, -1).includes('\n'))
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(summary)))
})

test('summary: pairs are counted over the sample, and agree with the counts of the whole where it is the whole', () => {
  const { pairs } = summary.joint.headline
  const { targets, paths, missed } = pairs
  assert.deepEqual(targets, ['built', 'cheap'])
  assert.equal(paths, summary.sample)
  // built is missed where i < n/2, cheap where 10 − 2 i/n > 9, which is the same half but for i = n/2, where it is met with equality.
  const half = Math.min(summary.sample, n / 2)
  assert.deepEqual(missed, [
    [half, half],
    [half, half],
  ])
})

test('summary: the scatter is the beginning of the sample, to six digits', () => {
  const { inputs, readings } = summary.scatter
  assert.deepEqual(Object.keys(readings).sort(), ['built', 'cheap'])
  for (const [path, value] of inputs.pace.entries()) {
    assert.equal(value, Number((path / n).toPrecision(6)))
    assert.equal(readings.built[path], Number((2 * (1 + path / n)).toPrecision(6)))
  }
  assert.equal(inputs.pace.length, Math.min(200, summary.sample))
})

test('summary: checkpoints tell what was known after 1024, 2048, … paths', () => {
  // Blocks of 1024: after the first, the second, and not after the fourth, which is the last. done ≥ 3 from path n/2 = 2000 on.
  assert.deepEqual(summary.convergence.paths, [1024, 2048])
  assert.deepEqual(summary.convergence.counted, [1024, 2048])
  assert.deepEqual(summary.convergence.hits.built, { done: [0, 48], pace: [0, 0] })
  const failing = summaryOf({ ...spec, fails: path => (path % 4 === 0 ? 0 : undefined) })
  assert.deepEqual(failing.convergence.counted, [768, 1536])
  assert.deepEqual(failing.convergence.hits.built.done, [0, 36])
})

test('summary: there are no checkpoints where randomizations come one after the other', () => {
  assert.deepEqual(summaryOf({ ...spec, design: 'latin' }).convergence.paths, [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderSummary, summarize } from '../../src/analysis/summarize.js'
import { createCollector } from '../../src/run/collect.js'
import { cellMoments, releaseEnsemble } from '../../src/run/ensemble.js'
import type { JobResult } from '../../src/run/job.js'
import '../stats/release-at-once.js'
import { runJob } from './run-job.js'
import { planJobs } from '../../src/run/jobs.js'
import { layOutBlocks } from '../../src/run/layout.js'
import { type FakeSpec, fakeExperiment, fakeModel, fakePlan, hash01, runFake } from './fake-experiment.js'

const rich: FakeSpec = {
  paths: 10_000,
  dates: 4,
  sample: 3000,
  variables: [
    { name: 'skewed', at: (path, date) => -Math.log(hash01(path, date)) * 1e3, draw: true },
    { name: 'signed', at: (path, date) => hash01(path, 10 + date) - 0.5 },
    { name: 'counted', at: path => Math.floor(hash01(path, 20) * 500), lattice: 1, constant: true, draw: true },
    { name: 'few', at: path => (hash01(path, 21) < 0.3 ? 0 : 2.5), draw: true },
    { name: 'fixed', at: () => 0.1, constant: true },
    { name: 'bound', at: (path, date) => Math.floor(hash01(path, 30 + date) * 3), labels: 3 },
    { name: 'growing', at: (path, date) => date + hash01(path, 40) },
    { name: 'pushed', at: (path, date) => (date + 1) * hash01(path, 41), draw: true },
  ],
  targets: [
    { name: 'a', at_least: 2.5, deadline: 2, confidence: 0.5, readings: ['growing', 'signed'] },
    { name: 'b', at_most: 0, deadline: 3, confidence: 0.9, readings: ['signed', 'counted'] },
    { name: 'c', at_least: 1, deadline: 3, readings: ['pushed'] },
  ],
  indicators: ['fixed'],
  fails: path => (hash01(path, 50) < 0.01 ? path % 3 : undefined),
}

const summaryOf = (spec: FakeSpec, ...how: [size?: number, arrange?: Parameters<typeof runFake>[2]]): string =>
  renderSummary(summarize(fakePlan(spec), fakeModel(spec), runFake(spec, ...how)))

test('collect: neither the size of jobs nor the order of their arrival changes a byte', () => {
  const expected = summaryOf(rich, 1)
  assert.ok('c' in JSON.parse(expected).drivers_by_year)
  for (const size of [2, 3, 7, 100]) assert.equal(summaryOf(rich, size), expected)
  assert.equal(
    summaryOf(rich, 1, results => results.reverse()),
    expected,
  )
  assert.equal(
    summaryOf(rich, 2, results => results.sort((a, b) => hash01(a.job.first, 1) - hash01(b.job.first, 1))),
    expected,
  )
})

test('collect: block sums are folded in order, one after another', () => {
  const paths = 5000
  const at = (path: number) => 1e9 + hash01(path, 3)
  const ensemble = runFake({ paths, dates: 1, variables: [{ name: 'x', at, draw: true }] }, 2)
  const values = Array.from({ length: paths }, (_, path) => at(path) - 1e9)
  const mean = values.reduce((sum, value) => sum + value, 0) / paths
  const m2 = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const moments = cellMoments(ensemble, 0)
  assert.equal(moments.count, paths)
  // One rounding of 1e9 is 6e-8; the mean of a strip, of a block and of the run each take a few.
  assert.ok(Math.abs(moments.mean - 1e9 - mean) < 1e-6)
  assert.ok(Math.abs(moments.m2 / m2 - 1) < 1e-6)
})

test('collect: a block that never arrives is an error, and so is one that arrives twice', () => {
  const results = (spec: FakeSpec) => () => runFake(spec, 1, all => all.slice(1))
  assert.throws(results(rich), /block 0 of 10 has not arrived/)
  assert.throws(() => runFake(rich, 1, all => [all[2], ...all]), /block 2 arrived twice/)
})

test('collect: counts that were merged and sums that were folded take no memory any more', () => {
  const experiment = fakeExperiment(rich)
  const results = planJobs(experiment.layout, 1, 2).map(job =>
    structuredClone(runJob(experiment, job, { stop: () => false, progress: () => {} })!),
  )
  const collector = createCollector(experiment.watch, rich.paths)
  const [first, second, ...others] = results
  const countsOf = ({ statistics }: JobResult): number => statistics.histogram.pages.counts.byteLength
  assert.ok(others.length > 1 && results.every(result => countsOf(result) > 0 && result.sums.length > 0))
  for (const result of [second, ...others]) collector.add(result)
  // Sums wait for the blocks before them, counts do not; those of the first to arrive are what the others are merged into.
  assert.ok(others.every(result => countsOf(result) === 0 && result.sums.length > 0))
  collector.add(first)
  assert.ok(results.every(({ sums }) => sums.length === 0))
  assert.equal(countsOf(first), 0)
  assert.ok(collector.finish().statistics.histogram.pages.counts.byteLength > 0)
})

test('ensemble: what takes room is given back once it is told, and what it told stays', () => {
  const ensemble = runFake(rich, 2)
  const told = renderSummary(summarize(fakePlan(rich), fakeModel(rich), ensemble))
  const { sample, yearly, statistics } = ensemble
  const large = [sample, yearly, statistics.histogram.pages.counts]
  assert.ok(large.every(({ length }) => length > 0))
  releaseEnsemble(ensemble)
  assert.ok(large.every(({ length }) => length === 0))
  assert.equal(told, summaryOf(rich, 2))
})

test('jobs: every block is in exactly one job', () => {
  for (const [paths, threads] of [
    [1, 1],
    [1024, 3],
    [1025, 2],
    [20_000, 2],
    [1_000_000, 16],
  ]) {
    const jobs = planJobs(layOutBlocks(paths, 1), threads)
    assert.equal(jobs[0].first, 0)
    assert.equal(jobs.at(-1)!.last, Math.ceil(paths / 1024))
    for (const [i, job] of jobs.entries()) {
      assert.ok(job.first < job.last)
      if (i > 0) assert.equal(job.first, jobs[i - 1].last)
    }
  }
})

test('jobs: each is a thread’s share of what is left, neither long nor very short; or as long as is asked', () => {
  const lengths = (paths: number, threads: number, size?: number) =>
    planJobs(layOutBlocks(paths, 1), threads, size).map(({ first, last }) => last - first)
  assert.deepEqual(lengths(20_000, 2), [10, 5, 3, 2])
  assert.deepEqual(lengths(20_000, 1), [20])
  assert.deepEqual(lengths(200_000, 2), [64, 64, 34, 17, 9, 4, 2, 2])
  assert.deepEqual(lengths(3000, 8), [2, 1])
  assert.deepEqual(lengths(5000, 8, 1), [1, 1, 1, 1, 1])
})

test('run: paths that do not fill a strip are left out of every count', () => {
  for (const paths of [1, 255, 256, 257, 1023, 1025, 1500]) {
    const ensemble = runFake({ paths, dates: 2, variables: [{ name: 'x', at: (path, date) => path + date, draw: true }] }, 1)
    assert.equal(ensemble.counted, paths)
    assert.equal(ensemble.statistics.extremes.max[1], paths)
    assert.equal(cellMoments(ensemble, 0).mean, (paths - 1) / 2)
    assert.equal(ensemble.sample.length, paths)
  }
})

test('run: failed paths are left out of every statistic and counted with their first cause', () => {
  const spec: FakeSpec = {
    paths: 3000,
    dates: 2,
    variables: [{ name: 'x', at: path => path, draw: true }],
    targets: [{ name: 't', at_least: 1500, deadline: 1, readings: ['x'] }],
    fails: path => (path % 10 === 3 ? 1 : undefined),
  }
  const ensemble = runFake(spec, 1)
  assert.equal(ensemble.counted, 2700)
  assert.deepEqual([...ensemble.statistics.failures], [[1, { count: 300, firstPath: 3 }]])
  assert.equal(ensemble.statistics.hits.at[1], 1350)
  assert.equal(ensemble.statistics.kept[1], 1350)
  assert.equal(ensemble.sample.length, 2 * 2700)
  // Columns: the draw, then the reading at its deadline.
  const kept = Array.from({ length: 3000 }, (_, path) => path).filter(path => path % 10 !== 3)
  assert.deepEqual([...ensemble.sample], [...kept, ...kept])
  const { failed, targets } = summarize(fakePlan(spec), fakeModel(spec), ensemble)
  assert.deepEqual(failed, { count: 300, causes: [{ variable: 'x', date: '2016-12-31', count: 300, first_path: 3 }] })
  const { p, low, high, hits } = targets.t.readings.x.at_deadline
  assert.equal(hits, 1350)
  assert.equal(p, 0.5)
  // 1350 and 1650 of 3000: even without sampling error the truth lies between 0.45 and 0.55.
  assert.ok(low < 0.45 && high > 0.55)
})

test('run: a job that is told to stop gives no result', () => {
  const experiment = fakeExperiment(rich)
  let asked = 0
  const stopped = runJob(experiment, { first: 0, last: 10 }, { stop: () => ++asked > 2, progress: () => {} })
  assert.equal(stopped, undefined)
  assert.equal(asked, 3)
})

test('run: progress adds up to the paths of the job', () => {
  let paths = 0
  runJob(fakeExperiment(rich), { first: 0, last: 10 }, { stop: () => false, progress: more => (paths += more) })
  assert.equal(paths, 10_000)
})

test('run: ten times the paths need no more room for statistics', () => {
  const room = (paths: number): number => {
    const spec: FakeSpec = {
      paths,
      dates: 3,
      sample: 100,
      variables: [{ name: 'x', at: (path, date) => 1 + hash01(path, date), draw: true }],
    }
    const { statistics, sample } = runFake(spec, 64)
    return statistics.histogram.pages.counts.byteLength + sample.byteLength
  }
  assert.equal(room(1_000_000), room(100_000))
})

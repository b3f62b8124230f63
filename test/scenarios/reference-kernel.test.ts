// The kernel that speed is measured with computes what the same kernel computes in NumPy and C++.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createQuantiles } from '../../src/analysis/quantiles.js'
import { createCollector } from '../../src/run/collect.js'
import { compilePrepared, preparePlan } from '../../src/run/compile-plan.js'
import { cellMoments } from '../../src/run/ensemble.js'
import { runJob } from '../run/run-job.js'
import { planJobs } from '../../src/run/jobs.js'
import { numbers } from '../../src/run/plan.js'
import { readShipped } from './futures.js'

const paths = 2 ** 20

test('reference kernel: twenty steps on, means and the chance of both targets are those of its other versions', async () => {
  const { scenario } = await readShipped('bench/reference.yaml')
  const prepared = preparePlan({ numbers, sample: 0, scenario: { ...scenario, run: { ...scenario.run, paths } } })
  const experiment = compilePrepared(prepared)
  const collector = createCollector(prepared.watch, paths)
  for (const job of planJobs(prepared.layout, 1))
    collector.add(runJob(experiment, job, { stop: () => false, progress: () => {} })!)
  const ensemble = collector.finish()
  const { watch, statistics } = ensemble
  const last = watch.dates - 1
  const cell = (variable: string): number => watch.series.find(series => series.variable === variable)!.firstCell + last
  const near = (actual: number, expected: number, tolerance: number) =>
    assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected} ± ${tolerance}`)

  assert.equal(watch.dates, 20)
  assert.equal(ensemble.counted, paths)
  // Both versions have errors of their own: 12.9/√2^20 = 0.013, 610/√2^20 = 0.6, √(0.044 · 0.956/2^20) = 0.0002.
  near(cellMoments(ensemble, cell('urban')).mean, 38.46, 0.03)
  near(cellMoments(ensemble, cell('egress')).mean, 1358, 2)
  const both = watch.readings.findIndex(({ variable }) => variable === 'both')
  near(statistics.hits.at[both * watch.dates + last] / paths, 0.044, 0.0005)
  const [median] = createQuantiles(ensemble)(cell('egress'), [0.5])
  assert.equal(median % 100, 0)
})

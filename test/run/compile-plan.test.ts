import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderSummary, summarize } from '../../src/analysis/summarize.js'
import { createCollector } from '../../src/run/collect.js'
import { compilePrepared, preparePlan } from '../../src/run/compile-plan.js'
import { runJob } from './run-job.js'
import { planJobs } from '../../src/run/jobs.js'
import { numbers, type Plan } from '../../src/run/plan.js'
import type { RunSpec } from '../../src/scenario/scenario.js'
import { verbatim } from '../../src/text.js'

const planOf = (run: Partial<RunSpec> = {}): Plan => ({
  numbers,
  sample: 2000,
  scenario: {
    format: 1,
    id: 'stocks',
    name: verbatim('stocks'),
    time: { start: '2015-12-31', end: '2018-12-31', step: 'quarter' },
    units: { lines: '线' },
    levers: {},
    variables: {
      start: { is: 'lognormal(100 lines, 0.2)', unit: 'lines' },
      pace: { is: 'each_year(triangular(10, 20, 40))', unit: 'lines/year' },
      weather: { is: 'each_step(uniform(0.5, 1.5))', unit: '1' },
      ordered: { is: "tightest(demand: pace, crews: 25 'lines/year' * weather)", unit: 'lines/year' },
      installed: { is: 'accumulate(pipeline(ordered, 0.8 year, 2), start)', unit: 'lines' },
      storm: { is: "happens(0.5 '1/year', 0.25 year)", unit: '1' },
    },
    factors: {},
    correlations: [],
    targets: { built: { at_least: 140, by: '2018-12-31', readings: { installed: { variable: 'installed' } }, confidence: 0.6 } },
    indicators: ['storm'],
    observations: [],
    run: { paths: 7000, seed: '1', design: 'random', uncertainty: 'full', events: 'on', ...run },
  },
})

const never = { stop: () => false, progress: () => {} }

/** The summary's bytes, from jobs of `size` blocks run on one kernel in the order that `arrange` gives. */
const bytesOf = (size: number, arrange = <Item>(items: readonly Item[]): readonly Item[] => items): string => {
  const prepared = preparePlan(planOf())
  const experiment = compilePrepared(prepared)
  const collector = createCollector(prepared.watch, prepared.paths)
  for (const job of arrange(planJobs(prepared.layout, 1, size))) collector.add(runJob(experiment, job, never)!)
  return renderSummary(summarize(prepared.plan, prepared.model, collector.finish()))
}

test('compile plan: a kernel carries nothing from one job to the next', () => {
  const expected = bytesOf(7)
  assert.equal(
    bytesOf(1, items => items.toReversed()),
    expected,
  )
  assert.equal(bytesOf(3), expected)
})

test('compile plan: medians take a single path', () => {
  assert.equal(preparePlan(planOf({ uncertainty: 'medians' })).paths, 1)
  assert.equal(preparePlan(planOf()).paths, 7000)
})

test('compile plan: a plan of another version of the numbers is refused', () => {
  assert.throws(() => preparePlan({ ...planOf(), numbers: numbers + 1 }), /version/)
})

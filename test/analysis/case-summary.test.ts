// A case in little room against the whole summary of the same run.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summarizeCase } from '../../src/analysis/case-summary.js'
import { summarize } from '../../src/analysis/summarize.js'
import { inline } from '../../src/executors/inline.js'
import { simulate } from '../../src/executors/simulate.js'
import { preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import { readShipped } from '../scenarios/futures.js'

const options = { executor: inline, threads: 1, onProgress: () => {}, signal: new AbortController().signal }

for (const design of ['random', 'latin'])
  test(`case summary: tells what the summary of the whole run tells, design ${design}`, async () => {
    const { scenario } = await readShipped('inner-mongolia-2020.yaml')
    const plan = { numbers, scenario: { ...scenario, run: { ...scenario.run, paths: 2100, design } }, sample: 0 }
    const [whole, lean] = [preparePlan(plan), preparePlan(plan, 'readings')]
    const summary = summarize(plan, whole.model, await simulate(whole, options))
    const found = summarizeCase(await simulate(lean, options), lean.model)
    assert.deepEqual([found.paths, found.failed], [summary.paths, summary.failed.count])
    assert.deepEqual(found.joint!.all, summary.joint.headline.all)
    assert.equal(found.joint!.kept.mean, summary.joint.headline.kept.mean)
    assert.deepEqual(Object.keys(found.targets!), Object.keys(summary.targets))
    for (const [name, target] of Object.entries(summary.targets)) {
      const { readings } = found.targets![name]!
      assert.deepEqual(Object.keys(readings), Object.keys(target.readings))
      for (const [reading, { at_deadline, at_deadline_quantiles, shortfall_if_missed, verdict }] of Object.entries(
        target.readings,
      )) {
        const own = readings[reading]!
        assert.deepEqual(own.at_deadline, at_deadline)
        assert.deepEqual(own.shortfall_if_missed, shortfall_if_missed)
        assert.equal(own.verdict, verdict)
        assert.deepEqual(
          own.quantiles,
          Object.fromEntries(([10, 50, 90] as const).map(level => [`p${level}`, at_deadline_quantiles[level - 1]])),
        )
      }
    }
  })

test('case summary: what only the page of one scenario tells, draws and the ends of years, is not kept of a case', async () => {
  const { scenario } = await readShipped('inner-mongolia-2020.yaml')
  const { watch } = preparePlan({ numbers, scenario, sample: 0 }, 'readings')
  assert.deepEqual([watch.draws, watch.yearly], [[], []])
})

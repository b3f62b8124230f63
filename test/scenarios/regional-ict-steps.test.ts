// The real scenario by month and by quarter: how long a step is must not matter.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createCollector } from '../../src/run/collect.js'
import { compilePrepared, preparePlan } from '../../src/run/compile-plan.js'
import { cellMoments } from '../../src/run/ensemble.js'
import { runJob } from '../run/run-job.js'
import { planJobs } from '../../src/run/jobs.js'
import { numbers } from '../../src/run/plan.js'
import { readScenario } from '../../src/scenario/read.js'
import type { Scenario, StepName } from '../../src/scenario/scenario.js'
import { meanError } from '../../src/stats/moments.js'

const file = fileURLToPath(new URL('../../../scenarios/inner-mongolia-2020.yaml', import.meta.url))

interface Mean {
  readonly name: string
  readonly deadline: string
  readonly dates: readonly string[]
  /** By date. */
  readonly values: readonly number[]
  readonly error: number
}

/** The mean of every reading. */
const meansOf = (scenario: Scenario, step: StepName): readonly Mean[] => {
  const prepared = preparePlan({ numbers, scenario: { ...scenario, time: { ...scenario.time, step } }, sample: 0 })
  const experiment = compilePrepared(prepared)
  const collector = createCollector(prepared.watch, prepared.paths)
  for (const job of planJobs(prepared.layout, 1))
    collector.add(runJob(experiment, job, { stop: () => false, progress: () => {} })!)
  const ensemble = collector.finish()
  const { dates } = prepared.model.calendar
  return prepared.watch.readings.map(({ target, name, firstCell, deadline }) => ({
    name: `${target}, ${name}`,
    deadline: dates[deadline],
    dates,
    values: dates.map((_, date) => cellMoments(ensemble, firstCell + date).mean),
    error: meanError(cellMoments(ensemble, firstCell + deadline)),
  }))
}

/**
 * Within 3 %, and four standard errors of both. What is decided at a date takes effect in the step after it: by the quarter two months later than by
 * the month. What grows by orders that follow its demand is therefore as far by the month as two months later by the quarter, or in between.
 */
test('regional ICT: the mean of every reading at its deadline is the same by month and by quarter', async () => {
  const { scenario } = await readScenario(file, { run: { paths: 8192 } })
  const months = meansOf(scenario, 'month')
  const far: string[] = []
  for (const [index, { name, deadline, dates, values, error }] of meansOf(scenario, 'quarter').entries()) {
    const month = months[index]
    const at = dates.indexOf(deadline)
    const now = values[at]
    const later = now + (2 / 3) * (values[at + 1] - now)
    const found = month.values[month.dates.indexOf(deadline)]
    const slack = 0.03 * Math.abs(now) + 4 * Math.hypot(error, month.error)
    const isNear = found >= Math.min(now, later) - slack && found <= Math.max(now, later) + slack
    assert.ok(isNear, `${name}: ${found} by month, ${now} by quarter, ${later} two months later`)
    if (Math.abs(found - now) > slack) far.push(name)
  }
  // Those that do need the two months: bandwidth that is ordered step after step.
  assert.deepEqual(far, ['egress, installed', 'egress, usable'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderSummary, summarize } from '../../src/analysis/summarize.js'
import { createInterpreter } from '../../src/kernel/interpreter.js'
import { createKernel } from '../../src/kernel/wasm-kernel.js'
import { createCollector } from '../../src/run/collect.js'
import { compilePrepared, preparePlan } from '../../src/run/compile-plan.js'
import { runJob } from './run-job.js'
import { planJobs } from '../../src/run/jobs.js'
import { numbers } from '../../src/run/plan.js'
import { readScenario } from '../../src/scenario/read.js'
import { runnableScenarios } from '../kernel/runnable-scenarios.js'

const paths = 2500

for (const { name, path } of runnableScenarios()) {
  test(`${name}: interpreter and WebAssembly give the same summary, byte for byte`, async () => {
    const { scenario } = await readScenario(path)
    const plan = { numbers, sample: 1000, scenario: { ...scenario, run: { ...scenario.run, paths } } }
    const summaryOf = (createMachine: typeof createKernel): string => {
      const prepared = preparePlan(plan)
      const experiment = compilePrepared(prepared, createMachine)
      const collector = createCollector(prepared.watch, prepared.paths)
      for (const job of planJobs(prepared.layout, 1))
        collector.add(runJob(experiment, job, { stop: () => false, progress: () => {} })!)
      return renderSummary(summarize(prepared.plan, prepared.model, collector.finish()))
    }
    assert.equal(summaryOf(createKernel), summaryOf(createInterpreter))
  })
}

// Runs a small scenario from its formulas to its summary, as the command line would, on the calling thread.

import assert from 'node:assert/strict'
import { summarize } from '../../src/analysis/summarize.js'
import type { Summary } from '../../src/analysis/summary.js'
import { createCollector } from '../../src/run/collect.js'
import { compilePrepared, preparePlan } from '../../src/run/compile-plan.js'
import type { Ensemble } from '../../src/run/ensemble.js'
import { runJob } from '../run/run-job.js'
import { planJobs } from '../../src/run/jobs.js'
import { numbers } from '../../src/run/plan.js'
import type { RunSpec, Scenario, TargetSpec, VariableSpec } from '../../src/scenario/scenario.js'
import { verbatim } from '../../src/text.js'

export interface Small {
  /** Name → formula, or formula and unit, or all there is to say; a pure number where no unit is given. All are indicators. */
  readonly variables: Readonly<Record<string, string | readonly [formula: string, unit: string] | VariableSpec>>
  readonly time?: Scenario['time']
  readonly units?: Scenario['units']
  readonly sets?: Scenario['sets']
  readonly factors?: Scenario['factors']
  readonly correlations?: Scenario['correlations']
  readonly targets?: Readonly<Record<string, TargetSpec>>
  readonly run?: Partial<RunSpec>
  readonly sample?: number
  readonly baseline?: Ran
}

interface Ran {
  readonly scenario: Scenario
  readonly summary: Summary
  readonly ensemble: Ensemble
}

export const yearEnd = '2016-12-31'

export const runScenario = (small: Small): Ran => {
  const scenario: Scenario = {
    format: 1,
    id: 'known-answer',
    name: verbatim('known answer'),
    time: small.time ?? { start: '2015-12-31', end: yearEnd, step: 'year' },
    units: small.units ?? {},
    ...(small.sets === undefined ? {} : { sets: small.sets }),
    levers: {},
    variables: Object.fromEntries(
      Object.entries(small.variables).map(([name, given]) => {
        if (typeof given === 'object' && 'unit' in given) return [name, given]
        const [is, unit] = typeof given === 'string' ? [given, '1'] : given
        return [name, { is, unit }]
      }),
    ),
    factors: small.factors ?? {},
    correlations: small.correlations ?? [],
    targets: small.targets ?? {},
    indicators: Object.keys(small.variables),
    observations: [],
    run: { paths: 40_000, seed: 'known answers', design: 'random', uncertainty: 'full', events: 'on', ...small.run },
  }
  const plan = { numbers, scenario, sample: small.sample ?? 16_384 }
  const prepared = preparePlan(plan)
  const experiment = compilePrepared(prepared)
  const collector = createCollector(prepared.watch, prepared.paths)
  for (const job of planJobs(prepared.layout, 1))
    collector.add(runJob(experiment, job, { stop: () => false, progress: () => {} })!)
  const ensemble = collector.finish()
  const { baseline } = small
  const against = baseline && { ...baseline, model: baseline.summary.model }
  return { scenario, summary: summarize(plan, prepared.model, ensemble, against), ensemble }
}

/** Within four standard errors: one false alarm in 16,000. */
export const assertNear = (what: string, found: number, expected: number, standardError: number): void =>
  assert.ok(
    Math.abs(found - expected) <= 4 * standardError,
    `${what}: ${found} for ${expected}, ${Math.abs(found - expected) / standardError} standard errors away`,
  )

/** Of the mean, n paths: √(variance/n). Of the variance: √((kurtosis − 1)/n)·variance. */
export const meanError = (variance: number, n: number): number => Math.sqrt(variance / n)
export const varianceError = (variance: number, kurtosis: number, n: number): number => variance * Math.sqrt((kurtosis - 1) / n)

/** Of the quantile at level p, where the density is f: √(p(1 − p)/n)/f. */
export const quantileError = (p: number, density: number, n: number): number => Math.sqrt((p * (1 - p)) / n) / density

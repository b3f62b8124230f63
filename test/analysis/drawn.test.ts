// What was drawn against what was asked, where the answer is known: the deviations of honest draws scatter like a standard normal variable, and a
// file that asks for something else than it gets is seen.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareDrawn } from '../../src/analysis/drawn.js'
import { shareBelow } from '../../src/analysis/share-below.js'
import { summarize } from '../../src/analysis/summarize.js'
import type { Model } from '../../src/model/model.js'
import { inline } from '../../src/executors/inline.js'
import { simulate } from '../../src/executors/simulate.js'
import { preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import { readScenario } from '../../src/scenario/read.js'
import { shipped } from '../report/sources.js'

const ensembleOf = async (paths: number) => {
  const { scenario } = await readScenario(shipped('inner-mongolia-2020.yaml'), { run: { paths } })
  const prepared = preparePlan({ numbers, scenario, sample: 100 })
  const ensemble = await simulate(prepared, {
    executor: inline,
    threads: 1,
    onProgress: () => {},
    signal: new AbortController().signal,
  })
  return { ensemble, model: prepared.model, summary: summarize(prepared.plan, prepared.model, ensemble) }
}

const run = ensembleOf(4096)

test('drawn: honest draws deviate as a standard normal variable does', async () => {
  const { summary } = await run
  const medians = Object.values(summary.drawn).flatMap(({ quantiles }) => (quantiles === undefined ? [] : [quantiles.p50.z]))
  // Independent over m inputs: the mean of z² is 1 ± √(2/m), and no |z| of m is above 4.5 but once in 100,000/m.
  const m = medians.length
  assert.ok(m > 60)
  assert.ok(Math.abs(medians.reduce((sum, z) => sum + z * z, 0) / m - 1) < 4 * Math.sqrt(2 / m))
  assert.ok(medians.every(z => Math.abs(z) < 4.5))
})

test('drawn: quantiles and means are those of the closed form', async () => {
  const { summary } = await run
  // lognormal(15, 0.35): the median is 15, the mean 15·exp(0.35²/2), p95 = 15·exp(0.35·1.6448536).
  const { mean, quantiles } = summary.drawn['money.government_at_start']
  assert.ok(Math.abs(mean!.asked - 15 * Math.exp(0.35 ** 2 / 2)) < 1e-12)
  assert.ok(Math.abs(quantiles!.p50.asked - 15) < 1e-12)
  assert.ok(Math.abs(quantiles!.p95.asked - 15 * Math.exp(0.35 * 1.6448536)) < 1e-6)
  // A truncated distribution has no closed mean here, a Bernoulli variable no quantiles.
  assert.equal(summary.drawn['money.private_per_public'].mean, undefined)
  assert.equal(summary.drawn['crews.short_supply'].quantiles, undefined)
  assert.ok(Math.abs(summary.drawn['crews.short_supply'].mean!.asked - 0.12) < 1e-15)
})

test('drawn: what is not as asked is seen', async () => {
  const { ensemble, model, summary } = await run
  const shifted: Model = {
    ...model,
    variables: model.variables.map(variable =>
      variable.name === 'money.government_at_start'
        ? { ...variable, formula: model.variables.find(({ name }) => name === 'money.capex_share')!.formula }
        : variable,
    ),
  }
  const { mean, quantiles } = compareDrawn(ensemble, shifted, summary.variables)['money.government_at_start']
  assert.ok(Math.abs(mean!.z) > 100)
  assert.ok(quantiles!.p50.z < -50)
})

test('drawn: the share below a number counts whole segments, and parts of one', () => {
  const segments = [
    { low: 0, high: 0, count: 1 },
    { low: 0, high: 2, count: 2 },
    { low: 3, high: 3, count: 1 },
  ]
  assert.deepEqual(
    [-1, 0, 1, 2, 3, 4].map(x => shareBelow(segments, x)),
    [0, 0, 0.5, 0.75, 0.75, 1],
  )
})

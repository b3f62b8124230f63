// What was drawn against what was asked, where the answer is known: the deviations of honest draws scatter like a standard normal variable, and a
// file that asks for something else than it gets is seen.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareDrawn } from '../../src/analysis/drawn.js'
import { shareBelow } from '../../src/analysis/share-below.js'
import type { Segment } from '../../src/stats/segments.js'
import { summarize } from '../../src/analysis/summarize.js'
import type { Model } from '../../src/model/model.js'
import { inline } from '../../src/executors/inline.js'
import { simulate } from '../../src/executors/simulate.js'
import { preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import { readScenario } from '../../src/scenario/read.js'
import { shipped } from '../report/sources.js'
import { hash01 } from '../run/fake-experiment.js'
import { countCell, segments, walkOver } from '../stats/cells.js'

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

/** Segment by segment, all of them. */
const sharePlain = (segments: readonly Segment[], x: number): number => {
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  const below = segments.reduce(
    (sum, { low, high, count }) => (x <= low ? sum : sum + (high <= x ? count : (count * (x - low)) / (high - low))),
    0,
  )
  return below / total
}

test('drawn: the share below a number counts whole segments, and parts of one, wherever it is looked for first', () => {
  const few = countCell([0, 1, 3, 3])
  assert.deepEqual(
    [-1, 0, 1, 2, 3, 4].map(x => shareBelow(walkOver(few), x)),
    [0, 0, 0.25, 0.5, 0.5, 1],
  )
  const cells = [
    Array.from({ length: 5000 }, (_, i) => 10 + 4 * hash01(i, 1)),
    Array.from({ length: 5000 }, (_, i) => Math.min(2, 3 * hash01(i, 2) - 1)),
    Array.from({ length: 300 }, (_, i) => Math.floor(7 * hash01(i, 3))),
  ].map(values => countCell(values))
  for (const cell of cells) {
    const [all, walk] = [segments(cell), walkOver(cell)]
    const ends = [all[0]!.low, all.at(-1)!.high, all[all.length >> 1]!.low, 0]
    const between = Array.from({ length: 60 }, (_, i) => ends[0]! + (ends[1]! - ends[0]!) * (1.2 * hash01(i, 4) - 0.1))
    for (const x of [...ends, ...between])
      for (const near of [0, 0.1, sharePlain(all, x), 1])
        assert.equal(shareBelow(walk, x, near), sharePlain(all, x), `${x} ${near}`)
  }
})

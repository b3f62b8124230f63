// Quantiles by replays against those of sorted values, through plan, executor and summary: the oracle runs the same paths, keeps every value and sorts.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, test } from 'node:test'
import { renderSummary, summarize } from '../../src/analysis/summarize.js'
import type { QuantileName, Summary } from '../../src/analysis/summary.js'
import { executors } from '../../src/executors/index.js'
import { inline } from '../../src/executors/inline.js'
import { piscina } from '../../src/executors/piscina.js'
import { simulate, type SimulateOptions } from '../../src/executors/simulate.js'
import { stripPaths } from '../../src/kernel/kernel.js'
import { createInterpreter } from '../../src/kernel/interpreter.js'
import { compilePrepared, type PreparedPlan, preparePlan } from '../../src/run/compile-plan.js'
import { hashes } from '../../src/run/hashes.js'
import { numbers } from '../../src/run/plan.js'
import { designs } from '../../src/sampling/index.js'
import type { RunSpec, Scenario, VariableSpec } from '../../src/scenario/scenario.js'
import { prepareSmall, smallScenario } from './small-plan.js'

const pure = (is: string): VariableSpec => ({ is, unit: '1' })

const variables: Readonly<Record<string, VariableSpec>> = {
  gain: pure('normal(0, 1)'),
  shock: pure('each_step(normal(-1, 2))'),
  walk: pure("accumulate(shock / (1 'year'), 2)"),
  wide: pure('exp(30 * gain)'),
  narrow: pure('1 + 1e-9 * shock'),
  floor_and_cap: pure('min(max(shock, -2), 1)'),
  ledge: pure('shock > -2 && shock < 0 ? -0.6 : shock'),
  often_zero: pure('max(shock, 0) - max(-shock - 2, 0)'),
  whole: pure('round(10 * shock, 2)'),
  few: pure('shock > 0 ? 1.5 : 2.5'),
  seldom_fails: pure('ln(gain + 2.5)'),
}

const scenarioOf = (run: Partial<RunSpec>): Scenario => {
  const small = smallScenario(11_300)
  return {
    ...small,
    variables,
    targets: {
      far: { at_least: 0, by: '2022-12-31', readings: { walk: { variable: 'walk' }, ledge: { variable: 'ledge' } } },
      wide: { at_most: 1, by: '2023-12-31', readings: { wide: { variable: 'wide' } } },
    },
    indicators: Object.keys(variables),
    run: { ...small.run, ...run },
  }
}

const prepare = (run: Partial<RunSpec>): PreparedPlan => preparePlan({ numbers, scenario: scenarioOf(run), sample: 500 })

const summaryOf = async (prepared: PreparedPlan, how: Partial<SimulateOptions> = {}): Promise<Summary> => {
  const options = { executor: inline, threads: 1, onProgress: () => {}, signal: new AbortController().signal, ...how }
  return summarize(prepared.plan, prepared.model, await simulate(prepared, options))
}

/** R-7 on the sorted values themselves. */
const quantile = (sorted: Float64Array, level: number): number => {
  const position = (sorted.length - 1) * level
  const rank = Math.floor(position)
  return rank === position ? sorted[rank] : sorted[rank] + (position - rank) * (sorted[rank + 1] - sorted[rank])
}

/** By variable and date, as the interpreter computes them. */
const sortedValues = (prepared: PreparedPlan): ReadonlyMap<string, readonly Float64Array[]> => {
  const { watch, layout } = prepared
  const { kernel } = compilePrepared(prepared, createInterpreter)
  const values = new Map(watch.series.map(({ variable, dates }) => [variable, Array.from({ length: dates }, (): number[] => [])]))
  for (let block = 0; block < layout.blocks; block++) {
    const { first, end } = layout.block(block)
    for (let path = first; path < end; path += stripPaths) {
      kernel.run(path)
      for (let lane = 0; lane < Math.min(stripPaths, end - path); lane++)
        if (kernel.failed[lane] < 0)
          for (const { variable, recording, dates } of watch.series)
            for (let date = 0; date < dates; date++)
              values.get(variable)![date].push(kernel.recorded[recording][date * stripPaths + lane])
    }
  }
  return new Map([...values].map(([name, dates]) => [name, dates.map(own => Float64Array.from(own).sort())]))
}

const levels: Readonly<Record<QuantileName, number>> = {
  p01: 0.01,
  p05: 0.05,
  p10: 0.1,
  p25: 0.25,
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
  p99: 0.99,
}

/** The summary of a run without replays, with every quantile in it as sorting gives it. */
const withSortedQuantiles = async (run: Partial<RunSpec>): Promise<Summary> => {
  const prepared = prepare(run)
  const summary = await summaryOf(prepared)
  const sorted = sortedValues(prepared)
  const at = (variable: string, level: number): readonly number[] => sorted.get(variable)!.map(values => quantile(values, level))
  const mapped = <Value>(record: Readonly<Record<string, Value>>, change: (value: Value, name: string) => Value) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]))
  return {
    ...summary,
    quantiles: 'exact',
    variables: mapped(summary.variables, (variable, name) => ({
      ...variable,
      quantiles: Object.fromEntries(
        Object.entries(levels).map(([level, p]) => [level, at(name, p)]),
      ) as typeof variable.quantiles,
    })),
    targets: mapped(summary.targets, target => ({
      ...target,
      readings: mapped(target.readings, reading => {
        const { constant } = summary.variables[reading.variable]
        const values = sorted.get(reading.variable)![constant ? 0 : summary.time.dates.indexOf(target.read_at)]
        return { ...reading, at_deadline_quantiles: Array.from({ length: 99 }, (_, i) => quantile(values, (i + 1) / 100)) }
      }),
    })),
    drawn: mapped(summary.drawn, (drawn, name) => ({
      ...drawn,
      ...(drawn.quantiles && {
        quantiles: mapped(drawn.quantiles, (own, level) => ({
          ...own,
          drawn: at(name, levels[level as QuantileName])[0],
        })) as typeof drawn.quantiles,
      }),
    })),
  }
}

let oracle = ''
before(async () => {
  oracle = renderSummary(await withSortedQuantiles({}))
})

test('exact quantiles: the oracle has failed paths, atoms, lattices, zeros and bins with everything', async () => {
  const { failed, variables, paths } = JSON.parse(oracle) as Summary
  assert.ok(failed.count > 20 && failed.count < paths / 50)
  assert.deepEqual(new Set(variables.ledge.quantiles.p50), new Set([-0.6]))
  assert.equal(variables.floor_and_cap.quantiles.p01[1], -2)
  assert.ok(variables.walk.quantiles.p50.at(-1)! < 0 && variables.narrow.quantiles.p99[0] < 1 + 1e-8)
  assert.notEqual(renderSummary(await summaryOf(prepare({}))), oracle)
})

test('exact quantiles: who does not ask for them gets the bytes, in the folder, that there were before one could', async () => {
  const prepared = prepareSmall(11_300)
  // Under the name of version 2 of the numbers, which had no drivers by year and none that are drawn anew; exp and Φ⁻¹ are those of version 7.
  const { hash, model } = hashes({ ...prepared.plan, numbers: 2 })
  const { drivers: all, drivers_by_year, ...others } = await summaryOf(prepared)
  assert.ok('enough' in drivers_by_year!)
  const drawnOnce = Object.entries(all).map(([target, list]) => [target, list.filter(({ renewed }) => renewed === undefined)])
  const drivers: Summary['drivers'] = Object.fromEntries(drawnOnce)
  const summary = renderSummary({ ...others, drivers, model })
  assert.equal(hash, 'e805b2056810')
  assert.equal(createHash('sha256').update(summary).digest('hex').slice(0, 12), '485d5010e98e')
})

for (const executor of executors)
  for (const [threads, jobBlocks] of [[1], [2], [5], [2, 1], [3, 7], [1, 100]] as const)
    test(`exact quantiles: ${executor.name} on ${threads} threads, ${jobBlocks ?? 'any number of'} blocks a job, finds those of sorted values`, async () => {
      const how = { executor, threads, ...(jobBlocks === undefined ? {} : { jobBlocks }) }
      assert.equal(renderSummary(await summaryOf(prepare({ quantiles: 'exact' }), how)), oracle)
    })

for (const { name } of designs.filter(({ randomizations }) => randomizations > 1))
  test(`exact quantiles: under design ${name} they are those of sorted values, however the paths are cut`, async () => {
    const expected = renderSummary(await withSortedQuantiles({ design: name }))
    const prepared = prepare({ design: name, quantiles: 'exact' })
    for (const how of [{}, { jobBlocks: 1 }, { executor: piscina, threads: 3 }])
      assert.equal(renderSummary(await summaryOf(prepared, how)), expected)
  })

for (const run of [{ paths: 1 }, { paths: 2 }, { paths: 3 }, { paths: 64 }, { paths: 65 }, { uncertainty: 'medians' }] as const)
  test(`exact quantiles: of ${JSON.stringify(run)} they are those of sorted values`, async () => {
    const expected = renderSummary(await withSortedQuantiles(run))
    assert.equal(renderSummary(await summaryOf(prepare({ ...run, quantiles: 'exact' }))), expected)
  })

test('exact quantiles: where there are more values than a replay may find, another one goes on', async () => {
  // Half of the values of `narrow` lie next below 1 and half next above, 13 dates of 350,000 together, more than 2^22.
  const run = { paths: 350_000 }
  const scenario = scenarioOf(run)
  const only = {
    ...scenario,
    variables: { shock: variables.shock, narrow: variables.narrow },
    targets: {},
    indicators: ['narrow'],
  }
  const of = (own: Partial<RunSpec>) =>
    preparePlan({ numbers, scenario: { ...only, run: { ...scenario.run, ...own } }, sample: 0 })
  const prepared = of({ quantiles: 'exact' })
  const replays = new Set<number>()
  const how = { onProgress: (_: number, replay: number) => void replays.add(replay) }
  const exact = await summaryOf(prepared, how)
  assert.deepEqual([...replays], [0, 1, 2])
  assert.equal(renderSummary(await summaryOf(prepared, { executor: piscina, threads: 2 })), renderSummary(exact))
  for (const [name, dates] of sortedValues(of({})))
    for (const [level, p] of Object.entries(levels))
      assert.deepEqual(
        exact.variables[name].quantiles[level as QuantileName],
        dates.map(values => quantile(values, p)),
      )
})

test('exact quantiles: those read inside bins lie as near as the paths in a bin let them', async () => {
  const paths = 2 ** 17
  const spread = 0.3
  const scenario = {
    ...scenarioOf({ paths }),
    variables: { x: pure(`each_step(lognormal(7, ${spread}))`) },
    targets: {},
    indicators: [],
  }
  const of = (run: RunSpec) => summaryOf(preparePlan({ numbers, scenario: { ...scenario, run }, sample: 0 }))
  const binned = (await of(scenario.run)).variables.x.quantiles
  const exact = (await of({ ...scenario.run, quantiles: 'exact' })).variables.x.quantiles
  const scores: Readonly<Record<string, number>> = { p01: 2.3263, p05: 1.6449, p10: 1.2816, p25: 0.6745, p50: 0 }
  for (const [level, z] of Object.entries(scores)) {
    // The logarithm has the density φ(z)/spread, so that a bin of relative width w ≤ 1/128 has c = paths·w·φ(z)/spread values. Inside it these stray from
    // even spacing by a bridge of standard deviation at most w·½/√c. Four of these are 4e-4 at the median, and 1.5e-4 for a million paths.
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / spread
    const tolerance = 4 * 0.5 * Math.sqrt(1 / 128 / (paths * density))
    for (const own of [level, `p${100 - Number(level.slice(1))}`] as readonly QuantileName[])
      for (const [date, value] of exact[own].entries())
        assert.ok(Math.abs(binned[own][date] / value - 1) < tolerance, `${own}: ${binned[own][date]} for ${value}`)
    assert.notDeepEqual(binned[level as QuantileName], exact[level as QuantileName])
  }
})

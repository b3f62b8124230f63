// Cases of one plan against runs of their own: the same bytes, wherever and however they are run.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderSummary, summarize } from '../../src/analysis/summarize.js'
import { executors } from '../../src/executors/index.js'
import { inline } from '../../src/executors/inline.js'
import { simulate } from '../../src/executors/simulate.js'
import { simulateCases } from '../../src/executors/simulate-cases.js'
import { inputsOf, type Setting, withLevers } from '../../src/run/case.js'
import { type PreparedPlan, preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import type { CasePlan, Search } from '../../src/run/search.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { scenarioOf } from '../kernel/small-machine.js'

const never = new AbortController().signal
const quietly = { threads: 2, onProgress: () => {}, signal: never }

/** With effort 9 some paths fail. */
const scenarioWith = (paths: number, design = 'random'): Scenario => {
  const base = scenarioOf(
    { x: 'effort * lognormal(3, 0.2)', y: 'each_step(normal(x, 2))', z: 'sqrt(40 - y)', steady: 'effort * 2' },
    { levers: { effort: { value: 1, from: 0, to: 9, unit: '1' }, idle: { value: 0, from: 0, to: 1, unit: '1' } } },
  )
  return {
    ...base,
    targets: { grown: { at_least: 4, by: base.time.end, readings: { y: { variable: 'y' }, root: { variable: 'z' } } } },
    run: { ...base.run, paths, design },
  }
}

interface Labelled extends CasePlan {
  readonly setting: Setting
}

const settings: readonly Setting[] = [{}, { effort: 2 }, { effort: 9 }, { effort: 2, idle: 1 }, { effort: 2 }]

const caseOf = (plan: PreparedPlan, setting: Setting): Labelled => ({ plan, setting, inputs: inputsOf(plan, setting) })

const prepare = (scenario: Scenario): PreparedPlan => preparePlan({ numbers, scenario, sample: 500 })

const alone = async (scenario: Scenario, setting: Setting): Promise<string> => {
  const prepared = prepare(withLevers(scenario, setting))
  return renderSummary(summarize(prepared.plan, prepared.model, await simulate(prepared, { ...quietly, executor: inline })))
}

for (const executor of executors)
  for (const design of ['random', 'sobol'])
    test(`cases: ${executor.name} gives each the bytes of a run of its own, design ${design}`, async () => {
      const scenario = scenarioWith(70_000, design)
      const prepared = prepare(scenario)
      const search = function* (): Search<Labelled, string, readonly string[]> {
        return yield settings.map(setting => caseOf(prepared, setting))
      }
      const read = (ensemble: Parameters<typeof summarize>[2], { setting }: Labelled): string => {
        const plan = { ...prepared.plan, scenario: withLevers(scenario, setting) }
        return renderSummary(summarize(plan, prepared.model, ensemble))
      }
      const found = await simulateCases(search(), { ...quietly, executor, read })
      assert.equal(found.length, settings.length)
      for (const [index, setting] of settings.entries()) assert.equal(found[index], await alone(scenario, setting))
      assert.match(found[2]!, /"count":[1-9]/, 'some paths fail')
      assert.match(found[1]!, /"count":0/, 'the case after it is as if none had')
    })

test('cases: a search asks for the next ones with the findings of those before, in their order', async () => {
  const one = prepare(scenarioWith(2000))
  const other = prepare(scenarioWith(3000))
  const asked: (readonly number[])[] = []
  const search = function* (): Search<CasePlan, number, string> {
    const first = yield [caseOf(one, {}), caseOf(other, {}), caseOf(one, { effort: 2 })]
    asked.push(first)
    asked.push(yield [caseOf(other, { effort: 3 })])
    return 'found'
  }
  for (const executor of executors) {
    const progress: number[] = []
    const onProgress = (paths: number) => progress.push(paths)
    assert.equal(await simulateCases(search(), { ...quietly, executor, read: ({ paths }) => paths, onProgress }), 'found')
    assert.equal(progress.at(-1), 2000 + 3000 + 2000 + 3000)
  }
  assert.deepEqual(asked, [[2000, 3000, 2000], [3000], [2000, 3000, 2000], [3000]])
})

test('cases: more plans than are kept at a time are compiled again when they come back', async () => {
  const plans = Array.from({ length: 7 }, (_, i) => prepare(scenarioWith(1024 + i)))
  const search = function* (): Search<CasePlan, number, readonly number[]> {
    return yield [...plans, ...plans].map(plan => caseOf(plan, {}))
  }
  for (const executor of executors)
    assert.deepEqual(
      await simulateCases(search(), { ...quietly, executor, read: ({ counted }) => counted }),
      [...plans, ...plans].map(({ paths }) => paths),
    )
})

test('cases: what reading throws ends the search', async () => {
  const prepared = prepare(scenarioWith(1024))
  const search = function* (): Search<CasePlan, never, void> {
    yield [caseOf(prepared, {})]
  }
  const read = (): never => {
    throw new Error('unreadable')
  }
  for (const executor of executors)
    await assert.rejects(simulateCases(search(), { ...quietly, executor, read }), { message: 'unreadable' })
})

test('cases: what a worker throws is told of the case that it worked on', async () => {
  const { plan, ...prepared } = prepare(scenarioWith(1024))
  const run = { ...plan.scenario.run, design: 'nobody’s' }
  const broken: PreparedPlan = { ...prepared, plan: { ...plan, scenario: { ...plan.scenario, run } } }
  const search = function* (): Search<Labelled, number, void> {
    yield [caseOf(prepare(scenarioWith(1024)), {}), caseOf(broken, { effort: 2 })]
  }
  const onFailure = (error: unknown, { setting }: Labelled): unknown =>
    new Error(`${JSON.stringify(setting)}: ${(error as Error).message}`)
  for (const executor of executors)
    await assert.rejects(
      simulateCases(search(), { ...quietly, executor, read: ({ counted }) => counted, onFailure }),
      /^Error: \{"effort":2\}: .*nobody’s/,
    )
})

test('cases: watching readings alone tells of them what watching everything tells', async () => {
  const scenario = scenarioWith(5000)
  const plan = { numbers, scenario, sample: 500 }
  const [whole, lean] = [preparePlan(plan), preparePlan(plan, 'readings')]
  assert.ok(lean.watch.series.length < whole.watch.series.length)
  const run = (prepared: PreparedPlan) => simulate(prepared, { ...quietly, executor: inline })
  const [all, few] = [await run(whole), await run(lean)]
  assert.deepEqual(few.statistics.hits, all.statistics.hits)
  assert.deepEqual(few.statistics.kept, all.statistics.kept)
  assert.equal(few.counted, all.counted)
})

test('cases: a lever that is not there or goes beyond its bounds is refused', () => {
  const scenario = scenarioWith(1024)
  assert.throws(() => withLevers(scenario, { more: 1 }), /no lever more/)
  assert.throws(() => withLevers(scenario, { effort: 9.5 }), /between 0 and 9/)
  assert.throws(() => inputsOf(prepare(scenario), { toString: 1 }), /no lever toString/)
})

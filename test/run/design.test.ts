import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compilePrepared, type PreparedPlan, preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import { pathDimensions } from '../../src/sampling/dimensions.js'
import type { RunSpec, Scenario } from '../../src/scenario/scenario.js'
import { ScenarioError } from '../../src/scenario/issue.js'
import { smallScenario } from '../executors/small-plan.js'

const prepare = (run: Partial<RunSpec>, more: Partial<Scenario> = {}): PreparedPlan => {
  const scenario = { ...smallScenario(1000), ...more }
  return preparePlan({ numbers, sample: 1000, scenario: { ...scenario, run: { ...scenario.run, ...run } } })
}

const problemsOf = (run: Partial<RunSpec>, more: Partial<Scenario> = {}): readonly string[] => {
  try {
    prepare(run, more)
    return []
  } catch (error) {
    assert.ok(error instanceof ScenarioError)
    return error.issues.map(({ path, problem, remedy }) => `${path}: ${problem.en}; ${remedy!.en}`)
  }
}

const many = (count: number): Partial<Scenario> => ({
  variables: {
    ...smallScenario(1).variables,
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i}`, { is: 'uniform(0, 1)', unit: '1' }])),
  },
})

test('design: fewer paths than randomizations are an error that says what to do', () => {
  assert.deepEqual(problemsOf({ design: 'sobol', paths: 15 }), [
    'run.paths: too few paths for design sobol: 15; at least 16, one for each of its independent repetitions (run.paths or --paths); random takes fewer',
  ])
  assert.deepEqual(problemsOf({ design: 'latin', paths: 16 }), [])
  assert.deepEqual(problemsOf({ design: 'random', paths: 1 }), [])
})

test('design: more draws than dimensions are an error that says what to do', () => {
  // The small scenario draws two quantities once per path; what it draws at every step is no dimension.
  assert.deepEqual(problemsOf({ design: 'latin' }, many(1022)), [])
  assert.deepEqual(problemsOf({ design: 'latin' }, many(1023)), [
    'run.design: exceeded design latin: 1025 quantities are drawn once per path; at most 1024, common factors included; take design random, which has no such limit',
  ])
  assert.deepEqual(problemsOf({ design: 'random' }, many(1023)), [])
})

test('design: with every draw at its median a single path will do under every design', () => {
  assert.equal(prepare({ design: 'sobol', uncertainty: 'medians' }).layout.blocks, 1)
})

test('design: dimensions go by the names of draws and factors, not by their order in the file', () => {
  const variables = {
    b: { is: 'normal(0, 1) + normal(0, 2)', unit: '1' },
    a: { is: 'uniform(0, 1)', unit: '1' },
    c: { is: 'each_year(uniform(0, 1))', unit: '1' },
    d: { is: "happens(0.5 '1/year', 0.5 year)", unit: '1' },
  }
  const { program } = prepare({}, { variables, targets: {}, factors: { common: { a: 0.5, c: 0.5 } } }).lowered
  assert.deepEqual(
    pathDimensions(program).map(({ stream, slot }) => `${program.streams[stream]} ${slot}`),
    ['a 0', 'b 0', 'b 1', 'factor:common 0'],
  )
})

test('design: every design draws other paths, and leaves alone what is drawn at every step', () => {
  const variables = { ...smallScenario(1).variables, luck: { is: 'each_step(uniform(0.5, 1))', unit: '1' } }
  const [byRandom, byLatin, bySobol] = ['random', 'latin', 'sobol'].map(design => {
    const prepared = prepare({ design, paths: 1024 }, { variables, indicators: ['growth', 'luck'] })
    const { kernel, watch } = compilePrepared(prepared)
    kernel.run(64)
    return ['growth', 'luck'].map(name => {
      const series = watch.series.find(({ variable }) => variable === name)!
      return [...kernel.recorded[series.recording]]
    })
  })
  assert.notDeepEqual(byLatin[0], byRandom[0])
  assert.notDeepEqual(bySobol[0], byRandom[0])
  assert.deepEqual(byLatin[1], byRandom[1])
  assert.deepEqual(bySobol[1], byRandom[1])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashes } from '../../src/run/hashes.js'
import type { Plan } from '../../src/run/plan.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { verbatim } from '../../src/text.js'
import { fakePlan } from './fake-experiment.js'

const plan = fakePlan({
  paths: 1000,
  dates: 2,
  variables: [{ name: 'x', at: () => 0 }],
  targets: [{ name: 't', at_least: 1, deadline: 1, readings: ['x', 'y'] }],
})

const having = (change: Partial<Scenario>): Plan => ({ ...plan, scenario: { ...plan.scenario, ...change } })
const running = (change: Partial<Scenario['run']>): Plan => having({ run: { ...plan.scenario.run, ...change } })

test('hashes: the name of a result is 12 hexadecimal digits, that of a model 64', () => {
  const { hash, model } = hashes(plan)
  assert.match(hash, /^[0-9a-f]{12}$/)
  assert.match(model, /^[0-9a-f]{64}$/)
})

test('hashes: seed, paths, design, exact quantiles and sample make another result of the same model', () => {
  const others = [
    running({ seed: '2' }),
    running({ paths: 2 }),
    running({ design: 'other' }),
    running({ quantiles: 'exact' }),
    { ...plan, sample: 10 },
  ]
  for (const other of others) {
    assert.notEqual(hashes(other).hash, hashes(plan).hash)
    assert.equal(hashes(other).model, hashes(plan).model)
  }
})

test('hashes: a formula, a switch or another version of the numbers makes another model', () => {
  const others = [
    having({ variables: { x: { is: '1', unit: '1' } } }),
    running({ events: 'off' }),
    running({ uncertainty: 'medians' }),
    { ...plan, numbers: plan.numbers + 1 },
  ]
  for (const other of others) {
    assert.notEqual(hashes(other).hash, hashes(plan).hash)
    assert.notEqual(hashes(other).model, hashes(plan).model)
  }
})

test('hashes: titles and targets leave the model what it is', () => {
  const titled = having({ variables: { x: { is: '0', unit: '1', title: verbatim('X') } }, name: verbatim('other'), targets: {} })
  assert.equal(hashes(titled).model, hashes(plan).model)
  assert.notEqual(hashes(titled).hash, hashes(plan).hash)
})

test('hashes: another first reading is another headline and another result', () => {
  const { t } = plan.scenario.targets
  const turned = having({ targets: { t: { ...t, readings: { y: t.readings.y, x: t.readings.x } } } })
  assert.notEqual(hashes(turned).hash, hashes(plan).hash)
})

// The real scenario in other words: what a file says beside a variable, and where, changes no draw of it.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import { traceVariables } from '../../src/run/trace.js'
import { readScenario } from '../../src/scenario/read.js'
import type { Scenario } from '../../src/scenario/scenario.js'

const file = fileURLToPath(new URL('../../../scenarios/inner-mongolia-2020.yaml', import.meta.url))

/** Name → its values at every date, of two paths: every draw of the scenario is in them, and whatever comes of it. */
const valuesOf = (scenario: Scenario): ReadonlyMap<string, readonly (readonly number[])[]> => {
  const prepared = preparePlan({ numbers, scenario, sample: 0 })
  const names = new Set(Object.keys(scenario.variables))
  const traces = [0, 777].map(path => traceVariables(prepared, path, names))
  return new Map(traces[0].variables.map(({ name, values }, index) => [name, [values, traces[1].variables[index].values]]))
}

const reversed = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).reverse())

let scenario: Scenario
let expected: ReadonlyMap<string, readonly (readonly number[])[]>

before(async () => {
  scenario = (await readScenario(file, { run: { design: 'random' } })).scenario
  expected = valuesOf(scenario)
})

const assertSame = (changed: Scenario): void => {
  const found = valuesOf(changed)
  assert.ok(expected.size > 250)
  for (const [name, values] of expected) assert.deepEqual(found.get(name), values, name)
}

test('regional ICT: a variable that nothing has to do with changes no draw', () => {
  const variables = {
    'aa.first': { is: 'normal(0, 1)', unit: '1' },
    ...scenario.variables,
    'zz.last': { is: "each_step(uniform(0, 1)) + (happens(0.1 '1/year', 2 year) ? 1 : 0)", unit: '1' },
  }
  assertSame({ ...scenario, variables })
})

test('regional ICT: in another order of its file no draw is another', () => {
  assertSame({
    ...scenario,
    variables: reversed(scenario.variables),
    levers: reversed(scenario.levers),
    targets: reversed(scenario.targets),
    factors: reversed(scenario.factors),
    correlations: scenario.correlations.toReversed(),
    indicators: scenario.indicators.toReversed(),
  })
})

test('regional ICT: under other titles no draw is another', () => {
  const retitled = Object.entries(scenario.variables).map(([name, spec]) => [name, { ...spec, title: { en: 'X', zh: '甲' } }])
  assertSame({ ...scenario, name: { en: 'Other', zh: '别名' }, variables: Object.fromEntries(retitled) })
})

test('regional ICT: another seed is other draws', () => {
  const found = valuesOf({ ...scenario, run: { ...scenario.run, seed: 'another' } })
  assert.ok([...expected].filter(([name, values]) => JSON.stringify(found.get(name)) !== JSON.stringify(values)).length > 100)
})

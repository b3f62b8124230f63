import assert from 'node:assert/strict'
import { test } from 'node:test'
import { preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import { traceVariables } from '../../src/run/trace.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { readShipped, simulate } from '../scenarios/futures.js'

const { scenario: shipped } = await readShipped('inner-mongolia-2020.yaml')
const names = Object.keys(shipped.variables)
const prepare = (scenario: Scenario) => preparePlan({ numbers, scenario, sample: 0 })

test('trace: path K is path K of any run', () => {
  const futures = simulate(shipped, { variables: names, paths: 512 })
  const prepared = prepare(shipped)
  for (const path of [0, 255, 256, 300]) {
    const { variables, failure } = traceVariables(prepared, path, new Set(names))
    assert.equal(failure, undefined)
    assert.deepEqual(
      variables.map(({ name }) => name),
      names,
    )
    for (const { name, values } of variables)
      for (const date of futures.model.calendar.dates.keys())
        assert.equal(values.length === 1 ? values[0] : values[date], futures.at(name, date)[path], `${name} at date ${date}`)
  }
})

test('trace: what bound is the label of the smallest argument', () => {
  const wanted = ['villages.left', 'villages.crews', 'villages.affordable', 'villages.connecting']
  const { variables, bindings } = traceVariables(prepare(shipped), 7, new Set(wanted))
  const [binding] = bindings
  assert.equal(bindings.length, 1)
  assert.deepEqual(
    binding!.labels.map(({ en }) => en),
    ['Villages left to connect', 'Crews', 'Money'],
  )
  const values = new Map(variables.map(({ name, values }) => [name, values]))
  for (const [date, index] of binding!.bound.entries()) {
    const least = values.get('villages.connecting')![date]
    assert.equal(
      wanted.slice(0, 3).findIndex(name => values.get(name)![date] === least),
      index,
    )
  }
})

const small = (variables: Scenario['variables'], end = '2003-12-31', step: Scenario['time']['step'] = 'year'): Scenario => ({
  ...shipped,
  time: { start: '2000-12-31', end, step },
  levers: {},
  units: {},
  variables,
  factors: {},
  correlations: [],
  targets: {},
  indicators: [],
  observations: [],
})

test('trace: a path that fails says where, and what is left of it is shown', () => {
  const prepared = prepare(small({ a: { is: '1 - years', unit: '1' }, b: { is: 'ln(a)', unit: '1' }, c: { is: 'b', unit: '1' } }))
  const { variables, failure } = traceVariables(prepared, 5, new Set(['a', 'c']))
  assert.deepEqual(failure, { variable: 'b', date: 1 })
  assert.deepEqual(variables[0]!.values, [1, 0, -1, -2])
  assert.equal(variables[1]!.values[0], 0)
  assert.ok(variables[1]!.values.slice(1).every(value => !Number.isFinite(value)))
})

test('trace: more than fits into memory at once is the same future still', () => {
  // 4801 dates of 256 paths: 27 variables at a time.
  const shock = ['shock', { is: 'each_step(normal(0, 1))', unit: '1' }] as const
  const walks = Array.from(
    { length: 30 },
    (_, index) => [`walk${index}`, { is: `accumulate(${index} * shock / one_step, 0)`, unit: '1' }] as const,
  )
  const prepared = prepare(small(Object.fromEntries([shock, ...walks]), '2400-12-31', 'month'))
  const all = traceVariables(prepared, 9, new Set(walks.map(([name]) => name)))
  const alone = traceVariables(prepared, 9, new Set(['walk29']))
  assert.equal(all.variables.length, 30)
  assert.deepEqual(all.variables[29], alone.variables[0])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildModel } from '../../src/model/build-model.js'
import { createCostMeter } from '../../src/run/lever-costs.js'
import { scenarioOf } from '../kernel/small-machine.js'
import { readShipped } from '../scenarios/futures.js'

test('lever costs: formulas with plain functions, other money and no cost at all', () => {
  const lever = (cost?: string) => ({ value: 1, from: 0, to: 4, unit: '1', ...(cost === undefined ? {} : { cost }) })
  const scenario = scenarioOf(
    { x: 'free + dear' },
    {
      levers: {
        free: lever(),
        dear: lever('2 亿元 * max(0, dear - 1)'),
        'group.far': lever('3e6 USD * group.far * group.far'),
        broken: lever('1 CNY / (broken - 1)'),
      },
    },
  )
  const meter = createCostMeter(buildModel({ scenario, places: new Map() }))
  const far = { value: 3e6, unit: 'USD' }
  const at = (setting: Record<string, number>) => Object.fromEntries(meter(setting))
  assert.deepEqual(at({}), { dear: { value: 0, unit: 'CNY' }, 'group.far': far, broken: { value: Number.NaN, unit: 'CNY' } })
  assert.deepEqual(at({ dear: 3, free: 2 }).dear, { value: 4e8, unit: 'CNY' })
  assert.deepEqual(at({ 'group.far': 2 })['group.far'], { value: 12e6, unit: 'USD' })
  assert.deepEqual(at({ broken: 3 }).broken, { value: 0.5, unit: 'CNY' })
  assert.deepEqual(at({}).dear, { value: 0, unit: 'CNY' }, 'a setting is not remembered')
})

test('lever costs: those of the shipped scenario are what its model says where the setting is its own', async () => {
  const model = buildModel(await readShipped('inner-mongolia-2020.yaml'))
  const costs = createCostMeter(model)({})
  const known = model.levers.filter(({ cost }) => cost !== undefined)
  assert.ok(known.length > 8)
  for (const { name, cost } of known) assert.deepEqual(costs.get(name), cost)
})

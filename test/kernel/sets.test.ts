import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VariableSpec } from '../../src/scenario/scenario.js'
import { runScenario, scenarioOf } from './small-machine.js'

const area = (is: string, unit = '1'): VariableSpec => ({ is, unit, for: 'area' })

const run = (members: readonly string[], variables: Readonly<Record<string, string | VariableSpec>>, other = {}) =>
  runScenario(scenarioOf(variables as never, { sets: { area: members }, ...other }))

const lanes = Array.from({ length: 256 }, (_, lane) => lane)

test('sets: each member draws its own, keyed by its name', () => {
  const { of } = run(['north', 'south'], { a: area('normal(0, 1)') })
  assert.ok(lanes.every(lane => of('a[north]')(0, lane) !== of('a[south]')(0, lane)))
  const { of: alone } = run([], { b: 'normal(0, 1)' })
  assert.ok(lanes.every(lane => alone('b')(0, lane) !== of('a[north]')(0, lane)))
})

test('sets: another member, another order or an override elsewhere moves no draw of a member', () => {
  const { of } = run(['north', 'south'], { a: area('normal(0, 1)') })
  const { of: more } = run(['east', 'south', 'north'], {
    z: 'uniform(0, 1)',
    a: area('normal(0, 1)'),
    'a[south]': { is: 'uniform(0, 1)', unit: '1' },
  })
  assert.ok(lanes.every(lane => of('a[north]')(0, lane) === more('a[north]')(0, lane)))
})

test('sets: what is drawn outside is shared by all members', () => {
  const { of } = run(['north', 'south'], { share: 'normal(0, 1)', a: area('2 * share') })
  assert.ok(lanes.every(lane => of('a[north]')(0, lane) === of('a[south]')(0, lane)))
})

test('sets: a sum is the sum of its members, also of conversions and of draws inside it', () => {
  const { of } = run(['north', 'south', 'west'], {
    power: area('normal(3 MW, 1 MW)', 'MW'),
    converted: { is: "convert(2 MW, 'kW') + sum(convert(power, 'kW') * uniform(1, 2), area)", unit: 'kW' },
    plain: { is: 'sum(power, area)', unit: 'MW' },
  })
  const powers = (lane: number) => ['north', 'south', 'west'].map(member => of(`power[${member}]`)(0, lane))
  for (const lane of lanes) {
    const [a, b, c] = powers(lane)
    assert.equal(of('plain')(0, lane), a! + b! + c!)
    const least = 2000 + 1000 * (a! + b! + c!)
    if (powers(lane).every(power => power > 0))
      assert.ok(of('converted')(0, lane) > least && of('converted')(0, lane) < 2 * least - 2000)
  }
})

test('sets: members have memories of their own', () => {
  const { of } = run(['north', 'south'], {
    flow: { is: "1 'kW/year'", unit: 'kW/year', for: 'area' },
    'flow[south]': { is: "3 'kW/year'", unit: 'kW/year' },
    stock: area('accumulate(flow, 2 kW)', 'kW'),
  })
  assert.deepEqual([of('stock[north]')(4), of('stock[south]')(4)], [3, 5])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest } from '../../src/model/nearest.js'

for (const [name, names, near] of [
  ['instaled', ['demand', 'installed'], 'installed'],
  ['demnad', ['demand', 'installed'], 'demand'],
  ['DEMAND', ['demand'], 'demand'],
  ['kw', ['kW', 'kWh'], 'kW'],
  ['农村户数', ['农村户书', '城市'], '农村户书'],
  ['abc', ['xyz'], undefined],
  ['a', ['b'], undefined],
  ['anything', [], undefined],
] as const)
  test(`nearest: ${name} among ${names.join(', ') || 'nothing'} is ${near ?? 'none'}`, () => {
    assert.equal(nearest(name, names), near)
  })

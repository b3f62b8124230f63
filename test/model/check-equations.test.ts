import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TargetSpec } from '../../src/scenario/scenario.js'
import { mistakesOf, variables } from './small-model.js'

const told = (specs: Readonly<Record<string, string>>, changes = {}) => mistakesOf({ variables: variables(specs), ...changes })

const given = (formula: string, name: string, declared: string): string =>
  `variables.${name}: unit mismatch: the formula gives ${formula}, ${name} is declared as ${declared}; correct the formula or the declared unit`

const sound = {
  demand: '90 Gbps : Gbps',
  share: '0.5 : 1',
  crews: 'demand * 2 : Gbps',
  sum: 'crews + demand : Gbps',
  ratio: 'crews / demand : 1',
  twice: 'crews * 2 : Gbps',
  stock: 'accumulate(crews / one_step, demand) : Gbps',
}

test('units: a declared unit that its own equation contradicts is told once, and not what follows from it', () => {
  assert.deepEqual(told({ ...sound, crews: 'demand * 2 : kW' }), [given('Gbps', 'crews', 'kW')])
})

test('units: nor is it where what follows stands before it in the file', () => {
  const reversed = Object.fromEntries(Object.entries(sound).reverse())
  assert.deepEqual(told({ ...reversed, crews: 'demand * 2 : kW' }), [given('Gbps', 'crews', 'kW')])
})

test('units: a wrong equation under a right unit hides nothing that agrees with either', () => {
  assert.deepEqual(told({ ...sound, crews: 'demand / share / demand : Gbps' }), [given('a pure number', 'crews', 'Gbps')])
})

test('units: two wrong units are told both', () => {
  assert.deepEqual(told({ ...sound, crews: 'demand * 2 : kW', ratio: 'crews / demand : year' }), [
    given('Gbps', 'crews', 'kW'),
    given('a pure number', 'ratio', 'year'),
  ])
})

test('units: a mistake that stays whichever unit is right is told beside it', () => {
  assert.deepEqual(told({ ...sound, crews: 'demand * 2 : kW', sum: 'crews + demand + 1 year : Gbps' }), [
    given('Gbps', 'crews', 'kW'),
    'variables.sum 18: unit mismatch: crews + demand is Gbps, 1 year is year; both must be in one unit',
  ])
})

test('units: in a loop one of those that contradict one another is told', () => {
  const loop = { stock: 'accumulate(flow, 5) : Gbps', flow: "stock * 0.1 '1/year' : kW" }
  assert.deepEqual(told(loop), [given('kW*year', 'stock', 'Gbps')])
  assert.deepEqual(told({ ...loop, stock: 'accumulate(flow, 5 Gbps) : Gbps' }), [given('Gbps/year', 'flow', 'kW')])
})

test('units: targets are not held against a unit that is not to be believed', () => {
  const target: TargetSpec = {
    at_least: '90 Gbps',
    by: '2020-12-31',
    readings: { a: { variable: 'crews' }, b: { variable: 'demand' } },
  }
  assert.deepEqual(told({ ...sound, goal: 'target(plan) : Gbps', crews: 'demand * 2 : kW' }, { targets: { plan: target } }), [
    given('Gbps', 'crews', 'kW'),
  ])
})

test('units: what is wrong with an equation of a set is told once for all members', () => {
  const specs = { a: { for: 'area', is: '5 Gbps', unit: 'kW' }, b: { for: 'area', is: 'a + 1 Gbps', unit: 'Gbps' } }
  const told = mistakesOf({ sets: { area: ['north', 'south'] }, variables: specs })
  assert.deepEqual(told, [given('Gbps', 'a[north]', 'kW').replace('variables.a[north]', 'variables.a')])
})

test('units: among several arguments the odd one is told', () => {
  assert.deepEqual(told({ x: 'max(1 kW, 2 Gbps, 3 Gbps) : Gbps' }), [
    'variables.x 5: unit mismatch in max: 2 Gbps is Gbps, 1 kW is kW; both must be in one unit',
  ])
  assert.deepEqual(told({ x: 'max(1 kW, 2 Gbps) : kW' }), [
    'variables.x 11: unit mismatch in max: 1 kW is kW, 2 Gbps is Gbps; both must be in one unit',
  ])
})

// What more of one thing does to another in the first model: the same futures under several settings, path by path.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Setting } from './futures.js'
import { assertOrdered, dates, planEnd, run } from './regional-ict.js'

/** None of the variables falls, on any path at any date, from one setting to the next; each rises on some. */
const assertRising = (variables: readonly string[], settings: readonly Setting[]): void => {
  const results = settings.map(setting => run(variables, setting))
  for (const name of variables) {
    for (const [index, more] of results.slice(1).entries())
      for (const date of dates) assertOrdered(results[index].at(name, date), more.at(name, date), `${name} at date ${date}`)
    assert.notDeepEqual(results[0].at(name, planEnd), results.at(-1)!.at(name, planEnd), name)
  }
}

test('regional ICT: more public money never means less fibre, fewer villages or less egress', () => {
  const settings = [0.5, 1, 1.5, 4].map(value => ({ inputs: { government_money: value } }))
  assertRising(['urban.passed', 'rural.passed', 'villages.on_fibre', 'egress.installed'], settings)
})

test('regional ICT: no amount of public money builds one more data centre, or one fewer', () => {
  const [usual, ...others] = [1, 0.5, 4, 1e9].map(value => run(['centers.built'], { inputs: { government_money: value } }))
  for (const { at } of others)
    for (const date of dates) assert.deepEqual(at('centers.built', date), usual.at('centers.built', date))
})

test('regional ICT: a higher subsidy never means fewer villages or rural homes on fibre', () => {
  const settings = [0, 0.35, 0.6, 0.9].map(value => ({ inputs: { village_subsidy: value } }))
  assertRising(['villages.on_fibre', 'rural.passed'], settings)
})

/** From slow to fast. */
const leadTimes = (variable: string, usual: string): readonly Setting[] =>
  [2, 1.3, 1].map(factor => ({ formulas: { [variable]: `${factor} * ${usual}` } }))

test('regional ICT: a longer lead time of egress never means more egress', () => {
  assertRising(['egress.installed'], leadTimes('egress.lead_time', 'egress.delivery_time'))
})

test('regional ICT: a longer lead time of data centres never means more of them', () => {
  assertRising(['centers.built'], leadTimes('centers.lead_time', 'centers.building_time'))
})

test('regional ICT: a longer lead time of egress never means more data centres', () => {
  const [slow, usual] = leadTimes('egress.lead_time', 'egress.delivery_time').map(setting => run(['centers.built'], setting))
  for (const date of dates) assertOrdered(slow.at('centers.built', date), usual.at('centers.built', date), `date ${date}`)
})

test('regional ICT: a higher target is never kept more often', () => {
  const promises = [
    { target: 'egress', variable: 'egress.installed', bounds: [7000, 9000, 9500, 12_000, 20_000] },
    { target: 'servers', variable: 'centers.built', bounds: [0.9e6, 1.1e6, 1.3e6, 1.6e6, 3e6] },
  ]
  for (const { target, variable, bounds } of promises) {
    const kept = bounds.map(bound => {
      const reached = run([variable], { inputs: { [`target:${target}`]: bound } }).at(variable, planEnd)
      return reached.filter(value => value >= bound).length
    })
    for (const [index, count] of kept.slice(1).entries()) assert.ok(count < kept[index], `${target}: ${kept}`)
  }
})

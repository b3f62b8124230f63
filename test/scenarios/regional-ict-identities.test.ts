// What must add up in the first model, whatever the future.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertClose, assertOrdered, dates, paths, pipelines, run, step } from './regional-ict.js'

/** What every purpose receives, spends, gives back and holds. */
const purposes = [
  { budget: 'urban.budget', spent: ['urban.spending', 'urban.returned'], cash: 'urban.cash' },
  { budget: 'rural.budget', spent: ['villages.own_money', 'rural.spending'], cash: 'rural.cash' },
  { budget: 'egress.budget', spent: ['egress.spending', 'egress.returned'], cash: 'egress.cash' },
  { budget: 'buildings.budget', spent: ['buildings.spending', 'buildings.returned'], cash: 'buildings.cash' },
]
const capacities = ['centers.announced_in_all', 'centers.built', 'centers.usable', 'centers.installed']

const { at, failed } = run([
  ...purposes.flatMap(({ budget, spent, cash }) => [budget, ...spent, cash]),
  ...['money.budget', 'money.spending', 'villages.granted'],
  ...['urban.on_fibre', 'urban.passed', 'rural.on_fibre', 'rural.passed', 'villages.on_fibre', 'villages.any'],
  ...['egress.carried', 'egress.demand', 'egress.usable'],
  ...capacities,
  ...pipelines.flatMap(({ inflow, content, stock }) => [inflow, content, stock]),
])

test('regional ICT: no path fails', () => {
  assert.equal(failed, 0)
})

test('regional ICT: money in hand is never negative, and pays for what is spent', () => {
  for (const { spent, cash } of purposes)
    for (const date of dates) {
      const own = spent.filter(name => !name.endsWith('.returned')).map(name => at(name, date))
      const paid = at(cash, date).map((_, path) => own.reduce((sum, flow) => sum + flow[path], 0) * step)
      assertOrdered(new Float64Array(paths), at(cash, date), cash)
      assertOrdered(paid, at(cash, date), cash)
    }
})

test('regional ICT: money in hand is what came in and was neither spent nor given back', () => {
  for (const { budget, spent, cash } of purposes)
    for (const date of dates.slice(1))
      for (let path = 0; path < paths; path++) {
        const out = spent.reduce((sum, name) => sum + at(name, date - 1)[path], 0)
        assertClose(at(cash, date)[path], at(cash, date - 1)[path] + (at(budget, date - 1)[path] - out) * step, cash)
      }
})

test('regional ICT: budgets and grants are spent or in hand, and nothing else is', () => {
  const spent = new Float64Array(paths)
  const received = new Float64Array(paths)
  for (const date of dates)
    for (let path = 0; path < paths; path++) {
      const inHand = purposes.reduce((sum, { cash }) => sum + at(cash, date)[path], 0)
      assertClose(spent[path] + inHand, received[path], `path ${path}, date ${date}`)
      spent[path] += at('money.spending', date)[path] * step
      received[path] += (at('money.budget', date)[path] + at('villages.granted', date)[path]) * step
    }
})

test('regional ICT: no subscriber is on fibre that does not pass the home', () => {
  for (const area of ['urban', 'rural'])
    for (const date of dates) assertOrdered(at(`${area}.on_fibre`, date), at(`${area}.passed`, date), area)
})

test('regional ICT: a village on fibre has broadband', () => {
  const all = new Float64Array(paths).fill(1)
  for (const date of dates) {
    assertOrdered(at('villages.on_fibre', date), at('villages.any', date), 'on fibre')
    assertOrdered(at('villages.any', date), all, 'any broadband')
  }
})

test('regional ICT: servers announced ≥ built ≥ usable ≥ installed', () => {
  for (const [index, smaller] of capacities.slice(1).entries())
    for (const date of dates) assertOrdered(at(smaller, date), at(capacities[index], date), smaller)
})

test('regional ICT: egress carries no more than is asked for and no more than is usable', () => {
  for (const limit of ['egress.demand', 'egress.usable'])
    for (const date of dates) assertOrdered(at('egress.carried', date), at(limit, date), limit)
})

test('regional ICT: what was ordered, or under way at the start, has been delivered or is under way', () => {
  for (const { inflow, content, stock } of pipelines) {
    const entered = at(content, 0).map((start, path) => start + at(stock, 0)[path])
    for (const date of dates)
      for (let path = 0; path < paths; path++) {
        assertClose(at(content, date)[path] + at(stock, date)[path], entered[path], stock)
        entered[path] += at(inflow, date)[path] * step
      }
  }
})

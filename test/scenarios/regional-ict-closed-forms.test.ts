// The first model where its answer is known on paper.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Setting } from './futures.js'
import { assertClose, dates, paths, pipelines, planEnd, run, step, variableNames } from './regional-ict.js'

test('regional ICT: with every draw at its median and no events all futures are one', () => {
  const { at, failed } = run(variableNames, { run: { uncertainty: 'medians', events: 'off' } })
  assert.equal(failed, 0)
  for (const name of variableNames)
    for (const date of dates) {
      const values = at(name, date)
      assert.ok(
        values.every(value => Object.is(value, values[0])),
        `${name} at date ${date}`,
      )
    }
})

test('regional ICT: without rounds the fibre tier in 2020 is the sum of its growth', () => {
  const parameters = ['access.tier_at_start', 'access.tier_growth', 'access.tier_damping']
  const { at } = run(['access.tier', ...parameters], { inputs: { price_cuts: 0 } })
  const [start, growth, damping] = parameters.map(name => at(name, 0))
  for (let path = 0; path < paths; path++) {
    const sum = dates
      .slice(0, planEnd)
      .reduce((sum, date) => sum + growth[path] * Math.exp(-damping[path] * date * step) * step, 0)
    assertClose(at('access.tier', planEnd)[path], start[path] * Math.exp(sum), `path ${path}`)
  }
})

test('regional ICT: subscribers and internet users spread as Bass has it', () => {
  const diffusions = [
    { share: 'broadband.penetration', ceiling: 'broadband.ceiling', imitation: 'broadband.imitation' },
    { share: 'internet.users', ceiling: 'internet.potential', imitation: 'internet.imitation' },
  ]
  const { at } = run(diffusions.flatMap(({ share, ceiling, imitation }) => [share, ceiling, imitation]))
  for (const { share, ceiling, imitation } of diffusions)
    for (let path = 0; path < paths; path++) {
      let expected = at(share, 0)[path]
      for (const date of dates) {
        assertClose(at(share, date)[path], expected, share)
        const most = at(ceiling, date)[path]
        expected += (0.02 + (at(imitation, 0)[path] * expected) / most) * Math.max(most - expected, 0) * step
      }
    }
})

/** Neither the networks' budget nor the developers have any. */
const noMoney = { 'money.capex_share': '0', 'centers.developers_money': '0' }
const noGovernment: Setting['inputs'] = { government_money: 0 }

test('regional ICT: without money, what is under way at the start arrives as Erlang has it', () => {
  const names = pipelines.flatMap(({ content, stock, wait }) => [content, stock, wait])
  const { at } = run(names, { formulas: noMoney, inputs: noGovernment })
  for (const { stages, stock, content, wait } of pipelines)
    for (const date of dates)
      for (let path = 0; path < paths; path++) {
        const passed = Math.min(1, (stages * step) / at(wait, 0)[path])
        // What was passed on i times is still there if it began more than i stages from the end: stages − i of them, equally full.
        let held = 0
        for (let i = 0; i < stages; i++) held += ((stages - i) / stages) * binomial(date, i, passed)
        assertClose(at(stock, date)[path], at(stock, 0)[path] + at(content, 0)[path] * (1 - held), stock)
      }
})

/** Probability of i successes in n trials. */
const binomial = (n: number, i: number, p: number): number => {
  let ways = 1
  for (let k = 0; k < i; k++) ways *= (n - k) / (k + 1)
  return ways === 0 ? 0 : ways * p ** i * (1 - p) ** (n - i)
}

test('regional ICT: without money and with nothing under way nothing is built', () => {
  const stocks = ['urban.passed', 'rural.passed', 'villages.on_fibre', 'egress.installed', 'centers.built']
  const empty = { 'egress.in_delivery_at_start': '0', 'centers.under_way_at_start': '0' }
  const { at } = run(stocks, { formulas: { ...noMoney, ...empty }, inputs: noGovernment })
  for (const stock of stocks)
    for (const date of dates) assert.deepEqual(at(stock, date), at(stock, 0), `${stock} at date ${date}`)
})

// What a sweep file means.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf } from '../../../src/analysis/sweep/cases.js'
import { planSweep } from '../../../src/analysis/sweep/plan-sweep.js'
import { hashes } from '../../../src/run/hashes.js'
import { textLibrary } from '../../../src/scenario/library.js'
import { parseScenario } from '../../../src/scenario/parse-scenario.js'
import { asShare } from '../../../src/scenario/schema.js'
import { parseSweep, type SweepOptions } from '../../../src/scenario/sweep/parse-sweep.js'
import { scenario } from './mistake-cases.js'

const files = { 's.yaml': scenario, 'other.yaml': scenario.replace('name: Small', 'name: Other') }

const parse = (text: string, options: SweepOptions = {}) =>
  parseSweep('sweeps/a sweep.yaml', textLibrary({ 'sweeps/a sweep.yaml': `format: 1\n${text}`, ...files }), options)

const settings = (text: string) => casesOf(parse(`scenario: ../s.yaml\n${text}`)).map(({ setting }) => setting)

test('sweep: a grid is every combination, the last name fastest', () => {
  assert.deepEqual(settings('grid: { money: [1, 2], share: { north: [0, 0.5, 1] } }\n'), [
    { money: 1, 'share.north': 0 },
    { money: 1, 'share.north': 0.5 },
    { money: 1, 'share.north': 1 },
    { money: 2, 'share.north': 0 },
    { money: 2, 'share.north': 0.5 },
    { money: 2, 'share.north': 1 },
  ])
})

test('sweep: a range has both ends, and values as short as a reader would write them', () => {
  assert.deepEqual(
    settings('grid: { share.north: { from: 0, to: 0.9, steps: 9 } }\n').map(setting => setting['share.north']),
    [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  )
})

test('sweep: 75 % of a lever is three quarters of it, wherever a number of it stands', () => {
  const expected = [{ money: 0.75 }, { money: 1 }]
  for (const text of [
    'grid: { money: [75 %, 100%] }\n',
    'grid: { money: { from: 75 %, to: 100 %, steps: 1 } }\n',
    'cases: [{ money: 75 % }, { money: 100 % }]\n',
  ])
    assert.deepEqual(settings(text), expected, text)
  const { sample } = parse(
    'scenario: ../s.yaml\nsample: { design: sobol, cases: 4, levers: { money: { from: 75 %, to: 100 % } } }\n',
  )
  assert.deepEqual(sample!.levers, [{ name: 'money', from: 0.75, to: 1 }])
})

test('sweep: per cent may be below zero, as the bounds of the lever', () => {
  assert.deepEqual(asShare('-20 %'), -0.2)
  assert.deepEqual(asShare('+5%'), 0.05)
  assert.throws(() => settings('grid: { money: [-75 %, 1] }\n'), /money.*invalid value -0\.75/)
})

test('sweep: no value of a range lies beyond its ends, however many digits these have', () => {
  const valuesOf = (from: number, to: number, steps: number) =>
    settings(`grid: { money: { from: ${from}, to: ${to}, steps: ${steps} } }\n`).map(({ money }) => money as number)
  const [from, to] = [0.6666666666666666, 1.0471975511965976]
  assert.deepEqual(valuesOf(from, to, 2), [from, 0.85693, to])
  const near = valuesOf(from, from + 2e-12, 2)
  assert.equal(new Set(near).size, 3)
  for (const value of near) assert.ok(from <= value && value <= from + 2e-12, String(value))
})

test('sweep: the smallest numbers have values between them', () => {
  assert.deepEqual(
    settings('grid: { price: { from: 0, to: 1e-305, steps: 2 } }\n').map(({ price }) => price),
    ['0', '5e-306', '1e-305'],
  )
})

test('sweep: variables take formulas, as texts or as numbers', () => {
  assert.deepEqual(settings('grid: { price: [2, "lognormal(3, 0.1)"], "homes[north]": ["50 kW"] }\n'), [
    { price: '2', 'homes[north]': '50 kW' },
    { price: 'lognormal(3, 0.1)', 'homes[north]': '50 kW' },
  ])
})

test('sweep: scenarios, a list, a grid and a sample are crossed in this order', () => {
  const sweep = parse(
    'scenario: [../s.yaml, ../other.yaml]\ncases: [{ price: 1 }, { price: 2 }]\ngrid: { money: [1, 3] }\nsample: { design: sobol, cases: 4, levers: [share.north] }\n',
  )
  const cases = casesOf(sweep)
  assert.equal(cases.length, 2 * 2 * 2 * 4)
  assert.deepEqual(
    cases.filter((_, index) => index % 4 === 0).map(({ scenario, setting: { price, money } }) => [scenario, price, money]),
    [0, 1].flatMap(scenario => ['1', '2'].flatMap(price => [1, 3].map(money => [scenario, price, money]))),
  )
  const points = cases.slice(0, 4).map(({ setting }) => setting['share.north'])
  assert.deepEqual(
    cases.slice(-4).map(({ setting }) => setting['share.north']),
    points,
  )
})

test('sweep: a Latin sample has one value of each lever in every stratum, and all levers where none is named', () => {
  const found = settings('sample: { design: latin, cases: 20, levers: all }\n')
  assert.deepEqual(Object.keys(found[0]), ['money', 'share.north'])
  const bounds = { money: [0.5, 3], 'share.north': [0, 1] }
  for (const [name, [from, to]] of Object.entries(bounds)) {
    // Values are rounded to a millionth of the range, so that one of them may touch the next stratum.
    const strata = found.map(setting => Math.floor((20 * (Number(setting[name]) - from)) / (to - from) - 2e-5))
    assert.deepEqual(
      strata.toSorted((a, b) => a - b),
      Array.from({ length: 20 }, (_, stratum) => stratum),
    )
  }
  assert.notDeepEqual(settings('sample: { design: latin, cases: 20, seed: another }\n'), found)
})

test('sweep: a sample of all levers leaves out those that have a single value', () => {
  const fixed = scenario.replace('from: 0.5, to: 3', 'from: 1, to: 1')
  const library = textLibrary({
    'a.yaml': 'format: 1\nscenario: s.yaml\nsample: { design: latin, cases: 8, levers: all }\n',
    's.yaml': fixed,
  })
  const sweep = parseSweep('a.yaml', library)
  assert.deepEqual(sweep.sample?.fixed, ['money'])
  for (const { setting } of casesOf(sweep)) assert.deepEqual(Object.keys(setting), ['share.north'])
})

test('sweep: what varies elsewhere is not sampled too', () => {
  const [first] = settings('grid: { money: [1] }\nsample: { design: random, cases: 2 }\n')
  assert.deepEqual(Object.keys(first), ['money', 'share.north'])
  assert.equal(first.money, 1)
})

test('sweep: the command line stands above the run section of the sweep, and that above those of the scenarios', () => {
  const text = 'scenario: ../s.yaml\ngrid: { money: [1, 2] }\nrun: { paths: 77, seed: x }\n'
  const { paths, seed } = parse(text).scenarios[0].scenario.run
  assert.deepEqual([paths, seed], [77, 'x'])
  assert.equal(parse(text, { run: { paths: 88, seed: undefined } }).scenarios[0].scenario.run.paths, 88)
  assert.equal(parse(text, { run: { paths: 88 } }).scenarios[0].scenario.run.seed, 'x')
})

test('sweep: an id is the file’s name, as that of a scenario is', () => {
  assert.equal(parse('scenario: ../s.yaml\ngrid: { money: [1, 2] }\n').id, 'a-sweep')
})

const keys = (text: string) => planSweep(parse(`scenario: ../s.yaml\n${text}`)).cases.map(({ key }) => key)

test('sweep: a case has one key, however it came about', () => {
  const [first, second] = keys('grid: { money: [1, 2] }\n')
  assert.notEqual(first, second)
  assert.deepEqual(keys('cases: [{ share.north: 0.5, money: 2 }, { money: 1 }]\n'), [second, first])
  const [written] = keys('grid: { price: ["lognormal(2, 0.3)"] }\n')
  assert.equal(written, first, 'a formula or a value that the file has already changes nothing')
  assert.notEqual(keys('grid: { price: ["lognormal(2, 0.31)"] }\n')[0], first)
  assert.notEqual(keys('grid: { money: [1, 2] }\nrun: { paths: 19999 }\n')[0], first)
  assert.notEqual(keys('grid: { money: [1, 2] }\nrun: { seed: other }\n')[0], first)
})

test('sweep: a case is the scenario that --set makes', () => {
  const library = textLibrary(files)
  const plan = planSweep(parse('scenario: ../s.yaml\ngrid: { price: ["normal(2, 0.1)"], money: [2.5] }\n'))
  const settings = ['price=normal(2, 0.1)', 'money=2.5']
  const { scenario: set } = parseScenario('s.yaml', library, { settings })
  const own = plan.prepare(plan.cases[0])
  assert.equal(own.inputs[own.plan.lowered.inputIndex.get('money')!], 2.5)
  assert.deepEqual(own.plan.plan.scenario.variables, set.variables)
  assert.equal(hashes({ ...own.plan.plan, scenario: set }).model.length, 64)
})

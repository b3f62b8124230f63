import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'
import type { Variant } from '../../src/scenario/scenario.js'

const whole = `format: 1
name: Whole
time: { start: 2015-12-31, end: 2020-12-31, step: quarter }
variables:
  demand: { is: 1, unit: Gbps, title: Demand }
  plant: { cost: { is: "lognormal(3, 0.5)", unit: CNY } }
levers: { money: { value: 1, from: 0, to: 4, unit: "1" } }
targets: { egress: { at_least: 9000, by: 2020-12-31, readings: { demand: demand } } }
indicators: [demand]
`

const variantOf = (files: Readonly<Record<string, string>>): Variant | undefined =>
  parseScenario('a.yaml', textLibrary(files)).scenario.variant

test('variants: what a file says otherwise is listed with what its parent says', () => {
  const own = `extends: b.yaml
name: Another
variables:
  plant.cost: { is: "lognormal(2, 0.5)" }
  demand: { title: { en: Asked, zh: 需求 }, unit: Gbps }
  extra: { is: 2, unit: "1" }
levers: { money: { value: 2 } }
targets: { egress: { at_most: 80 % } }
indicators: [demand, extra]
run: { seed: 007 }
`
  const same = (text: string) => ({ en: text, zh: text })
  assert.deepEqual(variantOf({ 'a.yaml': own, 'b.yaml': whole }), {
    parents: ['b.yaml'],
    changes: [
      { path: ['variables', 'demand', 'title'], before: same('Demand'), after: { en: 'Asked', zh: '需求' } },
      { path: ['variables', 'plant.cost', 'is'], before: same('lognormal(3, 0.5)'), after: same('lognormal(2, 0.5)') },
      { path: ['variables', 'extra', 'is'], after: same('2') },
      { path: ['variables', 'extra', 'unit'], after: same('1') },
      { path: ['levers', 'money', 'value'], before: same('1'), after: same('2') },
      { path: ['targets', 'egress', 'at_least'], before: same('9000') },
      { path: ['targets', 'egress', 'at_most'], after: same('80 %') },
      { path: ['indicators'], before: same('[demand]'), after: same('[demand, extra]') },
      { path: ['run', 'seed'], after: same('007') },
    ],
  })
})

test('variants: a variant of a variant differs from its own parent, and of several parents from all together', () => {
  const files = {
    'b.yaml': 'extends: c.yaml\nlevers: { money: { value: 2 } }\n',
    'c.yaml': whole,
    'd.yaml': 'variables: { demand: { unit: Gbps, is: 1 } }\nindicators: []\n',
  }
  const change = (before: string, after: string) => [
    { path: ['levers', 'money', 'value'], before: { en: before, zh: before }, after: { en: after, zh: after } },
  ]
  assert.deepEqual(variantOf({ ...files, 'a.yaml': 'extends: b.yaml\nlevers: { money: { value: 3 } }\n' }), {
    parents: ['b.yaml'],
    changes: change('2', '3'),
  })
  assert.deepEqual(variantOf({ ...files, 'a.yaml': 'extends: [c.yaml, d.yaml]\nindicators: [demand]\n' })?.changes, [
    { path: ['indicators'], before: { en: '[]', zh: '[]' }, after: { en: '[demand]', zh: '[demand]' } },
  ])
})

test('variants: a file that fills the gaps of a model is none, nor is one that extends nothing', () => {
  const model = `${whole}  - gap\n`.replace('indicators: [demand]\n  - gap\n', '').replace('is: 1, ', '')
  assert.equal(variantOf({ 'a.yaml': 'extends: b.yaml\nvariables: { demand: { is: 5 } }\n', 'b.yaml': model }), undefined)
  assert.equal(variantOf({ 'a.yaml': whole }), undefined)
})

test('variants: settings are no difference between files', () => {
  const files = { 'a.yaml': 'extends: b.yaml\n', 'b.yaml': whole }
  const { scenario } = parseScenario('a.yaml', textLibrary(files), { settings: ['money=3'] })
  assert.deepEqual(scenario.variant, { parents: ['b.yaml'], changes: [] })
})

const baselineOf = (files: Readonly<Record<string, string>>, settings: readonly string[] = [], run = {}) =>
  parseScenario('a.yaml', textLibrary(files), { settings, run }).baseline

test('variants: the baseline is what they extend, with the same run', () => {
  const files = { 'a.yaml': 'extends: b.yaml\nname: Another\nvariables: { demand: { is: 2 } }\n', 'b.yaml': whole }
  const baseline = baselineOf(files, [], { seed: 'other', paths: 512 })
  assert.deepEqual([baseline?.id, baseline?.name.en, baseline?.variables.demand.is], ['b', 'Whole', '1'])
  assert.deepEqual([baseline?.run.seed, baseline?.run.paths], ['other', 512])
  assert.equal(baselineOf({ 'a.yaml': whole }), undefined)
})

test('variants: with settings the baseline is the file without them', () => {
  const baseline = baselineOf({ 'a.yaml': whole }, ['money=2', 'run.seed=x'])
  assert.deepEqual([baseline?.id, baseline?.levers.money.value, baseline?.run.seed], ['a', 1, 'x'])
})

test('variants: what fills the gaps of a model, or extends what is no scenario by itself, has no baseline', () => {
  const model = whole.replace('is: 1, unit: Gbps', 'unit: Gbps')
  assert.equal(baselineOf({ 'a.yaml': 'extends: b.yaml\nvariables: { demand: { is: 2 } }\n', 'b.yaml': model }), undefined)
  const noTime = whole.replace(/^time.*\n/m, '')
  const own = 'extends: b.yaml\ntime: { start: 2015-12-31, end: 2020-12-31, step: quarter }\n'
  assert.equal(baselineOf({ 'a.yaml': own, 'b.yaml': noTime }), undefined)
})

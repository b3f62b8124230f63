// Mistakes of shape and mistakes of formulas are told at once, and none that only follows from another.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildModel, draftIssues } from '../../src/model/build-model.js'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'
import { issuesOf } from './issues-of.js'

const head = 'format: 1\ntime: { start: 2015-12-31, end: 2017-12-31, step: quarter }\n'

/** Path and first words of each issue, as they are found. */
const told = (files: Readonly<Record<string, string>> | string, settings: readonly string[] = []): readonly string[] => {
  const library = textLibrary(typeof files === 'string' ? { 'a.yaml': files } : files)
  const issues = issuesOf(() => buildModel(parseScenario('a.yaml', library, { settings, judge: draftIssues })))
  return issues.map(({ path, problem }) => `${path ?? ''}: ${problem.en}`).sort()
}

const formulas = '  y: { is: "1 Gbps + 1 kW", unit: Gbps }\n  z: { is: "foo", unit: "1" }\n'
const ofFormulas = ['variables.y: unit mismatch: 1 Gbps is Gbps, 1 kW is kW', 'variables.z: unknown variable foo']

test('together: an unknown key hides no mistake of a formula', () => {
  assert.deepEqual(told(`${head}variables:\n  x: { is: 1, unit: "1", titel: a }\n${formulas}`), [
    'variables.x.titel: unknown key titel',
    ...ofFormulas,
  ])
})

test('together: a wrong step hides no mistake of a formula, and no target is held against dates that are not known', () => {
  const targets = 'targets: { t: { at_least: 0, by: 2031-12-31, readings: { y: y } } }\n'
  assert.deepEqual(told(`${head.replace('quarter', 'quater')}variables:\n${formulas}${targets}`), [
    'time.step: unknown quater',
    ...ofFormulas,
  ])
})

test('together: a name that a missing file may give is not called unknown', () => {
  const own = `extends: b.yaml\nvariables:\n  x: { is: "lever + lines[north] + sum(lines, area) + 2 widgets" }\n${formulas}`
  assert.deepEqual(told(own), ['extends: missing file b.yaml', ofFormulas[0]])
})

test('together: nor one that a broken file may give, beside a file that can be read', () => {
  const files = {
    'a.yaml': `extends: [b.yaml, c.yaml]\nvariables: { x: { is: "foo +" } }\nlevers: { far: { value: 2 } }\n`,
    'b.yaml': 'format: [\n',
    'c.yaml': `${head}variables: { y: { is: 1, unit: Gbps } }\n`,
  }
  assert.deepEqual(told(files), [': missing ] for this [', 'variables.x: the formula ends too early'])
})

test('together: a broken variable is known by its name, of whatever unit', () => {
  const broken = '  a: { is: "1 +" }\n  b: 5\n  c: { is: 1, unit: [Gbps] }\n  d: { is: "a + b * 2 Gbps + c", unit: kW }\n'
  assert.deepEqual(told(`${head}variables:\n${broken}  e: { is: "d + 1 Gbps", unit: kW }\n`), [
    'variables.a: missing unit',
    'variables.a: the formula ends too early',
    'variables.b: invalid value 5',
    'variables.c.unit: invalid value: a list',
    'variables.e: unit mismatch: d is kW, 1 Gbps is Gbps',
  ])
})

test('together: a broken lever, noun, set or target is known by its name', () => {
  const others = [
    'units: { lines: [1] }',
    'sets: { area: [] }',
    'levers: { price: { value: x, from: 0, to: 1, unit: CNY } }',
    'targets: { t: { at_lest: 1, by: 2016-12-31, readings: { v: v } } }',
    'variables:',
    '  v: { is: "price * 1 lines", unit: CNY*lines }',
    '  w: { for: area, is: "v + 1 kW", unit: kW }',
    '  u: { is: "w[north] + sum(w, area)", unit: kW }',
    '  t: { is: nobody, unit: kW }',
  ]
  assert.deepEqual(told(`${head}${others.join('\n')}\n`), [
    'levers.price.value: invalid value x',
    'sets.area: missing value',
    'targets.t.at_lest: unknown key at_lest',
    'units.lines: invalid value: a list',
    'variables.t: unknown variable nobody',
  ])
})

test('together: what is wrong with one part of a target hides nothing of the others', () => {
  const begun = `${head}variables: { v: { is: 1, unit: Gbps } }\n`
  const plan = (text: string) => told(`${begun}targets: { plan: { ${text} } }\n`)
  assert.deepEqual(plan('at_least: 9 Gpbs, by: soon, readings: { v: v }'), [
    'targets.plan.by: invalid value soon',
    'targets.plan: unknown unit Gpbs',
  ])
  assert.deepEqual(plan('at_least: 9 kW, readings: { v: v, w: nobody }'), [
    'targets.plan: missing by',
    'targets.plan: unit mismatch: the bound 9 kW is kW, its readings are Gbps',
    'targets.plan: unknown variable nobody',
  ])
  assert.deepEqual(plan('by: 2031-12-31, readings: { v: v }'), [
    'targets.plan: invalid deadline 2031-12-31: it lies outside the horizon',
    'targets.plan: missing bound',
  ])
  assert.deepEqual(plan('at_least: [], by: 2016-12-31, readings: { v: v, w: [] }'), [
    'targets.plan.at_least: missing value',
    'targets.plan.readings.w: missing value',
  ])
})

test('together: a deadline is held against no horizon that is wrong itself', () => {
  const own = `${head.replace('2017-12-31', 'later')}variables: { v: { is: 1, unit: Gbps } }\n`
  assert.deepEqual(told(`${own}targets: { plan: { at_least: 9 kW, by: soon, readings: { v: v } } }\n`), [
    'targets.plan.by: invalid value soon',
    'targets.plan: unit mismatch: the bound 9 kW is kW, its readings are Gbps',
    'time.end: invalid value later',
  ])
})

test('together: what stands under an unknown key may have been meant for a section', () => {
  const own = `${head}variabels:\n  y: { is: 1, unit: Gbps }\nvariables:\n  x: { is: "y + 1 +", unit: Gbps }\n  z: { is: y, unit: Gbps }\n`
  assert.deepEqual(told(own), ['variabels: unknown key variabels', 'variables.x: the formula ends too early'])
})

test('together: cycles and numbers of arguments are told beside mistakes of shape', () => {
  const own = 'variables:\n  x: { is: y, unit: "1", titel: a }\n  y: { is: x, unit: "1" }\n  z: { is: "max()", unit: "1" }\n'
  assert.deepEqual(
    told(`${head}${own}`).map(words => words.slice(0, 30).trim()),
    ['variables.x.titel: unknown key', 'variables.x: cyclic: x → y → x', 'variables.z: invalid number of'],
  )
})

test('together: a setting of an unknown name hides no formula of another setting', () => {
  const own = `${head}variables:\n  x: { is: 1, unit: "1" }\n`
  assert.deepEqual(told(own, ['x=normal(0,', 'y=2']), [': unknown name y', 'variables.x: the formula ends too early'])
})

test('together: one variable too many is told once', () => {
  const many = Array.from({ length: 2001 }, (_, k) => `  v${k}: { is: 1, unit: "1" }\n`)
  assert.deepEqual(told(`${head}variables:\n${many.join('')}`), ['variables: exceeded 2,000 names under variables'])
})

// Sets as they are written in files, extended and set from the command line.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildModel } from '../../src/model/build-model.js'
import { checkScenario } from '../../src/scenario/check-scenario.js'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'
import { issuesOf } from './issues-of.js'

const base = `format: 1
time: { start: 2015-12-31, end: 2020-12-31, step: quarter }
sets: { area: [urban, rural] }
units: { lines: 线 }
variables:
  access:
    lines: { for: area, unit: lines, is: "normal(100, 5)" }
    lines[rural]: { is: "normal(20, 5)" }
  total: { unit: lines, is: "sum(access.lines, area)" }
targets:
  promise: { at_least: 100, by: 2020-12-31, readings: { all: total, country: "access.lines[rural]" } }
indicators: [access.lines]
`

const modelOf = (files: Readonly<Record<string, string>>, settings: readonly string[] = []) =>
  buildModel(parseScenario('a.yaml', textLibrary(files), { settings }))

const textsOf = (files: Readonly<Record<string, string>>, settings: readonly string[] = []) =>
  Object.fromEntries(modelOf(files, settings).variables.map(({ name, text }) => [name, text]))

test('sets: a group, an override, a reading and an indicator, as a file writes them', () => {
  const model = modelOf({ 'a.yaml': base })
  assert.deepEqual(model.variables.map(({ name, text, unit }) => [name, text, unit.text]).sort(), [
    ['access.lines[rural]', 'normal(20, 5)', 'lines'],
    ['access.lines[urban]', 'normal(100, 5)', 'lines'],
    ['total', 'sum(access.lines, area)', 'lines'],
  ])
  assert.deepEqual(model.indicators, ['access.lines[urban]', 'access.lines[rural]'])
  assert.equal(model.targets[0]?.readings[1]?.variable, 'access.lines[rural]')
})

test('sets: a file that extends overrides the whole, one member, or the set', () => {
  const child = (text: string) => ({ 'a.yaml': `extends: b.yaml\n${text}`, 'b.yaml': base })
  assert.equal(textsOf(child('variables: { access.lines: { is: 7 } }'))['access.lines[urban]'], '7')
  assert.equal(textsOf(child('variables: { access.lines: { is: 7 } }'))['access.lines[rural]'], 'normal(20, 5)')
  assert.equal(textsOf(child('variables: { "access.lines[urban]": { is: 7 } }'))['access.lines[urban]'], '7')
  assert.deepEqual(Object.keys(textsOf(child('sets: { area: [rural, remote] }'))).sort(), [
    'access.lines[remote]',
    'access.lines[rural]',
    'total',
  ])
})

test('sets: --set changes the whole or one member', () => {
  const texts = textsOf({ 'a.yaml': base }, ['access.lines=7', 'access.lines[rural]=8'])
  assert.deepEqual([texts['access.lines[urban]'], texts['access.lines[rural]']], ['7', '8'])
  assert.equal(textsOf({ 'a.yaml': base }, ['access.lines[urban]=9'])['access.lines[urban]'], '9')
  const [issue] = issuesOf(() => modelOf({ 'a.yaml': base }, ['access.lines[urbna]=9']))
  assert.equal(issue?.problem.en, 'unknown member urbna of area')
  assert.equal(issue?.file, '--set')
})

test('sets: a mistake in the formula of a member has the place of the formula that is written', () => {
  const issues = issuesOf(() =>
    modelOf({ 'a.yaml': base.replace('normal(20, 5)', '20 + nosuch').replace('normal(100', 'normal(nosuch') }),
  )
  assert.deepEqual(
    issues.map(({ line, column, path }) => [line, column, path]),
    [
      [7, 50, 'variables.access.lines'],
      [8, 31, 'variables.access.lines[rural]'],
    ],
  )
})

test('sets: a scenario with sets travels as plain data', () => {
  const { scenario } = parseScenario('a.yaml', textLibrary({ 'a.yaml': base }))
  assert.deepEqual(checkScenario(JSON.parse(JSON.stringify(scenario))), scenario)
})

test('sets: Chinese sets, members and nouns', () => {
  const texts = textsOf({
    'a.yaml': `format: 1
time: { start: 2015-12-31, end: 2020-12-31, step: year }
sets: { 地区: [城市, 农村] }
units: { 户: 户 }
variables:
  用户: { for: 地区, unit: 万户, is: "12 万户" }
  合计: { unit: 户, is: "convert(sum(用户, 地区), '户') + convert(用户[农村], '户')" }
`,
  })
  assert.deepEqual(Object.keys(texts), ['用户[城市]', '用户[农村]', '合计'])
})

// The JSON Schema that editors use. `UPDATE_GOLDEN=1 node --test …/editor-schema.test.js` writes the committed copy again.

import { Ajv } from 'ajv'
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { editorSchema, type JsonSchema, renderEditorSchema } from '../../src/scenario/editor-schema.js'
import { keyHelp } from '../../src/scenario/key-help.js'
import { shippedScenarios } from './shipped.js'

const copy = new URL('../../../scenarios/schema/scenario.schema.json', import.meta.url)

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { date: true } })
ajv.addVocabulary(['patternErrorMessage'])
const accepts = ajv.compile(editorSchema())

const problems = (text: string): readonly string[] =>
  accepts(parse(text, { maxAliasCount: -1 }))
    ? []
    : accepts.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`)

test('editor schema: the committed copy is current', () => {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(copy, renderEditorSchema())
  assert.equal(readFileSync(copy, 'utf8'), renderEditorSchema())
})

for (const { name, text, schema } of shippedScenarios)
  test(`editor schema: ${name} names it and fits it`, () => {
    assert.equal(schema?.href, copy.href)
    assert.deepEqual(problems(text), [])
  })

test('editor schema: the example of the README fits it', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const [, example] = /```yaml\n(# capacity\.yaml\n[^]*?)```/.exec(readme)!
  assert.deepEqual(problems(example!), [])
})

/** Every freedom of the format at once. */
const free = `
format: 1
extends: models/one.yaml
name: 一段文字
time: { start: 2015-12-31, end: 2020-12-31, step: quarter }
units: { lines: 线 }
sets: { area: [urban, rural] }
levers:
  share:
    urban: { value: 0.1, from: 0, to: 1, unit: "1", cost: 0, title: 2020 }
    deep: { er: { value: 0.2 } }
variables:
  lines: { is: 5, unit: 1 }
  rural: { homes: { unit: lines, source: { en: a, zh: 甲 } }, title: { is: "2 lines", unit: lines } }
  shops: { for: area, is: 5, unit: 1 }
  group: { "shops[urban]": { is: 6 } }
  农村.户数: { title: { en: b, zh: 乙 } }
factors: { economy: { rural: { homes: 0.5 }, lines: -1, "shops[urban]": 0.1 } }
correlations: [[lines, rural.homes, 0.5]]
targets:
  access: { rural: { at_least: 98 %, by: 2020-12-31, readings: { a: lines, b: { variable: rural.homes } } } }
  total: { at_most: 7, confidence: 0.8 }
  share: { at_most: 7 %, confidence: 82.5 % }
indicators: [lines]
observations:
  - { file: data/h.csv, rows: { rural: { homes: { indicator: x, region: y } }, lines: { indicator: x, region: y } } }
run: { paths: 1e4, seed: 7, design: random, uncertainty: medians, events: off, quantiles: exact }
`

test('editor schema: groups, short forms and numbers as texts are accepted', () => {
  assert.deepEqual(problems(free), [])
  assert.deepEqual(problems(`${free.replace('extends: models/one.yaml', 'extends: [a.yaml, b.yaml]')}`), [])
  assert.deepEqual(problems('format: 1\nvariables:\nindicators:\n'), [])
})

test('editor schema: a wrong key, type or word is told where it stands', () => {
  const wrong: Readonly<Record<string, string>> = {
    'indicator: [lines]': ' must NOT have additional properties',
    'variables: { demand: { is: 1, unti: Gbps } }': '/variables/demand must NOT have additional properties',
    'variables: { rural: { homes: { is: [1] } } }': '/variables/rural/homes/is must be string,number',
    'variables: { a-b: { is: 1 } }': '/variables property name must be valid',
    'variables: 5': '/variables must be object,null',
    'levers: { money: { value: much } }': String.raw`/levers/money/value must match pattern "^([-+]?(?:\d+(?:\.\d+)?|\.\d+))\s*%$"`,
    'levers: { money: { value: [1] } }': '/levers/money/value must be number,string',
    'name: { en: only }': "/name must have required property 'zh'",
    'time: { start: tomorrow }': String.raw`/time/start must match pattern "^\d{4}-\d{2}-\d{2}$"`,
    'time: { step: week }': '/time/step must be equal to one of the allowed values',
    'targets: { a: { confidence: 1 } }': '/targets/a/confidence must be < 1',
    'targets: { a: { confidence: high } }': String.raw`/targets/a/confidence must match pattern "^([-+]?(?:\d+(?:\.\d+)?|\.\d+))\s*%$"`,
    'targets: { a: { readings: { a: { variabel: x } } } }': '/targets/a/readings/a must NOT have additional properties',
    'factors: { economy: { lines: 2 } }': '/factors/economy/lines must be <= 1',
    'correlations: [[a, b]]': '/correlations/0 must NOT have fewer than 3 items',
    'indicators: lines': '/indicators must be array,null',
    'observations: [{ rows: {} }]': "/observations/0 must have required property 'file'",
    'run: { paths: 1.5 }': '/run/paths must be integer',
    'run: { design: latim }': '/run/design must be equal to one of the allowed values',
    'extends: 5': '/extends must be string,array',
  }
  for (const [text, problem] of Object.entries(wrong)) assert.ok(problems(text).includes(problem), `${text}: ${problems(text)}`)
})

test('editor schema: every key has its help in both languages, and there is none for keys that do not exist', () => {
  const paths = new Set<string>()
  const visit = (schema: JsonSchema, path: readonly string[]): void => {
    paths.add(path.join('.'))
    const { properties, additionalProperties, items, then } = schema as Record<string, JsonSchema | undefined>
    if (then !== undefined) visit(then, path)
    const names = Object.keys(properties ?? {})
    if (names.join() !== 'en,zh') for (const name of names) visit(properties![name] as JsonSchema, [...path, name])
    for (const part of [additionalProperties, items])
      if (typeof part === 'object' && !Array.isArray(part)) visit(part, [...path, '*'])
  }
  visit(editorSchema(), [])
  assert.deepEqual(
    [...paths].filter(path => !(path in keyHelp) && !lists.has(path)),
    [],
  )
  assert.deepEqual(
    Object.keys(keyHelp).filter(path => !paths.has(path)),
    [],
  )
})

/** Items of lists have no key to hover over. */
const lists: ReadonlySet<string> = new Set([
  'extends.*',
  'not_modeled.*',
  'sets.*.*',
  'correlations.*',
  'indicators.*',
  'observations.*',
])

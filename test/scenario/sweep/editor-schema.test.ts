// The JSON Schema of sweep files. `UPDATE_GOLDEN=1 node --test …/editor-schema.test.js` writes the committed copy again.

import { Ajv } from 'ajv'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { renderSchema } from '../../../src/scenario/editor-schema.js'
import { sweepEditorSchema } from '../../../src/scenario/sweep/editor-schema.js'

const scenarios = new URL('../../../../scenarios/', import.meta.url)
const copy = new URL('schema/sweep.schema.json', scenarios)
const folder = new URL('sweeps/', scenarios)

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { date: true } })
ajv.addVocabulary(['patternErrorMessage'])
const accepts = ajv.compile(sweepEditorSchema())
const problems = (text: string): readonly string[] =>
  accepts(parse(text)) ? [] : accepts.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`)

test('sweep schema: the committed copy is current', () => {
  const text = renderSchema(sweepEditorSchema())
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(copy, text)
  assert.equal(readFileSync(copy, 'utf8'), text)
})

for (const name of readdirSync(folder))
  test(`sweep schema: ${name} names it and fits it`, () => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const comment = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1]
    assert.equal(new URL(comment!, new URL(name, folder)).href, copy.href)
    assert.deepEqual(problems(text), [])
  })

const head = 'format: 1\nscenario: a.yaml\n'

for (const fits of [
  'grid: { money: [1, 2], price: ["normal(2, 1)", 3] }\n',
  'grid: { money: { from: 0, to: 1, steps: 2 }, share: { north: [0, 1], deep: { south: { from: 0, to: 1, steps: 1 } } } }\n',
  'cases: [{ money: 1, share: { north: 0.5 } }, { price: "2 * x" }]\n',
  'sample: { design: latin, cases: 8, levers: all }\n',
  'sample: { design: sobol, cases: 8, levers: [money, share.north], seed: 5 }\n',
  'sample: { design: random, cases: 8, levers: { money: {}, share: { north: { from: 0.1 } } } }\n',
  'title: A title\nrun: { paths: 5, seed: 1, design: latin }\n',
])
  test(`sweep schema: ${fits.trim()} fits`, () => {
    assert.deepEqual(problems(head + fits), [])
  })

for (const wrong of [
  'grid: { money: 1 }\n',
  'grid: { money: [] }\n',
  'grid: { money: { from: 0, to: 1, stpes: 2 } }\n',
  'case: []\n',
  'cases: [1]\n',
  'sample: { design: latn, cases: 8 }\n',
  'sample: { design: latin, cases: 8, levers: some }\n',
  'run: { sample: 5 }\n',
])
  test(`sweep schema: ${wrong.trim()} is underlined`, () => {
    assert.notDeepEqual(problems(head + wrong), [])
  })

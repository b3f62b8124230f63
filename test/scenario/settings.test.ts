import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'

const text = `format: 1
time: { start: 2015-12-31, end: 2017-12-31, step: quarter }
variables: { x: { is: "normal(0, 1)", unit: "1" } }
run: { seed: caf\u00e9 }
`
const seedOf = (options: Parameters<typeof parseScenario>[2]) =>
  parseScenario('a.yaml', textLibrary({ 'a.yaml': text }), options).scenario.run.seed

test('settings: a seed is the same seed however its accents are typed, in the file, in --set and in --seed', () => {
  for (const seed of ['caf\u00e9', 'cafe\u0301']) {
    assert.equal(seedOf({ run: { seed } }), seedOf({}))
    assert.equal(seedOf({ settings: [`seed=${seed}`] }), seedOf({}))
  }
})

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

const runOf = (run: string, settings: readonly string[] = []) =>
  parseScenario('a.yaml', textLibrary({ 'a.yaml': text.replace('seed:', `${run} seed:`) }), { settings }).scenario.run

test('settings: quantiles are exact where the file, --set or a flag says so, and binned ones leave no trace', () => {
  const { quantiles, ...nothing } = runOf('')
  assert.equal(quantiles, undefined)
  assert.deepEqual(runOf('quantiles: exact,'), { ...nothing, quantiles: 'exact' })
  assert.equal(runOf('', ['quantiles=exact']).quantiles, 'exact')
  for (const run of [runOf('quantiles: binned,'), runOf('quantiles: exact,', ['run.quantiles=binned'])])
    assert.equal(JSON.stringify(run), JSON.stringify(nothing))
})

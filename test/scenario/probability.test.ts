import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'

const confidenceOf = (written: string): unknown => {
  const text = `format: 1
time: { start: 2015-12-31, end: 2016-12-31, step: year }
variables: { v: { is: 1, unit: "1" } }
targets: { t: { at_least: 1, by: 2016-12-31, readings: { v: v }, confidence: ${written} } }
`
  return parseScenario('a.yaml', textLibrary({ 'a.yaml': text })).scenario.targets.t?.confidence
}

test('probability: 80 % is 0.8, to the last digit', () => {
  for (const written of ['0.8', '8e-1', '80 %', '80%', '"80.0 %"']) assert.equal(confidenceOf(written), 0.8, written)
  assert.equal(confidenceOf('99.5 %'), 0.995)
  assert.equal(confidenceOf('.5 %'), 0.005)
})

test('probability: what lies outside 0 to 1, ends excluded, or is in other words is refused', () => {
  for (const written of ['80', '100 %', '0 %', '0', '1', '-5 %', '80 % or so', '"%"', 'high'])
    assert.throws(() => confidenceOf(written), { name: 'ScenarioError' }, written)
})

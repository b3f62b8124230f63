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

const promised = `format: 1
time: { start: 2015-12-31, end: 2017-12-31, step: quarter }
variables: { x: { is: "1", unit: "1" } }
targets: { north.road: { at_least: 1, by: 2016-12-31, confidence: 0.8, readings: { x: x } } }
`
const targetOf = (...settings: readonly string[]) =>
  parseScenario('a.yaml', textLibrary({ 'a.yaml': promised }), { settings }).scenario.targets['north.road']

test('settings: the bound, the date and the confidence of a promise can be set', () => {
  const file = targetOf()!
  assert.deepEqual(targetOf('targets.north.road.by=2017-06-30'), { ...file, by: '2017-06-30' })
  assert.deepEqual(targetOf('targets.north.road.at_least=25 %', 'targets.north.road.confidence=90 %'), {
    ...file,
    at_least: '25 %',
    confidence: 0.9,
  })
})

for (const [setting, said] of [
  ['targets.north.road.at_most=3', 'targets.north.road.at_most: duplicate bound; keep one of at_least and at_most'],
  ['targets.north.road.by=2017', 'targets.north.road.by: invalid date 2017; write 2017-12-31 or 2017-01-01'],
  ['targets.north.road.buy=2017-12-31', 'unknown name targets.north.road.buy; did you mean targets.north.road.by?'],
  [
    'targets.road.by=2017-12-31',
    'unknown name targets.road.by; a lever, a variable, a field of run, as run.seed, or a bound, date or confidence, as targets.NAME.by',
  ],
  [
    'targets.north.road.readings=x',
    'unknown name targets.north.road.readings; a lever, a variable, a field of run, as run.seed, or a bound, date or confidence, as targets.NAME.by',
  ],
] as const)
  test(`settings: ${setting} is refused in words`, () => {
    assert.throws(
      () => targetOf(setting),
      (error: Error) => error.message.includes(said),
    )
  })

// What the plan of a sweep keeps in memory.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { planSweep, type SweepPlan } from '../../../src/analysis/sweep/plan-sweep.js'
import { textLibrary } from '../../../src/scenario/library.js'
import { parseSweep } from '../../../src/scenario/sweep/parse-sweep.js'

const variables = 400

const scenario = `format: 1
name: Many variables
time: { start: 2020-12-31, end: 2021-12-31, step: year }
variables:
  price: { is: 1, unit: kW }
${Array.from({ length: variables }, (_, index) => `  v${index}: { is: ${index}, unit: kW }\n`).join('')}targets:
  enough: { at_least: 1, by: 2021-12-31, readings: { price: price } }
`

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const plan = (cases: number): SweepPlan => {
  const values = Array.from({ length: cases }, (_, index) => index + 1)
  const text = `format: 1\nscenario: s.yaml\ngrid: { price: [${values.join()}] }\n`
  return planSweep(parseSweep('sweep.yaml', textLibrary({ 'sweep.yaml': text, 's.yaml': scenario })))
}

test('sweep: a case of a formula takes no copy of its scenario', () => {
  const kept: SweepPlan[] = [plan(20)]
  const bytesOf = (cases: number): number => {
    collectGarbage()
    const { heapUsed } = process.memoryUsage()
    kept.push(plan(cases))
    collectGarbage()
    return process.memoryUsage().heapUsed - heapUsed
  }
  const few = bytesOf(50)
  const many = bytesOf(250)
  assert.equal(kept[2].cases.length, 250)
  // A record of 400 names takes some 10 kB, their places ten times as much; the setting, the key and the formula of a case, and where it stands, are
  // a few hundred bytes each.
  assert.ok((many - few) / 200 < 6000, `${Math.round((many - few) / 200)} bytes a case`)
})

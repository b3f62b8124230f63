// In which order the cases of a sweep are run.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planSweep } from '../../../src/analysis/sweep/plan-sweep.js'
import { searchCases, type SoughtCase } from '../../../src/analysis/sweep/search-cases.js'
import { textLibrary } from '../../../src/scenario/library.js'
import { parseSweep } from '../../../src/scenario/sweep/parse-sweep.js'
import { scenario } from '../../scenario/sweep/mistake-cases.js'

const text = 'format: 1\nscenario: s.yaml\ngrid: { money: { from: 1, to: 2, steps: 19 }, price: [1, 2, 3, 4, 5, 6] }\n'

test('sweep: a formula makes one plan, however the file orders its cases', () => {
  const { cases, prepare } = planSweep(parseSweep('sweep.yaml', textLibrary({ 'sweep.yaml': text, 's.yaml': scenario })))
  assert.deepEqual(
    cases.slice(0, 7).map(({ setting }) => setting.price),
    ['1', '2', '3', '4', '5', '6', '1'],
  )
  const sought: SoughtCase[] = []
  const search = searchCases({ lacking: cases, prepare, isLacking: () => true })
  for (let step = search.next([]); step.done !== true; step = search.next([])) {
    const batch = step.value
    assert.ok(new Set(batch.map(({ plan }) => plan)).size <= 4)
    sought.push(...batch)
  }
  assert.equal(new Set(sought.map(({ plan }) => plan)).size, 6)
  assert.deepEqual(sought.map(({ key }) => key).sort(), cases.map(({ key }) => key).sort())
})

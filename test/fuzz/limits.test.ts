// Scenarios as large as a file may be, and wrong throughout: what is told of them is something that a person can read, and telling it comes to an end.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildModel } from '../../src/model/build-model.js'
import { limits } from '../../src/scenario/limits.js'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'
import { issuesOf } from '../scenario/issues-of.js'
import { createDice } from './dice.js'

const dice = createDice('limits', 0)
const word = (length: number): string => Array.from({ length }, () => dice.pick([...'abcdefghijklmnopqrstuvwxyz'])).join('')
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const head = 'format: 1\ntime: { start: 2015-12-31, end: 2020-12-31, step: quarter }\nvariables:\n'
const variables = (count: number, formula: (index: number) => string): string =>
  head + times(count, index => `  v${index}: { is: "${formula(index)}", unit: "1" }\n`).join('')

const wrong: Readonly<Record<string, string>> = {
  'names that nobody declared': variables(2000, () => times(6, () => word(58)).join(' + ')),
  'units that nobody declared': variables(2000, () => times(20, () => `1 ${word(12)}`).join(' + ')),
  'one cycle through every variable': variables(2000, index => `v${(index + 1) % 2000}`),
  'every variable in a web of cycles': variables(2000, index => times(50, k => `v${(index + k * 37 + 1) % 2000}`).join(' + ')),
  'a name of 900,000 letters': variables(1, () => 'x'.repeat(900_000)),
  'a number of 90,000 digits': variables(1, () => '9'.repeat(90_000)),
  'sums of thousands of terms': variables(50, () => times(4800, () => '1').join(' + ')),
  'brackets in brackets': variables(10, () => '('.repeat(40_000) + ')'.repeat(40_000)),
  'thousands of unknown keys': `${variables(1, () => '1')}${times(20_000, index => `k${index}: 1\n`).join('')}`,
  'overrides of names that exist nowhere': `extends: b.yaml\nvariables:\n${times(2000, () => `  ${word(58)}: { is: 1 }\n`).join('')}`,
}

const base = head + times(2000, () => `  ${word(58)}: { is: 1, unit: "1" }\n`).join('')

for (const [name, text] of Object.entries(wrong))
  test(`limits: ${name}`, () => {
    assert.ok(text.length < limits.bytes)
    const issues = issuesOf(() => buildModel(parseScenario('a.yaml', textLibrary({ 'a.yaml': text, 'b.yaml': base }))))
    assert.ok(issues.length > 0 && issues.length <= limits.issues + 1)
    for (const { problem, remedy } of issues)
      for (const words of [problem.en, problem.zh, remedy?.en ?? '', remedy?.zh ?? ''])
        assert.ok(words.length < 500, words.slice(0, 600))
  })

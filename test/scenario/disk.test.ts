// Files that cannot be read are told where they are named.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Issue } from '../../src/scenario/issue.js'
import { diskLibrary } from '../../src/scenario/disk.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'
import { issuesOf } from './issues-of.js'

const folder = mkdtempSync(join(tmpdir(), 'disk-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'data'))

const issuesIn = (text: string): readonly Issue[] => {
  const file = join(folder, 'a.yaml')
  writeFileSync(file, text)
  return issuesOf(() => parseScenario(file, diskLibrary(file, undefined)))
}

const whole = 'format: 1\ntime: { start: 2015-12-31, end: 2017-12-31, step: year }\nvariables: { x: { is: 1, unit: "1" } }\n'

for (const [name, text, line, path] of [
  ['a folder that is extended', `${whole}extends: .\n`, 4, 'extends'],
  ['one of several', `${whole}extends:\n  - data\n`, 5, 'extends'],
  [
    'a folder of observations',
    `${whole}observations:\n  - file: data\n    rows: { x: { indicator: a, region: b } }\n`,
    5,
    'observations.file',
  ],
] as const)
  test(`disk: ${name} is told at the line that names it`, () => {
    const [issue, ...others] = issuesIn(text)
    assert.deepEqual(others, [])
    assert.match(issue!.file, /a\.yaml$/)
    assert.equal(issue!.line, line)
    assert.equal(issue!.path, path)
    assert.match(issue!.problem.en, /^invalid file .*: it is no regular file$/)
  })

test('disk: a folder that the user named has no line', () => {
  const [issue, ...others] = issuesOf(() => parseScenario(folder, diskLibrary(folder, undefined)))
  assert.deepEqual(others, [])
  assert.equal(issue!.line, undefined)
})

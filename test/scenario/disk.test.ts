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

test('disk: a file that is missing is told by the path that was looked for, with the one of nearly its name', () => {
  writeFileSync(join(folder, 'region.yaml'), whole)
  const missing = (name: string): Issue => issuesOf(() => parseScenario(join(folder, name), diskLibrary(folder, undefined)))[0]!
  for (const name of ['regoin.yaml', 'region', 'region.yml']) {
    const { problem, remedy } = missing(name)
    assert.ok(problem.en.startsWith('missing file: there is no ') && problem.en.endsWith(name), problem.en)
    assert.match(remedy!.en, /^did you mean .*region\.yaml\?$/)
    assert.match(remedy!.zh, /^是否想写 .*region\.yaml？$/)
  }
  assert.equal(missing('elsewhere.yaml').remedy, undefined)
})

test('disk: one that a file names is told where it is named, with the one of nearly its name relative to that file', () => {
  writeFileSync(join(folder, 'data', 'model.yaml'), whole)
  writeFileSync(join(folder, 'data', 'history.csv'), '')
  const [model] = issuesIn(`extends: data/modle.yaml\n`)
  assert.match(model!.problem.en, /^missing file data\/modle\.yaml(: there is no .*data\/modle\.yaml)?$/)
  assert.equal(model!.remedy?.en, `did you mean ${join('data', 'model.yaml')}?`)
  const [history] = issuesIn(`${whole}observations: [{ file: data/histroy.csv, rows: { x: { indicator: a, region: b } } }]\n`)
  assert.equal(history!.remedy?.en, `did you mean ${join('data', 'history.csv')}?`)
  const [far] = issuesIn(`extends: data/other.yaml\n`)
  assert.equal(far!.remedy?.en, 'paths are relative to the file that names them')
})

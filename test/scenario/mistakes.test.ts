// Every kind of mistake, word for word in both languages. `UPDATE_GOLDEN=1 node --test …/mistakes.test.js` writes the golden file again.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { buildModel, draftIssues } from '../../src/model/build-model.js'
import { renderIssues } from '../../src/scenario/issue.js'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'
import { issuesOf } from './issues-of.js'
import { type MistakeCase, mistakeCases } from './mistake-cases.js'

const golden = new URL('../../../test/scenario/mistakes.golden.txt', import.meta.url)

const issues = ({ files, settings = [] }: MistakeCase) =>
  issuesOf(() => buildModel(parseScenario('a.yaml', textLibrary(files), { settings, judge: draftIssues })))

const render = (mistake: MistakeCase): string =>
  [`## ${mistake.name}`, renderIssues(issues(mistake), 'en'), renderIssues(issues(mistake), 'zh'), ''].join('\n')

test('mistakes: each is told word for word in both languages', () => {
  const told = mistakeCases.map(render).join('\n')
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, told)
  const expected = readFileSync(golden, 'utf8').split('\n## ')
  for (const [index, part] of told.split('\n## ').entries()) assert.equal(part, expected[index])
  assert.equal(told.split('\n## ').length, expected.length)
})

for (const mistake of mistakeCases)
  test(`mistakes: ${mistake.name} is told with its place and what would be right`, () => {
    for (const issue of issues(mistake)) {
      assert.ok(issue.file.startsWith('--') || issue.line !== undefined, renderIssues([issue], 'en'))
      assert.ok(issue.remedy !== undefined && issue.remedy.en !== '' && issue.remedy.zh !== '', renderIssues([issue], 'en'))
    }
  })

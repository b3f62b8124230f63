// Every kind of mistake in a sweep file, word for word in both languages. `UPDATE_GOLDEN=1 node --test …/mistakes.test.js` writes the golden file again.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { planSweep } from '../../../src/analysis/sweep/plan-sweep.js'
import { draftIssues } from '../../../src/model/build-model.js'
import { renderIssues } from '../../../src/scenario/issue.js'
import { textLibrary } from '../../../src/scenario/library.js'
import { parseSweep } from '../../../src/scenario/sweep/parse-sweep.js'
import { issuesOf } from '../issues-of.js'
import { scenario, type SweepMistake, sweepMistakes } from './mistake-cases.js'

const golden = new URL('../../../../test/scenario/sweep/mistakes.golden.txt', import.meta.url)

const issues = ({ text, files = {}, many = false }: SweepMistake) =>
  issuesOf(() => {
    const library = textLibrary({ 'sweep.yaml': text, 's.yaml': scenario, ...files })
    const plan = planSweep(parseSweep('sweep.yaml', library, { many, judge: draftIssues }))
    plan.prepare(plan.cases[0])
  })

const render = (mistake: SweepMistake): string =>
  [`## ${mistake.name}`, renderIssues(issues(mistake), 'en'), renderIssues(issues(mistake), 'zh'), ''].join('\n')

test('sweep: each mistake is told word for word in both languages', () => {
  const told = sweepMistakes.map(render).join('\n')
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, told)
  const expected = readFileSync(golden, 'utf8').split('\n## ')
  for (const [index, part] of told.split('\n## ').entries()) assert.equal(part, expected[index])
  assert.equal(told.split('\n## ').length, expected.length)
})

for (const mistake of sweepMistakes)
  test(`sweep: ${mistake.name} is told with its place and what would be right`, () => {
    for (const issue of issues(mistake)) {
      assert.ok(issue.line !== undefined || /cases/.test(issue.problem.en), renderIssues([issue], 'en'))
      assert.ok(issue.remedy !== undefined && issue.remedy.en !== '' && issue.remedy.zh !== '', renderIssues([issue], 'en'))
    }
  })

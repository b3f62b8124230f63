// The commands that a page names for what it does not answer.

import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { test } from 'node:test'
import { buildReport } from '../../../src/report/build-report.js'
import { plain } from '../../../src/report/phrases.js'
import type { ReportSource } from '../../../src/report/source.js'
import { mediansOf, shipped, sourceOf } from '../sources.js'

/** What follows the sentences that lead to a command; the folder of the file left out. */
const commandsOf = (source: ReportSource): readonly string[] =>
  buildReport(source).sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => {
      const found = block.kind === 'text' ? /(steppecast \S+ )(\S+)(.*)$/.exec(plain(block.phrase, 'en')) : null
      return found === null ? [] : [`${found[1]}${basename(found[2])}${found[3]}`]
    }),
  )

test('next questions: a page names the commands for the same file with the same settings', async () => {
  const settings = ['government_money=2', 'traffic_growth=normal(0.2, 0.05)']
  const source = await sourceOf(shipped('quick-start.yaml'), 300, { settings })
  const set = "--set government_money=2 --set 'traffic_growth=normal(0.2, 0.05)'"
  assert.deepEqual(commandsOf(source), [
    `steppecast sensitivity quick-start.yaml ${set}`,
    `steppecast goal-seek quick-start.yaml ${set} --target egress`,
  ])
})

test('next questions: the cheapest way is asked for where levers have a cost', async () => {
  const source = await sourceOf(shipped('quick-start.yaml'), 300)
  const free = { ...source, model: { ...source.model, costs: {} } }
  assert.deepEqual(commandsOf(free), ['steppecast sensitivity quick-start.yaml'])
})

test('next questions: a run of medians asks none, for nothing is uncertain in it', async () => {
  assert.deepEqual(commandsOf(await mediansOf(shipped('quick-start.yaml'))), [])
})

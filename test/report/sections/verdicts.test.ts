// What stands over the columns of the first table, and over the rows of a promise.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TargetSummary } from '../../../src/analysis/summary.js'
import { buildReport } from '../../../src/report/build-report.js'
import { plain } from '../../../src/report/phrases.js'
import type { ReportSource } from '../../../src/report/source.js'
import { shipped, sourceOf } from '../sources.js'

const source = await sourceOf(shipped('quick-start.yaml'), 300)

const changed = (change: (target: TargetSummary, index: number) => TargetSummary): ReportSource => ({
  ...source,
  summary: {
    ...source.summary,
    targets: Object.fromEntries(
      Object.entries(source.summary.targets).map(([name, target], index) => [name, change(target, index)]),
    ),
  },
})

/** Titles of the columns, and what stands below the title of each promise. */
const headsOf = (from: ReportSource) => {
  const table = buildReport(from)
    .sections.flatMap(({ blocks }) => blocks)
    .find(block => block.kind === 'table' && block.name === 'verdicts')
  assert.ok(table?.kind === 'table')
  return {
    columns: table.columns.map(({ title }) => title.en),
    promises: table.groups.map(({ head }) => (head?.kind === 'words' && head.below ? plain(head.below, 'en') : undefined)),
  }
}

test('verdicts: the probability that is wanted of all stands over the column', () => {
  const { columns, promises } = headsOf(source)
  assert.deepEqual(columns, ['Reading', 'Kept in time (wanted: 80%)', 'Verdict', 'Half of futures', 'Mean gap, if missed'])
  assert.deepEqual(promises, ['≥ 1800 Gbps by the end of 2020', '≥ 33% by the end of 2020'])
})

test('verdicts: where others are wanted, or none, each promise says its own', () => {
  const differ = headsOf(changed((target, index) => ({ ...target, confidence: index === 0 ? 0.9 : 0.8 })))
  assert.equal(differ.columns[1], 'Kept in time')
  assert.deepEqual(differ.promises, ['≥ 1800 Gbps by the end of 2020, wanted: 90%', '≥ 33% by the end of 2020, wanted: 80%'])
  const one = headsOf(
    changed(({ confidence, ...target }, index) => (index === 0 ? target : { ...target, confidence: confidence! })),
  )
  assert.equal(one.columns[1], 'Kept in time')
  assert.deepEqual(one.promises, ['≥ 1800 Gbps by the end of 2020', '≥ 33% by the end of 2020, wanted: 80%'])
})

test('verdicts: half of the futures reach what must not fall short, and keep what must not be exceeded', () => {
  const atMost = ({ at_least, ...target }: TargetSummary): TargetSummary => ({ ...target, at_most: at_least! })
  assert.equal(headsOf(changed(atMost)).columns[3], 'Half of futures')
  assert.equal(headsOf(changed((target, index) => (index === 0 ? atMost(target) : target))).columns[3], 'Half of futures')
})

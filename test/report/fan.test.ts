// What a fan has room for.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport } from '../../src/report/build-report.js'
import { plain } from '../../src/report/phrases.js'
import { mainSource } from './formats/small-source.js'

const source = await mainSource()
const panels = buildReport(source).sections.flatMap(({ blocks }) =>
  blocks.flatMap(block => (block.kind === 'charts' ? block.panels.filter(({ chart }) => chart.kind.name === 'fan') : [])),
)

/** Dates at which the middle nine tenths lie beyond the picture. */
const cutIn = ({ chart }: (typeof panels)[number]): readonly number[] => {
  const { low, high } = chart.settings
  return chart.data.band
    .filter(({ p05, p95 }) => Number(p05) < Number(low) || Number(p95) > Number(high))
    .map(({ time }) => Number(time))
}

test('fan: up to the deadline all of the middle nine tenths is in the picture', () => {
  let cut = 0
  for (const panel of panels) {
    const [promise] = panel.chart.data.promise
    const due = promise === undefined ? Infinity : Number(promise.by)
    cut += cutIn(panel).length
    assert.ok(
      cutIn(panel).every(time => time > due),
      panel.chart.name,
    )
  }
  assert.ok(cut > 0)
})

test('fan: where the bands run out of the picture it is said, and nowhere else', () => {
  for (const panel of panels) {
    const said = panel.lines.some(line => /run out of the picture/.test(plain(line, 'en')))
    assert.equal(said, cutIn(panel).length > 0, panel.chart.name)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createQuoter, quoteReading } from '../../src/report/figures.js'
import { titleOfReading } from '../../src/report/reading-title.js'
import { readingsOf } from '../../src/report/tables/readings.js'
import { quickSource } from './formats/small-source.js'
import type { ReportSource } from '../../src/report/source.js'
import { verbatim } from '../../src/text.js'

const source = await quickSource()

/** The quick start, with other words for the variable and for a reading of it. */
const withTitles = (ofVariable: string | undefined, ofReading: string | undefined): ReportSource => {
  const changed = structuredClone(source) as { -readonly [Part in keyof ReportSource]: any }
  changed.summary.variables.installed.title = verbatim(ofVariable ?? 'installed')
  changed.model.scenario.targets.egress.readings.installed = {
    variable: 'installed',
    ...(ofReading === undefined ? {} : { title: verbatim(ofReading) }),
  }
  return changed
}

test('readings: one is called by its own title, else as its variable is, else by its name', () => {
  const called = (...titles: Parameters<typeof withTitles>) =>
    quoteReading(createQuoter(withTitles(...titles)), 'egress', 'installed')
  const place = 'model.json#/scenario/targets/egress/readings/installed'
  assert.deepEqual(called('Cables', 'in use'), { text: verbatim('in use'), from: `${place}/title` })
  assert.deepEqual(called('Cables', undefined), { text: verbatim('Cables'), from: 'summary.json#/variables/installed/title' })
  assert.deepEqual(called(undefined, undefined), { text: verbatim('installed'), from: place })
})

test('readings: tables call them as the page does', () => {
  for (const { target, name, title } of readingsOf(source)) {
    assert.deepEqual(title, titleOfReading(source, target, name)?.title)
    assert.deepEqual(title, quoteReading(createQuoter(source), target, name).text)
  }
})

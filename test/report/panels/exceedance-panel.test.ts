// What could be promised: an interval has two ends that are written differently, unless they are one number.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createQuoter } from '../../../src/report/figures.js'
import { exceedancePanel } from '../../../src/report/panels/exceedance-panel.js'
import { plain } from '../../../src/report/phrases.js'
import { shipped, sourceOf } from '../sources.js'

const source = await sourceOf(shipped('quick-start.yaml'), 64)

const lineOf = (values: readonly number[]): string => {
  const { egress } = source.summary.targets
  const readings = { installed: { ...egress!.readings['installed']!, at_deadline_quantiles: values } }
  const summary = { ...source.summary, targets: { egress: { ...egress!, readings } } }
  const { lines } = exceedancePanel(createQuoter({ ...source, summary }), 'egress', ['installed'])
  return plain(lines[0]!, 'en')
}

const rising = (from: number, by: number): readonly number[] => Array.from({ length: 99 }, (_, k) => from + by * (k + 1))

test('what nine futures of ten would keep is told in three digits, and in more where its interval needs them', () => {
  assert.match(lineOf(rising(1000, 10)), /≥ 1100 Gbps \(1020 Gbps to 1180 Gbps\)/)
  assert.match(lineOf(rising(130_000, 1)), /≥ 130,010 Gbps \(130,000 Gbps to 130,020 Gbps\)/)
  assert.match(lineOf(rising(2190, 0)), /≥ 2190 Gbps \(2190 Gbps to 2190 Gbps\)/)
})

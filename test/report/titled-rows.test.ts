// Titles above bars, in two languages that need different numbers of lines.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stackBars } from '../../src/report/charts/titled-rows.js'

test('the last bar ends at one height for every reader, and each title ends where its bar begins', () => {
  const titles = [
    { en: 'a title of three short lines', zh: '一行' },
    { en: 'short', zh: '短' },
  ]
  const { rows, end } = stackBars(titles, { columns: 12, barHeight: 20 })
  assert.deepEqual(rows, [
    { words: { en: 0, zh: 15 }, bar: { en: 45, zh: 30 }, title: { en: 'a title of\nthree short\nlines', zh: '一行' } },
    { words: 65, bar: 80, title: { en: 'short', zh: '短' } },
  ])
  assert.equal(end, 100)
})

test('bars of titles of one line each lie equally far apart, whatever the titles of the other language take', () => {
  const titles = ['one', 'a title of three short lines', 'two', 'a title of two'].map(en => ({ en, zh: '一行' }))
  const { rows } = stackBars(titles, { columns: 12, barHeight: 20 })
  const bars = rows.map(({ bar }) => (typeof bar === 'number' ? bar : bar.zh))
  const steps = bars.slice(1).map((bar, row) => bar - bars[row])
  assert.ok(Math.max(...steps) - Math.min(...steps) <= 1, `${steps}`)
})

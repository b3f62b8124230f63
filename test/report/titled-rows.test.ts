// Titles above bars, in two languages that need different numbers of lines.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stackBars } from '../../src/report/charts/titled-rows.js'

test('bars lie at one height for every reader, and each title ends where its bar begins', () => {
  const titles = [
    { en: 'a title of three short lines', zh: '一行' },
    { en: 'short', zh: '短' },
  ]
  const { rows, end } = stackBars(titles, { columns: 12, barHeight: 20 })
  assert.deepEqual(rows, [
    { words: { en: 0, zh: 30 }, bar: 45, title: { en: 'a title of\nthree short\nlines', zh: '一行' } },
    { words: 65, bar: 80, title: { en: 'short', zh: '短' } },
  ])
  assert.equal(end, 100)
})

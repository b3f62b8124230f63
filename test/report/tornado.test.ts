// The bars of a tornado: no end hides in another.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildTornado, type TornadoBar } from '../../src/report/charts/tornado.js'
import { verbatim } from '../../src/text.js'

const rowsOf = (ends: Pick<TornadoBar, 'low' | 'high'>) => {
  const bar = { title: verbatim('x'), event: ends.high === undefined, words: verbatim('1 to 2'), ...ends }
  const one = { en: 1, zh: 1 }
  const text = verbatim('chance')
  const source = {
    name: 'tornado-x',
    axisName: text,
    description: text,
    divide: one,
    base: 10,
    bars: [bar],
    from: ['study'] as const,
  }
  return buildTornado(source).data.rows.map(({ value, top, bottom }) => [value, top, bottom])
}

test('tornado: ends on either side of the line have a bar each, ends on one side half of it each', () => {
  assert.deepEqual(rowsOf({ low: 5, high: 12 }), [
    [5, 16, 30],
    [12, 16, 30],
  ])
  assert.deepEqual(rowsOf({ low: 14, high: 12 }), [
    [14, 16, 23],
    [12, 23, 30],
  ])
  assert.deepEqual(rowsOf({ low: 10, high: 12 }), [
    [10, 16, 30],
    [12, 16, 30],
  ])
  assert.deepEqual(rowsOf({ low: 7 }), [[7, 16, 30]])
})

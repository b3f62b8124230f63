// Colours of limits: by hand.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitColours } from '../../../src/report/panels/bottleneck-panel.js'

test('limits: a limit has one colour wherever it binds, and no two beside each other the same', () => {
  const charts = [
    ['money', 'permits', 'demand'],
    ['power', 'money'],
    ['land', 'cooling', 'power'],
  ]
  const colours = limitColours(charts, 3)
  assert.deepEqual([...colours.keys()], ['money', 'permits', 'demand', 'power', 'land', 'cooling'])
  for (const labels of charts) assert.equal(new Set(labels.map(label => colours.get(label))).size, labels.length)
})

test('limits: of more limits than colours each colour is used before one is used again', () => {
  const colours = [...limitColours([['a', 'b', 'c', 'd', 'e']], 2).values()]
  assert.deepEqual(colours, [0, 1, 0, 1, 0])
})

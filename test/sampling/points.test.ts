// Settings to try, laid out evenly.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { designs } from '../../src/sampling/index.js'
import { layOutPoints } from '../../src/sampling/points.js'

const names = ['村', '网', 'c', 'd', 'e']

for (const { name: design } of designs)
  test(`points: ${design} gives each name coordinates of its own inside the unit interval, the same every time`, () => {
    const points = layOutPoints({ design, seed: 's', names, count: 100 })
    assert.deepEqual(points, layOutPoints({ design, seed: 's', names, count: 100 }))
    assert.equal(new Set([...points.values()].map(values => values.join())).size, names.length)
    for (const values of points.values()) assert.ok(values.every(u => u > 0 && u < 1))
  })

for (const design of ['latin', 'sobol'])
  test(`points: ${design} puts one of 64 into every 64th of every dimension, without repetitions of its own`, () => {
    for (const values of layOutPoints({ design, seed: 's', names, count: 64 }).values())
      assert.deepEqual(
        [...values].map(u => Math.floor(64 * u)).sort((a, b) => a - b),
        Array.from({ length: 64 }, (_, stratum) => stratum),
      )
  })

test('points: Sobol’ points put one of 64 into every cell of 8 × 8 of the first two dimensions', () => {
  const [x, y] = [...layOutPoints({ design: 'sobol', seed: 's', names, count: 64 }).values()]
  const cells = new Set([...x].map((u, index) => 8 * Math.floor(8 * u) + Math.floor(8 * y[index])))
  assert.equal(cells.size, 64)
})

test('points: another lever moves no point of the others, but in Sobol’ points', () => {
  for (const design of ['random', 'latin']) {
    const few = layOutPoints({ design, seed: 's', names: ['b', 'c'], count: 10 })
    const more = layOutPoints({ design, seed: 's', names: ['a', 'b', 'c'], count: 10 })
    assert.deepEqual(more.get('c'), few.get('c'))
  }
})

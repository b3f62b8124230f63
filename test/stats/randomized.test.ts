import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ascribeCounts, randomized } from '../../src/stats/randomized.js'
import type { Shape } from '../../src/stats/statistic.js'

const shape = (randomizations: number): Shape => ({
  dates: 2,
  lattices: new Float64Array(0),
  readings: 1,
  headlines: 1,
  randomizations,
  bindings: [],
})

const whole = (at: readonly number[], kept: readonly number[]) => ({
  hits: { at: Uint32Array.from(at), first: new Uint32Array(2) },
  kept: Uint32Array.from(kept),
})

test('randomized: each randomization gets what was counted since the last time', () => {
  const state = randomized.create(shape(3))
  ascribeCounts(state, 1, whole([3, 4], [6, 4]))
  ascribeCounts(state, 1, whole([5, 6], [8, 12]))
  ascribeCounts(state, 2, whole([5, 9], [9, 21]))
  assert.deepEqual(
    state.map(({ at, kept }) => `${at} | ${kept}`),
    ['0,0 | 0,0', '5,6 | 8,12', '0,3 | 1,9'],
  )
})

test('randomized: counts of jobs add up', () => {
  const [a, b] = [randomized.create(shape(2)), randomized.create(shape(2))]
  ascribeCounts(a, 0, whole([1, 2], [3, 4]))
  ascribeCounts(b, 0, whole([10, 20], [30, 40]))
  ascribeCounts(b, 1, whole([11, 22], [33, 44]))
  randomized.merge(a, b)
  assert.deepEqual(
    a.map(({ at, kept }) => `${at} | ${kept}`),
    ['11,22 | 33,44', '1,2 | 3,4'],
  )
})

test('randomized: nothing is kept where paths are independent', () => {
  const state = randomized.create(shape(1))
  ascribeCounts(state, 0, whole([1, 2], [3, 4]))
  assert.deepEqual(state, [])
})

// Distinct values of a strip against a Map.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createTally, mostValues } from '../../src/stats/tally.js'

const countsOf = (values: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** No value of a row. */
const none = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }

test('a tally finds the distinct values in the order in which they came, and how often each was, but for minimum and maximum', () => {
  const tally = createTally()
  // Few values, many of them, zeros of both signs, and neighbors that differ in their last bit alone.
  const value = fc.oneof(
    fc.integer({ min: -20, max: 20 }).map(whole => whole / 4),
    fc.constant(-0),
    fc.integer({ min: 0, max: 40 }).map(bits => 1 + bits * Number.EPSILON),
  )
  const row = fc.array(value, { maxLength: 256 })
  fc.assert(
    fc.property(row, fc.nat(7), fc.boolean(), (values, offset, without) => {
      const ends = without ? { min: Math.min(...values), max: Math.max(...values) } : none
      const counts = countsOf(values.filter(value => value !== ends.min && value !== ends.max))
      const row = Float64Array.from([...Array(offset).fill(9), ...values])
      const found = tally.take({ values: row, offset, count: values.length, ...ends })
      if (counts.size > mostValues) {
        assert.equal(found, -1)
        return
      }
      assert.equal(found, counts.size)
      const pairs = Array.from({ length: found }, (_, i) => [tally.distinct[i] + 0, tally.times[i]])
      assert.deepEqual(
        pairs,
        [...counts].map(([key, times]) => [key + 0, times]),
      )
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('64 distinct values are few, 65 are many', () => {
  const tally = createTally()
  const values = Float64Array.from({ length: 130 }, (_, i) => (i % 65) * 0.1)
  assert.equal(tally.take({ values, offset: 0, count: 64, ...none }), 64)
  assert.equal(tally.take({ values, offset: 0, count: 65, ...none }), -1)
  assert.equal(tally.take({ values, offset: 65, count: 64, ...none }), 64)
  assert.deepEqual([...tally.times], Array(64).fill(1))
})

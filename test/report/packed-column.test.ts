import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Packed, packColumn, unpackColumn } from '../../src/report/html/packed-column.js'

const fractions = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 12, maxLength: 300 })

test('packed column: what comes back is off by half a step at most, and by the rounding of the ends to nine digits', () => {
  fc.assert(
    fc.property(fractions, values => {
      fc.pre(!values.every(Number.isInteger))
      const packed = packColumn(values) as Packed
      const back = unpackColumn(JSON.parse(JSON.stringify(packed)))
      const [low, high] = [Math.min(...values), Math.max(...values)]
      assert.equal(back.length, values.length)
      // Half a step, and twice the rounding of an end: half a unit of its ninth digit, at most 5e-9 of it.
      const slack = (high - low) / 65_535 / 2 + 1e-8 * Math.max(Math.abs(low), Math.abs(high))
      for (const [index, value] of back.entries()) assert.ok(Math.abs(value - values[index]) <= slack)
    }),
    { seed: 3, numRuns: 200 },
  )
})

test('packed column: a constant comes back as it is', () => {
  const packed = packColumn(Array<number>(20).fill(0.1)) as Packed
  assert.deepEqual(unpackColumn(packed), Array<number>(20).fill(0.1))
})

test('packed column: words, whole numbers, gaps and short columns are written as they are', () => {
  const moments = Array.from({ length: 40 }, (_, index) => 1_600_000_000_000 + index)
  const gaps = [...Array<number>(20).fill(0.5), null]
  const columns: readonly (readonly unknown[])[] = [moments, gaps, ['a', 'b'], [0.25, 0.5], []]
  for (const values of columns) assert.deepEqual(packColumn(values), values)
  assert.deepEqual(packColumn([1 / 3, 1e15 + 0.5]), [0.333333, 1e15])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { binEnds, binWord, createFloatWords } from '../../src/stats/bins.js'
import { countedBy } from '../../src/stats/histogram-state.js'
import { quantilesBetween } from '../../src/stats/quantiles.js'
import type { Segment } from '../../src/stats/segments.js'
import { hash01 } from '../run/fake-experiment.js'
import { type Cell, countCell, quantilesOf, segments } from './cells.js'

const levels = [0, 0.01, 0.25, 0.5, 0.5, 0.75, 0.99, 1]

/** Values put together that are in one bin, of the values themselves; the smallest, the largest and zero apart. */
const binned = (values: readonly number[]): readonly Segment[] => {
  const floats = createFloatWords()
  const sorted = values.map(value => value + 0).sort((a, b) => a - b)
  const [least, most] = [sorted[0], sorted[sorted.length - 1]]
  const pieces = sorted.map(value => {
    if (value === least || value === most || value === 0) return { low: value, high: value }
    const { low, high } = binEnds(floats, binWord(floats.read(value)))
    return { low: Math.max(low, least), high: Math.min(high, most) }
  })
  const found: { low: number; high: number; count: number }[] = []
  for (const { low, high } of pieces) {
    const last = found.at(-1)
    if (last !== undefined && last.low === low && last.high === high) last.count++
    else found.push({ low: low + 0, high: high + 0, count: 1 })
  }
  return found
}

/** Quantiles of segments whose values are all written out. */
const writtenOut = (own: readonly Segment[], probabilities: readonly number[]): readonly number[] => {
  const values = own.flatMap(({ low, high, count }) =>
    Array.from({ length: count }, (_, k) => low + ((high - low) * (k + 0.5)) / count),
  )
  return quantilesBetween(values.length, probabilities, rank => values[rank])
}

const plain = (cell: Cell): readonly Segment[] =>
  segments(cell).map(({ low, high, count }) => ({ low: low + 0, high: high + 0, count }))

test('segments: 100 values over two octaves are two atoms and the bins between them', () => {
  // 1, 1 + 1/64, …: every other bin of the octave from 1 on, and of the next one every bin.
  const cell = countCell(Array.from({ length: 100 }, (_, i) => 1 + i / 64))
  const own = segments(cell)
  assert.equal(cell.histogram.modes[0], countedBy.bin)
  assert.equal(own.length, 100)
  assert.deepEqual(own.slice(0, 2), [
    { low: 1, high: 1, count: 1 },
    { low: 1 + 1 / 64, high: 1 + 1 / 64 + 1 / 128, count: 1 },
  ])
  assert.deepEqual(own[70], { low: 2 + 6 / 64, high: 2 + 7 / 64, count: 1 })
  assert.deepEqual(own[99], { low: 1 + 99 / 64, high: 1 + 99 / 64, count: 1 })
})

// Of both signs, near zero, in few bins and in many, with atoms at the ends and inside; 65 and more distinct values.
const manyValues = fc
  .tuple(
    fc.constantFrom(-40, -1, 0, 0.25, 7),
    fc.constantFrom(1e-3, 1, 50, 1e6),
    fc.array(fc.constantFrom(0, -0, -1, 1, 1e-310, -1e-310), { maxLength: 40 }),
    fc.integer({ min: 1, max: 10_000 }),
    fc.integer({ min: 65, max: 600 }),
    fc.constantFrom(-Infinity, -0.5, 0, 0.5),
    fc.constantFrom(Infinity, 0.5, 0, 8),
  )
  .map(([from, width, atoms, salt, n, floor, cap]) => [
    ...Array.from({ length: n }, (_, i) => Math.min(cap, Math.max(floor, from + width * hash01(i, salt)))),
    ...atoms,
    ...Array.from({ length: 65 }, (_, i) => (i - 20) / 128),
  ])

test('segments: bins put together what the values themselves say is in one', () => {
  fc.assert(
    fc.property(manyValues, values => {
      const cell = countCell(values)
      assert.equal(cell.histogram.modes[0], countedBy.bin)
      assert.deepEqual(plain(cell), binned(values))
    }),
    { seed: 6, numRuns: 200 },
  )
})

test('segments: all values of a cell that is counted by bin may be one', () => {
  const cell = countCell([0.5, 0.5, 0.5], 1)
  assert.equal(cell.histogram.modes[0], countedBy.bin)
  assert.deepEqual(segments(cell), [{ low: 0.5, high: 0.5, count: 3 }])
  assert.deepEqual(quantilesOf(cell, levels), [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])
})

test('segments: quantiles are those of the segments written out, in whatever order they are asked for', () => {
  const cells = fc.oneof(
    manyValues.map(values => countCell(values)),
    fc.array(fc.constantFrom(-7, -0.1, 0, -0, 1e-9, 1, 1e12), { minLength: 1, maxLength: 100 }).map(values => countCell(values)),
    fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 300 }).map(values => countCell(values, 1)),
  )
  fc.assert(
    fc.property(cells, fc.shuffledSubarray(levels, { minLength: 1 }), (cell, probabilities) => {
      assert.deepEqual(quantilesOf(cell, probabilities), writtenOut(segments(cell), probabilities))
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('segments: a lattice may have hundreds of pages', () => {
  const values = Array.from({ length: 30_000 }, (_, i) => i - 15_000)
  const cell = countCell(values, 1)
  assert.equal(cell.histogram.modes[0], countedBy.lattice)
  assert.equal(segments(cell).length, 30_000)
  assert.deepEqual(quantilesOf(cell, [0, 0.5, 1]), [-15_000, -0.5, 14_999])
})

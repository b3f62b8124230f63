import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { binEnds, binWord, createFloatWords } from '../../src/stats/bins.js'
import { countedBy } from '../../src/stats/histogram-state.js'
import { countCell, mergeCells, segments } from './cells.js'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

test('histogram: every number lies in its bin', () => {
  const floats = createFloatWords()
  fc.assert(
    fc.property(finite, value => {
      fc.pre(value !== 0)
      const word = floats.read(value)
      const { low, high } = binEnds(floats, binWord(word))
      assert.ok(value > 0 ? low <= value && value < high : low < value && value <= high)
    }),
    { seed: 1, numRuns: 2000 },
  )
})

test('histogram: a bin is 1/128 of the low end of its octave wide', () => {
  const floats = createFloatWords()
  const word = floats.read(5.3)
  assert.deepEqual(binEnds(floats, binWord(word)), { low: 5.28125, high: 5.3125 })
  const negative = floats.read(-5.3)
  assert.deepEqual(binEnds(floats, binWord(negative)), { low: -5.3125, high: -5.28125 })
})

const anyCell = fc.oneof(
  fc.array(finite, { minLength: 1, maxLength: 200 }),
  fc.array(fc.constantFrom(-1, 0, -0, 0.5, 2), { minLength: 1, maxLength: 300 }),
  fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 300 }),
)

test('histogram: the order of merging does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 2, maxLength: 6 }), fc.constantFrom(0, 1), (parts, lattice) => {
      const cells = parts.map(part => countCell(part, lattice))
      const whole = segments(countCell(parts.flat(), lattice))
      assert.deepEqual(segments(mergeCells(cells)), whole)
      assert.deepEqual(segments(mergeCells(cells.toReversed())), whole)
    }),
    { seed: 2, numRuns: 150 },
  )
})

test('histogram: nothing is lost, whatever a cell is counted by', () => {
  fc.assert(
    fc.property(anyCell, fc.constantFrom(0, 1), (values, lattice) => {
      const counted = segments(countCell(values, lattice)).reduce((sum, { count }) => sum + count, 0)
      assert.equal(counted, values.length)
    }),
    { seed: 3, numRuns: 300 },
  )
})

test('histogram: up to 64 distinct values are counted by value, the 65th sends them to bins', () => {
  const values = Array.from({ length: 1000 }, (_, i) => 1 + (i % 64) / 1000)
  const exact = countCell(values)
  assert.equal(exact.histogram.modes[0], countedBy.value)
  assert.equal(exact.histogram.pages.used, 0)
  assert.deepEqual(
    segments(exact),
    Array.from({ length: 64 }, (_, i) => ({ low: 1 + i / 1000, high: 1 + i / 1000, count: i < 40 ? 16 : 15 })),
  )
  assert.equal(countCell([...values, 3]).histogram.modes[0], countedBy.bin)
  assert.equal(mergeCells([exact, countCell([3])]).histogram.modes[0], countedBy.bin)
})

test('histogram: a lattice keeps thousands of values apart', () => {
  const cell = countCell(
    Array.from({ length: 20_000 }, (_, i) => Math.floor(i / 4 - 2500) * 0.1),
    0.1,
  )
  assert.equal(cell.histogram.modes[0], countedBy.lattice)
  assert.deepEqual(
    segments(cell),
    Array.from({ length: 5000 }, (_, i) => ({ low: (i - 2500) * 0.1 + 0, high: (i - 2500) * 0.1 + 0, count: 4 })),
  )
})

test('histogram: a lattice that is too wide, or a value off the lattice, sends a cell to bins', () => {
  assert.equal(countCell([0, 1, 2.5], 1).histogram.modes[0], countedBy.bin)
  assert.equal(countCell([0, 1e15], 1).histogram.modes[0], countedBy.bin)
  const wide = Array.from({ length: 257 }, (_, i) => i * 128)
  assert.equal(countCell(wide.slice(1), 1).histogram.modes[0], countedBy.lattice)
  assert.equal(countCell(wide, 1).histogram.modes[0], countedBy.bin)
})

test('histogram: memory follows the octaves that are used, not how far apart they are', () => {
  const spread = Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1e-300 : 1e300) * (1 + i / 1001))
  assert.equal(countCell(spread).histogram.pages.used, 4)
})

test('histogram: smallest and largest value and zero are atoms with exact counts', () => {
  const inner = Array.from({ length: 500 }, (_, i) => -3 + (6 * (i + 0.5)) / 500)
  const capped = [
    ...inner,
    ...Array.from({ length: 250 }, () => 3.7),
    ...Array.from({ length: 50 }, () => -4),
    ...Array.from({ length: 9 }, () => -0),
  ]
  const pieces = segments(countCell(capped))
  assert.deepEqual(pieces[0], { low: -4, high: -4, count: 50 })
  assert.deepEqual(pieces.at(-1), { low: 3.7, high: 3.7, count: 250 })
  assert.deepEqual(
    pieces.find(({ low, high }) => low === 0 && high === 0),
    { low: 0, high: 0, count: 9 },
  )
})

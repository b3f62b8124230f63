import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createFinder, findingsOf } from '../../../src/stats/selection/findings.js'
import { lengthen, type Prefix } from '../../../src/stats/selection/prefix.js'
import { planQuery } from '../../../src/stats/selection/query.js'
import { createSelector } from '../../../src/stats/selection/selector.js'
import { hash01 } from '../../run/fake-experiment.js'
import { selectRanks } from './replayed.js'

const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort()

const allRanks = (values: readonly number[]): readonly number[] => values.map((_, rank) => rank)

/** More distinct values than are counted one by one, below and above those that a test is about. */
const crowd = (from: number): readonly number[] => Array.from({ length: 70 }, (_, i) => from + i)

const bin: Prefix = { cell: 0, known: 19, high: 0x3ff00000, low: 0, before: 100, count: 8, ranks: [101, 103, 104] }

test('selection: a digit tells which longer prefixes hold the ranks wanted', () => {
  // The eight values of ranks 100 to 107 by two bits: 2 of digit 0, 3 of digit 2 and 3 of digit 3.
  assert.deepEqual(lengthen(bin, Uint32Array.of(2, 0, 3, 3), 2), [
    { ...bin, known: 21, before: 100, count: 2, ranks: [101] },
    { ...bin, known: 21, high: 0x3ff00000 | (2 << 11), before: 102, count: 3, ranks: [103, 104] },
  ])
})

test('selection: of negative numbers the larger digit comes first', () => {
  const negative = { ...bin, high: bin.high | 0x80000000 }
  assert.deepEqual(
    lengthen(negative, Uint32Array.of(2, 0, 3, 3), 2).map(({ high, before, ranks }) => [(high >>> 11) & 3, before, ranks]),
    [
      [3, 100, [101]],
      [2, 103, [103, 104]],
    ],
  )
})

test('selection: a digit lies in the high word, in the low one or across their border', () => {
  const after = (known: number, digit: number, bits: number) => {
    const counts = new Uint32Array(2 ** bits)
    counts[digit] = bin.count
    const [{ known: now, high, low }] = lengthen({ ...bin, known, high: 0x3ff00000, low: 0 }, counts, bits)
    return [now, high, low >>> 0]
  }
  assert.deepEqual(after(28, 0xf, 4), [32, 0x3ff0000f, 0])
  assert.deepEqual(after(28, 0xff, 8), [36, 0x3ff0000f, 0xf0000000])
  assert.deepEqual(after(32, 0xf, 4), [36, 0x3ff00000, 0xf0000000])
  assert.deepEqual(after(48, 0xabcd, 16), [64, 0x3ff00000, 0xabcd])
})

test('selection: where there are few values they are asked for, where there are many their digits', () => {
  const open = [900, 5, 100, 3].map((count, cell) => ({ ...bin, cell, before: 0, count, ranks: [0] }))
  assert.deepEqual([...planQuery(open, 1008).query.bits], [0, 0, 0, 0])
  // 3 and 5 values are no more than 64, 100 more would be; 64 counts are 32 each for two prefixes, which are 5 bits.
  assert.deepEqual([...planQuery(open, 64).query.bits], [5, 0, 5, 0])
  // For 4 bits, the fewest that are asked for, there is room once: the one that has most and the one that has fewest go first.
  const { query, prefixes } = planQuery(open, 16)
  assert.deepEqual([...query.bits], [4, 0])
  assert.deepEqual(prefixes, [open[0], open[3]])
})

test('selection: values are at the ranks where sorting puts them, in two replays of a small memory', () => {
  const values = Array.from({ length: 20_000 }, (_, i) => 5 + hash01(i, 1))
  const expected = sorted(values)
  const ranks = [1, 777, 778, 9_999, 10_000, 19_998]
  const { values: found, queries } = selectRanks(values, ranks, 256)
  assert.deepEqual(
    found,
    ranks.map(rank => expected[rank]),
  )
  // Four bins of 1/32, about 625 values each, are more than 256; one of 64 digits has about 10 of them.
  assert.deepEqual(
    queries.map(({ bits }) => [...bits].every(length => length === 0)),
    [false, true],
  )
})

test('selection: zeros and the smallest and the largest value are known without a replay', () => {
  const values = [...crowd(1), ...crowd(-90), 0, -0, 0, 1e9, 1e9, -1e9]
  const expected = sorted(values)
  const { values: found, queries } = selectRanks(values, [0, 71, 72, 73, 144, 145], 1000)
  assert.deepEqual(
    found,
    [0, 71, 72, 73, 144, 145].map(rank => expected[rank] + 0),
  )
  assert.equal(queries.length, 0)
})

test('selection: an atom is known as soon as its prefix has no other values', () => {
  const alone = [...crowd(1), ...Array.from({ length: 5000 }, () => 35.3), ...crowd(36)]
  const first = selectRanks(alone, [1000, 4000], 100)
  assert.deepEqual([first.values, first.queries.length], [[35.3, 35.3], 1])
  // 35 has the same bin as 35.1; the first digit tells them apart.
  const beside = [...crowd(1), ...Array.from({ length: 5000 }, () => 35.1), ...crowd(36)]
  const second = selectRanks(beside, [1000, 4000], 100)
  assert.deepEqual([second.values, second.queries.length], [[35.1, 35.1], 2])
})

test('selection: neighbors that differ in their last bit only are told apart by that', () => {
  const next = 35.3 + 2 ** -47
  const values = [...crowd(1), ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 35.3 : next)), ...crowd(36)]
  const { values: found, queries } = selectRanks(values, [100, 900], 64)
  assert.notEqual(next, 35.3)
  assert.deepEqual(found, [35.3, next])
  // Of the 45 bits beyond those of a bin 6 are asked for at a time, and of the last three all are.
  assert.equal(queries.length, 8)
})

const doubles = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, min: -2, max: 2 }),
  fc.constantFrom(5e-324, -5e-324, 1e-310, -0, 0, Number.MAX_VALUE, -Number.MAX_VALUE, 1, 1 + Number.EPSILON, -1),
  fc.integer({ min: -3, max: 3 }),
)

test('selection: any values, of any size and sign, are found at every rank as sorting has them', () => {
  fc.assert(
    fc.property(
      fc.array(doubles, { minLength: 1, maxLength: 600, size: 'max' }),
      fc.constantFrom(16, 64, 10_000),
      (some, most) => {
        const values = [...some, ...crowd(2)]
        const { values: found } = selectRanks(values, allRanks(values), most)
        assert.deepEqual(
          found,
          Array.from(sorted(values), value => value + 0),
        )
      },
    ),
    { seed: 6, numRuns: 200 },
  )
})

test('selection: however values are cut into jobs, the same are found', () => {
  const values = Array.from({ length: 3000 }, (_, i) => hash01(i, 2) - 0.5)
  const ranks = [1, 29, 30, 1499, 1500, 2998]
  const expected = sorted(values)
  for (const jobs of [1, 2, 7, 50])
    for (const most of [16, 200, 100_000])
      assert.deepEqual(
        selectRanks(values, ranks, most, jobs).values,
        ranks.map(rank => expected[rank]),
      )
})

test('selection: a replay that found other values than were counted is an error', () => {
  const open = [{ ...bin, before: 0, count: 2, ranks: [0] }]
  for (const most of [1, 100]) {
    const selector = createSelector({ open, values: [] }, most)
    selector.add(findingsOf(createFinder(selector.next()!)))
    assert.throws(() => selector.next(), /found 0 values where 2 had been counted/)
  }
})

test('selection: values beyond those that were counted are an error, and so are some that nobody asked for', () => {
  const selector = createSelector({ open: [{ ...bin, before: 0, count: 1, ranks: [0] }], values: [] })
  const two = { owners: Int32Array.of(0, 0), values: Float64Array.of(1, 1) }
  const none = findingsOf(createFinder(planQuery([], 1).query))
  assert.throws(() => selector.add({ ...none, ...two }), /nothing was asked/)
  selector.next()
  assert.throws(() => selector.add({ ...none, ...two }), /found 2 values where 1 had been counted/)
})

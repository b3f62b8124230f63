import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createFinder } from '../../../src/stats/selection/findings.js'
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

test('selection: digits fill the high word, then the low one', () => {
  const whole = { ...bin, known: 31, count: 1, ranks: [100] }
  const [next] = lengthen(whole, Uint32Array.of(0, 1), 1)
  assert.deepEqual([next.known, next.high, next.low], [32, 0x3ff00001, 0])
  const [last] = lengthen(next, Uint32Array.of(0, 0, 0, 1), 2)
  assert.deepEqual([last.known, last.high, last.low], [34, 0x3ff00001, 0xc0000000 | 0])
})

test('selection: few values are asked for, of many the digits of those prefixes that have most', () => {
  const open = [900, 5, 100, 3].map((count, cell) => ({ ...bin, cell, before: 0, count, ranks: [0] }))
  assert.equal(planQuery(open, 1008).query.kind, 'values')
  const { query, prefixes } = planQuery(open, 64)
  // More than a fair share of 64 values, 16 each, have two of them: 32 counts are left for each, which are 5 bits.
  assert.deepEqual([query.kind, query.bits, prefixes.map(({ cell }) => cell)], ['digits', 5, [0, 2]])
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
    queries.map(({ kind }) => kind),
    ['digits', 'values'],
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

test('selection: an atom is known once all of its bits are', () => {
  const values = [...crowd(1), ...Array.from({ length: 5000 }, () => 35.1), ...crowd(36)]
  const { values: found, queries } = selectRanks(values, [1000, 4000], 100)
  assert.deepEqual(found, [35.1, 35.1])
  assert.ok(queries.every(({ kind }) => kind === 'digits'))
  // 45 bits beyond those of the bin in digits of 6, of which one ends with the high word: 6 + 6 + 1 and 5 · 6 + 2.
  assert.equal(queries.length, 9)
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
  for (const kind of ['digits', 'values'] as const) {
    const selector = createSelector({ open, values: [] }, kind === 'digits' ? 1 : 100)
    const query = selector.next()!
    assert.equal(query.kind, kind)
    selector.add(createFinder(query).finish())
    assert.throws(() => selector.next(), /found 0 values where 2 had been counted/)
  }
})

test('selection: the answer to another question is an error', () => {
  const selector = createSelector({ open: [bin], values: [] })
  assert.throws(() => selector.add({ kind: 'digits', counts: new Uint32Array(2) }), /nothing was asked/)
  selector.next()
  assert.throws(() => selector.add({ kind: 'digits', counts: new Uint32Array(2) }), /digits where values were asked/)
})

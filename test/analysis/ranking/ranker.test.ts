import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRanker, type Ranker, type Ranks } from '../../../src/analysis/ranking/ranker.js'
import { hash01 } from '../../run/fake-experiment.js'

/** By a sort that compares; −0 and 0 are equal, and equal values share the mean of their places. */
const compared = (values: readonly number[]): readonly number[] => {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] < values[j] ? -1 : values[i] > values[j] ? 1 : 0))
  const ranks = new Array<number>(values.length)
  for (let first = 0, next = 1; first < order.length; first = next) {
    for (next = first + 1; next < order.length && values[order[next]] === values[order[first]]; ) next++
    for (const index of order.slice(first, next)) ranks[index] = (first + 1 + next) / 2 - (values.length + 1) / 2
  }
  return ranks
}

const unpacked = ({ centered, squares }: Ranks) => [[...centered], squares]

const check = (values: readonly number[], rank: Ranker = createRanker(values.length)): void => {
  const ranks = compared(values)
  const squares = ranks.reduce((sum, rank) => sum + rank * rank, 0)
  assert.deepEqual(unpacked(rank(Float64Array.from(values))), [ranks, squares])
}

test('ranker: ranks are counted from the mean of all', () => {
  assert.deepEqual(unpacked(createRanker(5)(Float64Array.of(5, 1, 5, 9, 5))), [[0, -2, 0, 2, 0], 8])
  assert.deepEqual(unpacked(createRanker(4)(Float64Array.of(-1, 30, -20, 4))), [[-0.5, 1.5, -1.5, 0.5], 5])
})

test('ranker: none, one, two and equal values', () => {
  for (const values of [[], [7], [2, 1], [1, 2], [-1, -2], [0, -0], [-0, 0, -1], [3, 3, 3, 3]]) check(values)
})

// Of both signs and all sizes, the smallest and the largest there are, and neighbors in the last bit.
const special = fc.constantFrom(...[0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, 2 ** -1022, Number.MAX_VALUE, -Number.MAX_VALUE])
const neighbor = fc.integer({ min: -8, max: 8 }).map(bits => 1 + bits * 2 ** -52)
const any = fc.oneof(
  special,
  neighbor,
  neighbor.map(value => -value),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
)

test('ranker: ranks are those of a sort that compares, of all numbers', () => {
  const rank = createRanker(64)
  fc.assert(
    fc.property(fc.array(any, { maxLength: 64 }), values => check(values, rank)),
    { seed: 8, numRuns: 2000 },
  )
})

const columns: Readonly<Record<string, (i: number) => number>> = {
  'in one octave': i => 1 + hash01(i, 1),
  'of many octaves': i => Math.exp(40 * (hash01(i, 2) - 0.5)),
  'of both signs': i => Math.log(hash01(i, 3)) + 1,
  'below zero': i => -1e9 * hash01(i, 4),
  'in few steps': i => Math.floor(hash01(i, 5) * 7) - 3,
  'with a cap': i => Math.min(0.5, hash01(i, 6)),
  'alike but for their last bits': i => 1 + Math.floor(hash01(i, 7) * 2 ** 20) * 2 ** -52,
  'alike but for bits in the middle': i => -1000 - Math.floor(hash01(i, 8) * 2 ** 20) * 2 ** -34,
  'alike but for their low words, of both signs': i =>
    (hash01(i, 9) < 0.5 ? -1 : 1) * (1 + Math.floor(hash01(i, 10) * 2 ** 32) * 2 ** -52),
  rising: i => i,
  falling: i => -i,
}

for (const [name, valueAt] of Object.entries(columns)) {
  test(`ranker: values ${name} have the ranks of a sort that compares`, () => {
    const rank = createRanker(100_000)
    for (const n of [100_000, 2, 16_384])
      check(
        Array.from({ length: n }, (_, i) => valueAt(i)),
        rank,
      )
  })
}

test('ranker: a view into a larger column is ranked alone, and stays as it is', () => {
  const column = Float64Array.of(9, 5, 3, 4, 1)
  const rank = createRanker(3)
  const ranks = rank(column.subarray(1, 4))
  rank(column.subarray(0, 3))
  assert.deepEqual(unpacked(ranks), [[1, -1, 0], 2])
  assert.deepEqual([...column], [9, 5, 3, 4, 1])
})

// Ranks of columns of numbers. Columns are sorted by digits of their numbers' high words, from the last digit to the first. Numbers that are alike in
// a whole high word are put right after that, one by one where they are few and by their low words where they are many.
//
// In WebAssembly, for it is as quick with the first column as with the hundredth, and most runs have few.

import { emitPutRight, emitRank, emitSumSquares } from './emit-ranks.js'
import { emitCountDigits, emitCountsToPlaces, emitCountUp, emitDistribute, emitTakeKeys } from './emit-sort.js'
import { instantiate } from './instantiate.js'
import { layOut, mostDigitBits } from './rank-layout.js'

/** Ranks of one column of numbers. */
export interface Ranks {
  /** That of each value, from 1, ties at the mean of their places; minus the mean of all ranks. */
  readonly centered: Float64Array
  /** The sum of their squares. */
  readonly squares: number
}

/** No value is NaN. */
export type Ranker = (values: Float64Array) => Ranks

const passes = [
  emitCountUp,
  emitTakeKeys,
  emitCountDigits,
  emitCountsToPlaces,
  emitDistribute,
  emitPutRight,
  emitRank,
  emitSumSquares,
]

/** For columns of at most so many values. */
export const createRanker = (most: number): Ranker => {
  const layout = layOut(most)
  const { exports, buffer } = instantiate(
    passes.map(emit => emit(layout)),
    layout.bytes,
  )
  const counts = new Int32Array(buffer, layout.counts, 2 ** mostDigitBits)
  const found = new Int32Array(buffer, layout.found, 2)
  const foundSum = new Float64Array(buffer, layout.found, 1)

  /** Sorts the indices at an address by a word of their values, keeping the order of equal ones; returns where they are then. */
  const sortByWord = (length: number, indices: number, { address, ifNegative, always }: Word): number => {
    exports.takeKeys(length, address, ifNegative, always)
    const [least, mostKey] = found
    const bits = 32 - Math.clz32(mostKey - least)
    const digits = Math.ceil(bits / mostDigitBits)
    const digitBits = Math.ceil(bits / digits)
    let from = indices
    for (let digit = 0; digit < digits; digit++) {
      const to = from === layout.order ? layout.other : layout.order
      const cut = [length, least, digit * digitBits, 2 ** digitBits - 1] as const
      counts.fill(0, 0, 2 ** digitBits)
      exports.countDigits(...cut)
      exports.countsToPlaces(2 ** digitBits)
      exports.distribute(...cut, from, to)
      from = to
    }
    return from
  }

  return values => {
    const { length } = values
    if (length === 0) return { centered: new Float64Array(0), squares: 0 }
    new Float64Array(buffer, layout.values, length).set(values)
    exports.countUp(length)
    let order = sortByWord(length, layout.order, high)
    exports.putRight(length, order)
    if (found[0] === 0) order = sortByWord(length, sortByWord(length, order, low), high)
    exports.rank(length, order)
    exports.sumSquares(length)
    return { centered: new Float64Array(buffer, layout.ranks, length).slice(), squares: foundSum[0] }
  }
}

interface Word {
  /** Inside of a float64. */
  readonly address: number
  /** Bits that are turned over where the value is negative, so that keys rise where values do. */
  readonly ifNegative: number
  /** Low words have no sign, and what is compared has one. */
  readonly always: number
}

const high: Word = { address: 4, ifNegative: 0x7fffffff, always: 0 }
const low: Word = { address: 0, ifNegative: -1, always: 1 << 31 }

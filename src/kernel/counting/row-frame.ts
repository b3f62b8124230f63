// What the code that counts a row shares: the locals of its function, and how it gets at pairs of values and at the record of the row's cell.
//
// Values are taken two at a time, as the lanes of a vector. A row of an odd number of them ends with half a pair: one more value, which counts nowhere.

import { laneBytes } from '../layout.js'
import type { FunctionBody } from '../wasm/function-body.js'
import { emitUntil } from '../wasm/loops.js'
import { cellFields } from './counter-layout.js'
import type { LatticeRow } from './emit-dense-lattice.js'

/** (first row, values in each, rows, record of the first cell). */
export const rowParameters = ['i32', 'i32', 'i32', 'i32'] as const
const [row, count, rows, cell] = [0, 1, 2, 3]

/** Numbers of locals, and what pushes from them. Vectors unless something else is said. */
export interface RowFrame extends LatticeRow {
  /** i32: address of the row, number of its values, end of its pairs. */
  readonly row: number
  readonly count: number
  readonly pairsEnd: number
  /** i32: bytes to the second of two rows that are passed over at once, and to its cell: 0 where there is none. */
  readonly rowStep: number
  readonly cellStep: number
  /** i32: rows that are left, with this one; those of them that have left the lattice of their cells; whether the first pass over this one has been made. */
  readonly rows: number
  readonly incomplete: number
  readonly ahead: number
  /** i32: addresses of the pair at hand, and of the end of the values. */
  readonly at: number
  readonly end: number
  /** i32: how often a value counts. */
  readonly increment: number
  /** i32: whether the values of this row are counted, so that nothing is left of them. */
  readonly counted: number
  /** f64. */
  readonly mean: number
  /** In both lanes, as what a pair is compared with: the extremes, and what squares are about. */
  readonly min: number
  readonly max: number
  readonly center: number
  /** For even and odd lanes, as all sums: squares, and how often the extremes occur. */
  readonly sum: number
  readonly minCount: number
  readonly maxCount: number
  readonly pair: number
  /** i32: high word of the smallest value but zero. */
  readonly least: number
  /** i32: address of the dense array, less that of its lowest key. */
  readonly base: number
  /** i32: whether the smallest value is zero; then the high word of the bin of zeros. */
  readonly zero: number
  /** Of a pair: what has the indices in its low words, and ones where there is no multiple; of all pairs: ones where any was none. */
  readonly words: number
  readonly missed: number
  readonly missedAny: number
  /** `body` for each pair. */
  forPairs(body: () => void): void
  loadPair(): void
  /** `one` for each value of a pair, at its offset from `at`; `alone` where the second is none of the row's. */
  forBoth(one: (offset: number) => void, alone?: () => void): void
  /** Pushes even lane and odd lane of a vector. */
  lanes(local: number): void
  loadFromCell(op: 'f64.load' | 'i32.load' | 'v128.load64_splat', field: number): void
  storeInCell(op: 'f64.store' | 'i32.store', field: number, value: () => void): void
  /** Pushes whether the cell is counted so: one of `countedBy`. */
  isMode(mode: number): void
  /** Pushes whether the number of values is odd: 1 or 0. */
  isOdd(): void
}

export const createRowFrame = (f: FunctionBody): RowFrame => {
  const [at, end, pairsEnd, increment, incomplete] = Array.from({ length: 5 }, () => f.local('i32'))
  const [sum, min, max, center, minCount, maxCount, pair] = Array.from({ length: 7 }, () => f.local('v128'))
  const mean = f.local('f64')
  const [ahead, rowStep, cellStep] = Array.from({ length: 3 }, () => f.local('i32'))
  const [least, lowest, pages, base, zero, counted] = Array.from({ length: 6 }, () => f.local('i32'))
  const [words, missed, missedAny, lattice, reciprocal] = Array.from({ length: 5 }, () => f.local('v128'))
  const [first, last] = [f.local('f64'), f.local('f64')]

  const loadFromCell: RowFrame['loadFromCell'] = (op, field) => {
    f.get(cell)
    f.memory(op, field)
  }
  return {
    ...{ row, count, rows, cell, at, end, pairsEnd, increment, incomplete },
    ...{ sum, min, max, center, minCount, maxCount, pair, mean },
    ...{ ahead, rowStep, cellStep, least, lowest, pages, base, zero, counted },
    ...{ words, missed, missedAny, lattice, reciprocal, first, last },
    forPairs: body => {
      f.get(row)
      f.set(at)
      emitUntil(f, at, pairsEnd, 2 * laneBytes, body)
    },
    loadPair: () => {
      f.get(at)
      f.memory('v128.load', 0)
    },
    forBoth: (one, alone) => {
      one(0)
      f.get(at)
      f.i32(laneBytes)
      f.op('i32.add')
      f.get(end)
      f.op('i32.lt_u')
      f.if(() => one(laneBytes), alone)
    },
    lanes: local => {
      for (const lane of [0, 1]) {
        f.get(local)
        f.lane('f64x2.extract_lane', lane)
      }
    },
    loadFromCell,
    storeInCell: (op, field, value) => {
      f.get(cell)
      value()
      f.memory(op, field)
    },
    isMode: mode => {
      loadFromCell('i32.load', cellFields.mode)
      f.i32(mode)
      f.op('i32.eq')
    },
    isOdd: () => {
      f.get(count)
      f.i32(1)
      f.op('i32.and')
    },
  }
}

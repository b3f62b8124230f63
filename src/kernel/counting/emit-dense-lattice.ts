// A row of multiples of a number that lie near each other: counted by index in the dense array, two lanes a vector.
//
// The index of v on a lattice L is v · (1/L), rounded by adding 1.5 · 2^52: the sum's unit is 1, so that its low word is the index in two's complement,
// and less the 1.5 · 2^52 it is the index n itself, as a float. A value is counted where n · L, rounded, is v again.
//
// - The n of a true multiple is always found. v = n L (1 + a), 1/L and the product have errors b and c, each at most 2^−53: the product is off
//   n (1 + a)(1 + b)(1 + c) − n, below 2^37 · 3.01 · 2^−53 < ½ where |n| ≤ 2^37. Where 1/L has fewer bits (L beyond 2^1022) or none (L below 2^−1024),
//   the check may fail, and the row is counted value by value.
// - No other n passes. Two whole numbers up to 2^37 are apart by 2^−37 of their size or more, so that their products with L are different floats; the
//   division of emit-lattice.ts finds the same one, by the same reckoning.
// - No value, multiple or not, is counted outside of the array: product and sum ascend with v, and minimum and maximum of the row lie inside.
//
// −0 is 0 · L. What is none of the lattice shows only while it is counted; the array is then emptied again.

import type { FunctionBody } from '../wasm/function-body.js'
import { cellFields, densePages } from './counter-layout.js'
import type { DenseSpan } from './emit-dense.js'
import { pageBits } from './emit-lattice.js'
import { emitRaise } from './emit-raise.js'

/** The unit of sums with it is 1, whichever their sign. */
const rounder = 1.5 * 2 ** 52

/** All are locals. */
export interface LatticeRow extends DenseSpan {
  /** Vectors: the cell's lattice, and 1 divided by it. */
  readonly lattice: number
  readonly reciprocal: number
  /** Floats: indices of minimum and maximum. */
  readonly first: number
  readonly last: number
}

/** Pushes whether minimum and maximum are multiples, and near enough for the dense array; sets all locals of the row. */
export const emitIsDenseLattice = (f: FunctionBody, row: LatticeRow, mostIndex: number): void => {
  const { cell, lattice, reciprocal, first, last, lowest, pages } = row
  f.get(cell)
  f.memory('v128.load64_splat', cellFields.lattice)
  f.set(lattice)
  f.vector(1)
  f.get(lattice)
  f.op('f64x2.div')
  f.set(reciprocal)
  f.i32(0)
  f.set(pages)
  for (const [index, field] of [
    [first, cellFields.min],
    [last, cellFields.max],
  ] as const) {
    f.get(cell)
    f.memory('f64.load', field)
    f.get(reciprocal)
    f.lane('f64x2.extract_lane', 0)
    f.op('f64.mul')
    f.f64(rounder)
    f.op('f64.add')
    f.f64(rounder)
    f.op('f64.sub')
    f.tee(index)
    f.get(cell)
    f.memory('f64.load', cellFields.lattice)
    f.op('f64.mul')
    f.get(cell)
    f.memory('f64.load', field)
    f.op('f64.eq')
    f.get(index)
    f.op('f64.abs')
    f.f64(mostIndex)
    f.op('f64.le', 'i32.and')
  }
  const key = (index: number): void => {
    f.get(index)
    f.f64(2 ** -pageBits)
    f.op('f64.mul', 'f64.floor', 'i32.trunc_f64_s')
  }
  f.op('i32.and')
  f.if(() => {
    key(last)
    key(first)
    f.tee(lowest)
    f.op('i32.sub')
    f.i32(1)
    f.op('i32.add')
    f.set(pages)
  })
  f.get(pages)
  f.i32(1)
  f.op('i32.sub')
  f.i32(densePages)
  f.op('i32.lt_u')
}

/** Takes a pair of values from the stack; sets `words` to what has their indices in its low words, `missed` to ones where they are no multiples. */
export const emitIndices = (
  f: FunctionBody,
  { lattice, reciprocal }: LatticeRow,
  { pair, words, missed }: { readonly pair: number; readonly words: number; readonly missed: number },
): void => {
  f.tee(pair)
  f.get(reciprocal)
  f.op('f64x2.mul')
  f.vector(rounder)
  f.op('f64x2.add')
  f.tee(words)
  f.vector(rounder)
  f.op('f64x2.sub')
  f.get(lattice)
  f.op('f64x2.mul')
  f.get(pair)
  f.op('f64x2.ne')
  f.set(missed)
}

/** Raises the counter of the index in a lane of `words`. `base`: the address of the array less that of index 0. */
export const emitCountIndex = (f: FunctionBody, words: number, lane: 0 | 1, base: number): void => {
  f.get(words)
  f.lane('i32x4.extract_lane', 2 * lane)
  f.i32(2)
  f.op('i32.shl')
  f.get(base)
  f.op('i32.add')
  emitRaise(f, 0)
}

// A row of different values, counted by bin: in the dense array where it spans few octaves, else value by value in the pages of its cell.

import type { FunctionBody } from '../wasm/function-body.js'
import { cellFields, type CounterLayout } from './counter-layout.js'
import { emitAboutMean } from './emit-about-mean.js'
import { emitCountBin, emitTable } from './emit-bins.js'
import { emitCountDense, emitDenseBase, emitIsDense, emitTakeZeros, emitZeroWord } from './emit-dense.js'
import type { RowFrame } from './row-frame.js'

export interface BinFunctions {
  readonly layout: CounterLayout
  readonly countRare: number
  readonly spreadDense: number
}

export const emitRowBins = (f: FunctionBody, frame: RowFrame, { layout, countRare, spreadDense }: BinFunctions): void => {
  const { cell, at, increment, least, lowest, pages, base, zero } = frame
  const { forBoth, loadFromCell } = frame

  const countDense = (zeros: boolean) => (): void => {
    emitDenseBase(f, layout, lowest, base)
    if (zeros) emitZeroWord(f, lowest, zero)
    const place = { at, base, ...(zeros ? { zero } : {}) }
    emitAboutMean(f, frame, () => forBoth(offset => emitCountDense(f, offset, place)))
    if (zeros) emitTakeZeros(f, layout, cell)
    for (const local of [cell, lowest, pages]) f.get(local)
    f.call(spreadDense)
  }
  const countSparse = (): void => {
    const place = { at, cell, increment: () => f.get(increment) }
    emitTable(f, layout, cell, true)
    emitAboutMean(f, frame, () => forBoth(offset => emitCountBin(f, layout, countRare, { offset, ...place })))
    emitTable(f, layout, cell, false)
  }

  loadFromCell('i32.load', cellFields.min + 4)
  f.set(least)
  loadFromCell('f64.load', cellFields.min)
  f.f64(0)
  f.op('f64.eq')
  f.tee(zero)
  f.if(() => findLeast(f, frame))
  emitIsDense(f, frame, least)
  f.if(() => {
    f.get(zero)
    f.if(countDense(true), countDense(false))
  }, countSparse)
}

/** Sets `least`, in a row whose minimum is zero. Borrows `center`, which is not in use yet, and `min`, which it gives back as it was. */
const findLeast = (f: FunctionBody, { min, center, pair, least, forPairs, loadPair, lanes, loadFromCell }: RowFrame): void => {
  f.f64(Number.POSITIVE_INFINITY)
  f.op('f64x2.splat')
  f.tee(center)
  f.set(min)
  forPairs(() => {
    f.get(min)
    // Infinity in place of zeros.
    f.get(center)
    loadPair()
    f.tee(pair)
    f.get(pair)
    f.f64(0)
    f.op('f64x2.splat', 'f64x2.eq', 'v128.bitselect', 'f64x2.pmin')
    f.set(min)
  })
  lanes(min)
  f.op('f64.min', 'i64.reinterpret_f64')
  f.i64(32)
  f.op('i64.shr_u', 'i32.wrap_i64')
  f.set(least)
  loadFromCell('v128.load64_splat', cellFields.min)
  f.set(min)
}

// A row of different values in a cell of a lattice, counted by index: in the dense array where minimum and maximum lie near each other, else one value
// after another.

import type { FunctionBody } from '../wasm/function-body.js'
import { cellFields, type CounterLayout, rowStates } from './counter-layout.js'
import { emitAboutMean } from './emit-about-mean.js'
import { emitDenseBase, emitDropDense } from './emit-dense.js'
import { emitCountExtremes } from './emit-extremes.js'
import { emitCountIndex, emitIndices, emitIsDenseLattice } from './emit-dense-lattice.js'
import type { RowFrame } from './row-frame.js'

export interface MultipleFunctions {
  readonly layout: CounterLayout
  readonly countLattice: number
  readonly spreadDense: number
  /** Largest index that has a place. */
  readonly mostIndex: number
}

/** Counts what can be counted at once, and sets `counted` where that was all. */
export const emitRowMultiples = (
  f: FunctionBody,
  frame: RowFrame,
  { layout, countLattice, spreadDense, mostIndex }: MultipleFunctions,
): void => {
  const { cell, first, last, lowest, pages, base, counted, pair, words, missed, missedAny } = frame
  const { loadPair, forBoth } = frame

  /** With no multiple between them, all values are minimum or maximum. */
  const countNeighbors = (): void => {
    emitAboutMean(f, frame)
    emitCountExtremes(f, frame, () => {
      f.call(countLattice)
      f.op('drop')
    })
  }
  /** What makes the last pair whole need not be a multiple. */
  const forgiveSecond = (): void => {
    f.get(missed)
    f.vector(0)
    f.shuffle([0, 1, 4, 5])
    f.set(missed)
  }
  const countDense = (): void => {
    emitDenseBase(f, layout, lowest, base)
    f.f64(0)
    f.op('f64x2.splat')
    f.set(missedAny)
    emitAboutMean(f, frame, () => {
      loadPair()
      emitIndices(f, frame, { pair, words, missed })
      forBoth(offset => emitCountIndex(f, words, offset === 0 ? 0 : 1, base), forgiveSecond)
      f.get(missed)
      f.get(missedAny)
      f.op('v128.or')
      f.set(missedAny)
    })
    f.get(missedAny)
    f.op('v128.any_true', 'i32.eqz')
    f.tee(counted)
    f.if(
      () => {
        for (const local of [cell, lowest, pages]) f.get(local)
        f.call(spreadDense)
      },
      () => emitDropDense(f, layout, pages),
    )
  }

  emitIsDenseLattice(f, frame, mostIndex)
  f.if(
    () => {
      f.get(last)
      f.get(first)
      f.op('f64.sub')
      f.f64(1)
      f.op('f64.eq')
      f.if(countNeighbors, countDense)
    },
    () => emitAboutMean(f, frame),
  )
}

/** Counts a row, of equal or different values, from its start unless it is `counted`; notes in its cell's record where it leaves the lattice. */
export const emitRestOfMultiples = (
  f: FunctionBody,
  { row, end, cell, increment, counted, loadFromCell, storeInCell }: RowFrame,
  { countLattice, mostPages }: { readonly countLattice: number; readonly mostPages: number },
): void => {
  storeInCell('i32.store', cellFields.rest, () => f.get(end))
  f.get(counted)
  f.op('i32.eqz')
  f.if(() =>
    storeInCell('i32.store', cellFields.rest, () => {
      for (const local of [row, end, cell, increment]) f.get(local)
      f.call(countLattice)
    }),
  )
  loadFromCell('i32.load', cellFields.rest)
  f.get(end)
  f.op('i32.ne')
  loadFromCell('i32.load', cellFields.pages)
  f.i32(mostPages)
  f.op('i32.gt_u', 'i32.or')
  f.if(() => storeInCell('i32.store', cellFields.state, () => f.i32(rowStates.offLattice)))
}

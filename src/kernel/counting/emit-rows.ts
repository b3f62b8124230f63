// Counts rows of a strip, one after another, each into the cell after that of the row before: moments, extremes, histogram. Gives the number of rows
// that have left the lattice of their cells.
//
// A row is passed over twice: about its first value (emit-about-first.ts), then about its mean (emit-about-mean.ts), when its values are counted too, by
// bin (emit-row-bins.ts) or by index (emit-row-multiples.ts). Equal values need no second pass. Few values are looked up in a list after both
// (emit-values.ts).
//
// Sums are taken as stats/moments.ts says: an accumulator for even lanes and one for odd ones. A row of an odd number of values is made even by a
// value that adds nothing.

import { countedBy } from '../../stats/histogram-state.js'
import { laneBytes, stripBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import { emitAdvance } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellBytes, cellFields, type CounterLayout, rowStates } from './counter-layout.js'
import { emitAboutFirst } from './emit-about-first.js'
import { emitAboutMean } from './emit-about-mean.js'
import { emitCountExtremes } from './emit-extremes.js'
import { emitRowBins } from './emit-row-bins.js'
import { emitRestOfMultiples, emitRowMultiples } from './emit-row-multiples.js'
import { createRowFrame, rowParameters } from './row-frame.js'

export interface CountFunctions {
  readonly countRare: number
  readonly countBins: number
  readonly countLattice: number
  readonly countValues: number
  readonly spreadDense: number
}

export const emitCountRows = (
  layout: CounterLayout,
  { countRare, countBins, countLattice, countValues, spreadDense }: CountFunctions,
  /** Of a lattice. */
  most: { readonly pages: number; readonly index: number },
): WasmFunction => {
  const f = createFunctionBody(rowParameters)
  const frame = createRowFrame(f)
  const { row, count, rows, cell, end, pairsEnd, increment, incomplete, min, max, mean, ahead, rowStep, cellStep, counted } =
    frame
  const { loadFromCell, storeInCell, isMode, isOdd } = frame

  /** Means and extremes of this row and the next, unless the row before had this one with it. */
  const aboutFirst = (): void => {
    f.get(ahead)
    f.if(
      () => {
        f.i32(0)
        f.set(ahead)
      },
      () => {
        f.get(rows)
        f.i32(1)
        f.op('i32.gt_u')
        f.tee(ahead)
        f.i32(stripBytes)
        f.op('i32.mul')
        f.set(rowStep)
        f.get(ahead)
        f.i32(cellBytes)
        f.op('i32.mul')
        f.set(cellStep)
        emitAboutFirst(f, frame)
      },
    )
    loadFromCell('f64.load', cellFields.mean)
    f.set(mean)
    for (const [extreme, field] of [
      [min, cellFields.min],
      [max, cellFields.max],
    ] as const) {
      loadFromCell('v128.load64_splat', field)
      f.set(extreme)
    }
  }
  /** One of them is counted as often as there are: here by bin; otherwise where the rest is, below. */
  const countEqual = (): void => {
    f.get(count)
    f.set(increment)
    storeInCell('f64.store', cellFields.mean, () => loadFromCell('f64.load', cellFields.min))
    storeInCell('f64.store', cellFields.m2, () => f.f64(0))
    for (const field of [cellFields.minCount, cellFields.maxCount]) storeInCell('i32.store', field, () => f.get(count))
    f.get(row)
    f.i32(laneBytes)
    f.op('i32.add')
    f.set(end)
    isMode(countedBy.bin)
    f.if(() => {
      for (const local of [row, end, cell, increment]) f.get(local)
      f.call(countBins)
    })
  }
  const countDifferent = (): void => {
    f.i32(1)
    f.set(increment)
    isMode(countedBy.bin)
    f.if(
      () => emitRowBins(f, frame, { layout, countRare, spreadDense }),
      () => {
        isMode(countedBy.lattice)
        f.if(
          () => emitRowMultiples(f, frame, { layout, countLattice, spreadDense, mostIndex: most.index }),
          () => {
            emitAboutMean(f, frame)
            isMode(countedBy.value)
            f.if(() => emitCountExtremes(f, frame, () => f.call(countValues)))
          },
        )
      },
    )
  }

  f.loop(() => {
    f.get(row)
    f.get(count)
    f.i32(3)
    f.op('i32.shl', 'i32.add')
    f.tee(end)
    isOdd()
    f.i32(3)
    f.op('i32.shl', 'i32.add')
    f.set(pairsEnd)
    f.i32(0)
    f.set(counted)
    aboutFirst()
    loadFromCell('f64.load', cellFields.min)
    loadFromCell('f64.load', cellFields.max)
    f.op('f64.eq')
    f.if(countEqual, countDifferent)
    storeInCell('i32.store', cellFields.state, () => f.i32(rowStates.done))
    isMode(countedBy.value)
    f.get(counted)
    f.op('i32.eqz', 'i32.and')
    f.if(() => {
      for (const local of [row, end, cell, increment]) f.get(local)
      f.call(countValues)
    })
    isMode(countedBy.lattice)
    f.if(() => emitRestOfMultiples(f, frame, { countLattice, mostPages: most.pages }))
    f.get(incomplete)
    loadFromCell('i32.load', cellFields.state)
    f.op('i32.add')
    f.set(incomplete)
    for (const [local, bytes] of [
      [row, stripBytes],
      [cell, cellBytes],
    ] as const) {
      emitAdvance(f, local, bytes)
    }
    f.get(rows)
    f.i32(1)
    f.op('i32.sub')
    f.tee(rows)
    f.branchIf(0)
  })
  f.get(incomplete)
  return { name: 'countRows', parameters: rowParameters, result: 'i32', body: f.take() }
}

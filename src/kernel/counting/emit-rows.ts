// Counts rows of a strip, one after another, each into the cell after that of the row before: moments, extremes, histogram. Gives the number of rows
// whose histogram is not complete.
//
// Sums are taken as stats/moments.ts says: an accumulator for even lanes and one for odd ones. A row of an odd number of values is made even by a
// value that adds nothing.

import { countedBy } from '../../stats/histogram-state.js'
import { laneBytes, stripBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellBytes, cellFields, type CounterLayout, rowStates } from './counter-layout.js'
import { emitAboutFirst } from './emit-about-first.js'
import { emitCountBin, emitTable } from './emit-bins.js'
import { emitCountIndex, emitIndices, emitIsDenseLattice } from './emit-dense-lattice.js'
import { emitCountDense, emitDenseBase, emitDropDense, emitIsDense, emitTakeZeros, emitZeroWord } from './emit-dense.js'

export interface CountFunctions {
  readonly countRare: number
  readonly countBins: number
  readonly countLattice: number
  readonly spreadDense: number
}

/** (first row, values in each, rows, record of the first cell). */
export const emitCountRows = (
  layout: CounterLayout,
  { countRare, countBins, countLattice, spreadDense }: CountFunctions,
  /** Of a lattice. */
  most: { readonly pages: number; readonly index: number },
): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [row, count, rows, cell] = [0, 1, 2, 3]
  const [at, end, pairsEnd, increment, incomplete] = Array.from({ length: 5 }, () => f.local('i32'))
  const [sum, min, max, center, minCount, maxCount, pair] = Array.from({ length: 7 }, () => f.local('v128'))
  const mean = f.local('f64')
  const [ahead, rowStep, cellStep] = Array.from({ length: 3 }, () => f.local('i32'))
  const [least, lowest, pages, base, zero, counted] = Array.from({ length: 6 }, () => f.local('i32'))
  const [words, missed, missedAny, lattice, reciprocal] = Array.from({ length: 5 }, () => f.local('v128'))
  const [first, last] = [f.local('f64'), f.local('f64')]
  const multiples = { cell, lattice, reciprocal, first, last, lowest, pages }

  const forPairs = (body: () => void): void => {
    f.get(row)
    f.set(at)
    f.loop(() => {
      body()
      f.get(at)
      f.i32(2 * laneBytes)
      f.op('i32.add')
      f.tee(at)
      f.get(pairsEnd)
      f.op('i32.lt_u')
      f.branchIf(0)
    })
  }
  const loadPair = (): void => {
    f.get(at)
    f.memory('v128.load', 0)
  }
  const clear = (local: number): void => {
    f.f64(0)
    f.op('f64x2.splat')
    f.set(local)
  }
  const storeInCell = (op: 'f64.store' | 'i32.store', field: number, value: () => void): void => {
    f.get(cell)
    value()
    f.memory(op, field)
  }
  const lanes = (local: number): void => {
    for (const lane of [0, 1]) {
      f.get(local)
      f.lane('f64x2.extract_lane', lane)
    }
  }

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
        emitAboutFirst(f, { row, count, pairsEnd, cell, rowStep, cellStep })
      },
    )
    f.get(cell)
    f.memory('f64.load', cellFields.mean)
    f.set(mean)
    for (const [extreme, field] of [
      [min, cellFields.min],
      [max, cellFields.max],
    ] as const) {
      f.get(cell)
      f.memory('v128.load64_splat', field)
      f.set(extreme)
    }
  }

  /** Squares about the mean, and how often the extremes occur; `also` for each pair. */
  const aboutMean = (also: () => void): void => {
    f.get(mean)
    f.op('f64x2.splat')
    f.set(center)
    f.get(count)
    f.i32(1)
    f.op('i32.and')
    f.if(() => {
      f.get(end)
      f.get(mean)
      f.memory('f64.store', 0)
    })
    for (const local of [sum, minCount, maxCount]) clear(local)
    forPairs(() => {
      loadPair()
      f.tee(pair)
      f.get(center)
      f.op('f64x2.sub')
      f.tee(pair)
      f.get(pair)
      f.op('f64x2.mul')
      f.get(sum)
      f.op('f64x2.add')
      f.set(sum)
      for (const [extreme, counter] of [
        [min, minCount],
        [max, maxCount],
      ] as const) {
        // A mask is −1 in each lane where it holds.
        f.get(counter)
        loadPair()
        f.get(extreme)
        f.op('f64x2.eq', 'i64x2.sub')
        f.set(counter)
      }
      also()
    })
    storeInCell('f64.store', cellFields.m2, () => {
      lanes(sum)
      f.op('f64.add')
    })
    for (const [counter, extreme, field] of [
      [minCount, cellFields.min, cellFields.minCount],
      [maxCount, cellFields.max, cellFields.maxCount],
    ] as const)
      storeInCell('i32.store', field, () => {
        for (const lane of [0, 2]) {
          f.get(counter)
          f.lane('i32x4.extract_lane', lane)
        }
        f.op('i32.add')
        // What made the number of values even may have been counted.
        f.get(count)
        f.i32(1)
        f.op('i32.and')
        f.get(mean)
        f.get(cell)
        f.memory('f64.load', extreme)
        f.op('f64.eq', 'i32.and', 'i32.sub')
      })
  }
  const bin = (offset: number): void =>
    emitCountBin(f, layout, countRare, { at, offset, cell, increment: () => f.get(increment) })

  const isMode = (mode: number): void => {
    f.get(cell)
    f.memory('i32.load', cellFields.mode)
    f.i32(mode)
    f.op('i32.eq')
  }
  /** All values are equal: one of them is counted as often as there are. */
  const countEqual = (): void => {
    f.get(count)
    f.set(increment)
    storeInCell('f64.store', cellFields.mean, () => {
      f.get(cell)
      f.memory('f64.load', cellFields.min)
    })
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
  /** `one` for each value of a pair; the last value of an odd number has none beside it, and is `alone`. */
  const countBoth = (one: (offset: number) => void, alone?: () => void): void => {
    one(0)
    f.get(at)
    f.i32(laneBytes)
    f.op('i32.add')
    f.get(end)
    f.op('i32.lt_u')
    f.if(() => one(laneBytes), alone)
  }
  const countDense = (zeros: boolean) => (): void => {
    emitDenseBase(f, layout, lowest, base)
    if (zeros) emitZeroWord(f, lowest, zero)
    const place = { at, base, ...(zeros ? { zero } : {}) }
    aboutMean(() => countBoth(offset => emitCountDense(f, offset, place)))
    if (zeros) emitTakeZeros(f, layout, cell)
    for (const local of [cell, lowest, pages]) f.get(local)
    f.call(spreadDense)
  }
  /** The high word of the smallest value that is not zero, of a row without negative numbers. */
  const findLeast = (): void => {
    f.f64(Number.POSITIVE_INFINITY)
    f.op('f64x2.splat')
    f.tee(center)
    f.set(min)
    forPairs(() => {
      f.get(min)
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
    f.get(cell)
    f.memory('v128.load64_splat', cellFields.min)
    f.set(min)
  }
  const countSparse = (): void => {
    emitTable(f, layout, cell, true)
    aboutMean(() => countBoth(bin))
    emitTable(f, layout, cell, false)
  }
  /** With no multiple between them, all values are minimum or maximum, and those are counted already. */
  const countNeighbors = (): void => {
    aboutMean(() => {})
    f.get(cell)
    f.memory('i32.load', cellFields.minCount)
    f.get(cell)
    f.memory('i32.load', cellFields.maxCount)
    f.op('i32.add')
    f.get(count)
    f.op('i32.eq')
    f.tee(counted)
    f.if(() => {
      for (const [extreme, times] of [
        [cellFields.min, cellFields.minCount],
        [cellFields.max, cellFields.maxCount],
      ] as const) {
        for (const offset of [extreme, extreme + laneBytes]) {
          f.get(cell)
          f.i32(offset)
          f.op('i32.add')
        }
        f.get(cell)
        f.get(cell)
        f.memory('i32.load', times)
        f.call(countLattice)
        f.op('drop')
      }
    })
  }
  const countDenseMultiples = (): void => {
    emitDenseBase(f, layout, lowest, base)
    clear(missedAny)
    aboutMean(() => {
      loadPair()
      emitIndices(f, multiples, { pair, words, missed })
      countBoth(
        offset => emitCountIndex(f, words, offset === 0 ? 0 : 1, base),
        () => {
          f.get(missed)
          f.vector(0)
          f.shuffle([0, 1, 4, 5])
          f.set(missed)
        },
      )
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
  const countMultiples = (): void => {
    emitIsDenseLattice(f, multiples, most.index)
    f.if(
      () => {
        f.get(last)
        f.get(first)
        f.op('f64.sub')
        f.f64(1)
        f.op('f64.eq')
        f.if(countNeighbors, countDenseMultiples)
      },
      () => aboutMean(() => {}),
    )
  }
  const countDifferent = (): void => {
    f.i32(1)
    f.set(increment)
    isMode(countedBy.bin)
    f.if(
      () => {
        f.get(cell)
        f.memory('i32.load', cellFields.min + 4)
        f.set(least)
        f.get(cell)
        f.memory('f64.load', cellFields.min)
        f.f64(0)
        f.op('f64.eq')
        f.tee(zero)
        f.if(findLeast)
        emitIsDense(f, { cell, lowest, pages }, least)
        f.if(() => {
          f.get(zero)
          f.if(countDense(true), countDense(false))
        }, countSparse)
      },
      () => {
        isMode(countedBy.lattice)
        f.if(countMultiples, () => aboutMean(() => {}))
      },
    )
  }

  f.loop(() => {
    f.get(row)
    f.get(count)
    f.i32(3)
    f.op('i32.shl', 'i32.add')
    f.tee(end)
    f.get(count)
    f.i32(1)
    f.op('i32.and')
    f.i32(3)
    f.op('i32.shl', 'i32.add')
    f.set(pairsEnd)
    f.i32(0)
    f.set(counted)
    aboutFirst()
    f.get(cell)
    f.memory('f64.load', cellFields.min)
    f.get(cell)
    f.memory('f64.load', cellFields.max)
    f.op('f64.eq')
    f.if(countEqual, countDifferent)
    storeInCell('i32.store', cellFields.state, () => {
      isMode(countedBy.value)
      f.i32(rowStates.byValue)
      f.op('i32.mul')
    })
    isMode(countedBy.lattice)
    f.if(() => {
      storeInCell('i32.store', cellFields.rest, () => f.get(end))
      f.get(counted)
      f.op('i32.eqz')
      f.if(() =>
        storeInCell('i32.store', cellFields.rest, () => {
          for (const local of [row, end, cell, increment]) f.get(local)
          f.call(countLattice)
        }),
      )
      f.get(cell)
      f.memory('i32.load', cellFields.rest)
      f.get(end)
      f.op('i32.ne')
      f.get(cell)
      f.memory('i32.load', cellFields.pages)
      f.i32(most.pages)
      f.op('i32.gt_u', 'i32.or')
      f.if(() => storeInCell('i32.store', cellFields.state, () => f.i32(rowStates.offLattice)))
    })
    f.get(incomplete)
    f.get(cell)
    f.memory('i32.load', cellFields.state)
    f.i32(rowStates.done)
    f.op('i32.ne', 'i32.add')
    f.set(incomplete)
    f.get(row)
    f.i32(stripBytes)
    f.op('i32.add')
    f.set(row)
    f.get(cell)
    f.i32(cellBytes)
    f.op('i32.add')
    f.set(cell)
    f.get(rows)
    f.i32(1)
    f.op('i32.sub')
    f.tee(rows)
    f.branchIf(0)
  })
  f.get(incomplete)
  return { name: 'countRows', parameters, result: 'i32', body: f.take() }
}

// A row within a few octaves: counted in a dense array that stays in the nearest cache, then added to the cell's pages one at a time.
//
// Rows of multiples that lie near each other have the same array (see emit-dense-lattice.ts): where one has octaves, the other has 128 neighbours each.

import { vectorBytes } from '../layout.js'
import { createFunctionBody, type FunctionBody } from '../wasm/function-body.js'
import { emitAdvance } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields, type CounterLayout, densePages, pageBytes } from './counter-layout.js'
import { bitsBelowBin, bitsBelowOctave, octavesOfZero } from './emit-bins.js'
import { emitRaise } from './emit-raise.js'

/** What a row spans, in pages of its cell. All are locals. */
export interface DenseSpan {
  readonly cell: number
  /** Lowest key of a page, and number of pages: a key is an octave, or the index of a multiple div 128. */
  readonly lowest: number
  readonly pages: number
}

/**
 * Pushes whether a row from `least` (a local, high word of a number) to the maximum that the cell holds lies within the dense array, and sets `lowest`
 * to its lowest octave, `pages` to the number of octaves. Rows with both signs do not.
 */
export const emitIsDense = (f: FunctionBody, { cell, lowest, pages }: DenseSpan, least: number): void => {
  const [first, last] = [f.local('i32'), f.local('i32')]
  for (const [local, word] of [
    [first, () => f.get(least)],
    [
      last,
      () => {
        f.get(cell)
        f.memory('i32.load', cellFields.max + 4)
      },
    ],
  ] as const) {
    word()
    f.i32(bitsBelowOctave)
    f.op('i32.shr_u')
    f.set(local)
  }
  // Among negative numbers the smallest has the highest octave.
  f.get(first)
  f.get(last)
  f.get(first)
  f.get(last)
  f.op('i32.lt_u', 'select')
  f.set(lowest)
  // highest = first + last − lowest
  f.get(first)
  f.get(last)
  f.op('i32.add')
  f.get(lowest)
  f.op('i32.sub')
  f.get(lowest)
  f.op('i32.sub')
  f.i32(1)
  f.op('i32.add')
  f.tee(pages)
  f.i32(densePages)
  f.op('i32.le_u')
  f.get(lowest)
  f.i32(octavesOfZero[1] - 1)
  f.op('i32.and')
  f.i32(0)
  f.op('i32.ne', 'i32.and')
  // Signs: the highest bit of the twelve.
  f.get(first)
  f.get(last)
  f.op('i32.xor')
  f.i32(octavesOfZero[1])
  f.op('i32.lt_u', 'i32.and')
  f.free(first)
  f.free(last)
}

export interface DenseRow {
  readonly at: number
  /** Local: the address of the array less that of its lowest octave. */
  readonly base: number
  /** Local: the high word of the bin that zeros are counted in for the time being; absent where there are none, nor negative numbers. */
  readonly zero?: number
}

/** Raises the counter of the value at an address plus an offset. */
export const emitCountDense = (f: FunctionBody, offset: number, { at, base, zero }: DenseRow): void => {
  f.get(at)
  f.memory('i32.load', offset + 4)
  if (zero !== undefined) {
    const word = f.local('i32')
    f.tee(word)
    f.get(zero)
    f.get(word)
    f.get(zero)
    f.op('i32.gt_s', 'select')
    f.free(word)
  }
  f.i32(bitsBelowBin - 2)
  f.op('i32.shr_u')
  f.i32(~3)
  f.op('i32.and')
  f.get(base)
  f.op('i32.add')
  emitRaise(f, 0)
}

/** Sets `base`. Below the lowest octave there is one more, whose last bin is that of zeros. */
export const emitDenseBase = (f: FunctionBody, { dense }: CounterLayout, lowest: number, base: number): void => {
  f.i32(dense + pageBytes)
  f.get(lowest)
  f.i32(pageBytes)
  f.op('i32.mul', 'i32.sub')
  f.set(base)
}

/** Sets `zero`. */
export const emitZeroWord = (f: FunctionBody, lowest: number, zero: number): void => {
  f.get(lowest)
  f.i32(bitsBelowOctave)
  f.op('i32.shl')
  f.i32(1 << bitsBelowBin)
  f.op('i32.sub')
  f.set(zero)
}

/** Takes the zeros from the dense array to the cell. */
export const emitTakeZeros = (f: FunctionBody, { dense }: CounterLayout, cell: number): void => {
  const zeros = dense + pageBytes - 4
  f.get(cell)
  emitRaise(f, cellFields.zeros, () => {
    f.i32(0)
    f.memory('i32.load', zeros)
  })
  f.i32(0)
  f.i32(0)
  f.memory('i32.store', zeros)
}

/** Forgets what was counted in so many pages from the lowest on. */
export const emitDropDense = (f: FunctionBody, { dense }: CounterLayout, pages: number): void => {
  f.i32(dense + pageBytes)
  f.i32(0)
  f.get(pages)
  f.i32(pageBytes)
  f.op('i32.mul')
  f.fill()
}

/** (cell's record, lowest key, number of pages): adds the dense array to the cell's pages and leaves zeros. */
export const emitSpreadDense = ({ dense }: CounterLayout, takePage: number): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [cell, key, pages] = [0, 1, 2]
  const [at, page] = [f.local('i32'), f.local('i32')]
  f.i32(dense + pageBytes)
  f.set(at)
  f.loop(() => {
    f.get(at)
    f.memory('v128.load', 0)
    for (let offset = vectorBytes; offset < pageBytes; offset += vectorBytes) {
      f.get(at)
      f.memory('v128.load', offset)
      f.op('v128.or')
    }
    f.op('v128.any_true')
    f.if(() => {
      f.get(cell)
      f.get(key)
      f.call(takePage)
      f.set(page)
      for (let offset = 0; offset < pageBytes; offset += vectorBytes) {
        f.get(page)
        f.get(page)
        f.memory('v128.load', offset)
        f.get(at)
        f.memory('v128.load', offset)
        f.op('i32x4.add')
        f.memory('v128.store', offset)
        f.get(at)
        f.vector(0)
        f.memory('v128.store', offset)
      }
    })
    emitAdvance(f, key, 1)
    emitAdvance(f, at, pageBytes)
    f.get(pages)
    f.i32(1)
    f.op('i32.sub')
    f.tee(pages)
    f.branchIf(0)
  })
  return { parameters, body: f.take() }
}

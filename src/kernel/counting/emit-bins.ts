// Log-linear bins: which of them a value falls in stands in the high word of its bits (see stats/bins.ts).

import { binsPerOctave } from '../../stats/bins.js'
import { createFunctionBody, type FunctionBody } from '../wasm/function-body.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields, type CounterLayout } from './counter-layout.js'
import { emitOfPage } from './emit-pages.js'
import { emitRaise } from './emit-raise.js'

export const bitsBelowBin = 13
export const bitsBelowOctave = 20

/** Octaves of 0 and of −0, which hold numbers below 2^−1022 besides: rare enough to be looked at one by one. */
export const octavesOfZero = [0, 2048]

/** Address of the counter of the bin of a high word: page + 4 · bin. */
const counterOf = (f: FunctionBody, page: number, word: number): void => {
  f.get(word)
  f.i32(bitsBelowBin - 2)
  f.op('i32.shr_u')
  f.i32((binsPerOctave - 1) << 2)
  f.op('i32.and')
  f.get(page)
  f.op('i32.add')
}

/** (address of a value, cell's record, increment): counts a value whose octave has no page in the table yet. */
export const emitCountRare = ({ table }: CounterLayout, takePage: number): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [at, cell, increment] = [0, 1, 2]
  const [word, octave, page] = [f.local('i32'), f.local('i32'), f.local('i32')]
  f.get(at)
  f.memory('f64.load', 0)
  f.f64(0)
  f.op('f64.eq')
  f.if(() => {
    f.get(cell)
    emitRaise(f, cellFields.zeros, () => f.get(increment))
    f.op('return')
  })
  f.get(at)
  f.memory('i32.load', 4)
  f.tee(word)
  f.i32(bitsBelowOctave)
  f.op('i32.shr_u')
  f.set(octave)
  f.get(cell)
  f.get(octave)
  f.call(takePage)
  f.set(page)
  f.get(octave)
  f.i32(octavesOfZero[1] - 1)
  f.op('i32.and')
  f.if(() => {
    f.get(octave)
    f.i32(2)
    f.op('i32.shl')
    f.get(page)
    f.memory('i32.store', table)
  })
  counterOf(f, page, word)
  emitRaise(f, 0, () => f.get(increment))
  return { parameters, body: f.take() }
}

/** Writes the cell's pages to the table, or takes them away again. */
export const emitTable = (f: FunctionBody, layout: CounterLayout, cell: number, present: boolean): void => {
  const page = f.local('i32')
  f.get(cell)
  f.memory('i32.load', cellFields.firstPage)
  f.set(page)
  f.block(() =>
    f.loop(() => {
      f.get(page)
      f.op('i32.eqz')
      f.branchIf(1)
      emitOfPage(f, layout, 'keys', page)
      f.i32(octavesOfZero[1] - 1)
      f.op('i32.and')
      f.if(() => {
        emitOfPage(f, layout, 'keys', page)
        f.i32(2)
        f.op('i32.shl')
        if (present) f.get(page)
        else f.i32(0)
        f.memory('i32.store', layout.table)
      })
      emitOfPage(f, layout, 'nexts', page)
      f.set(page)
      f.branch(0)
    }),
  )
  f.free(page)
}

/** Counts the value at an address plus an offset into a cell whose pages are in the table. */
export const emitCountBin = (
  f: FunctionBody,
  { table }: CounterLayout,
  countRare: number,
  { at, offset, cell, increment }: { readonly at: number; readonly offset: number; readonly cell: number; increment(): void },
): void => {
  const [word, page] = [f.local('i32'), f.local('i32')]
  f.get(at)
  f.memory('i32.load', offset + 4)
  f.tee(word)
  f.i32(bitsBelowOctave - 2)
  f.op('i32.shr_u')
  f.i32(~3)
  f.op('i32.and')
  f.memory('i32.load', table)
  f.tee(page)
  f.if(
    () => {
      counterOf(f, page, word)
      emitRaise(f, 0, increment)
    },
    () => {
      f.get(at)
      f.i32(offset)
      f.op('i32.add')
      f.get(cell)
      increment()
      f.call(countRare)
    },
  )
  f.free(word)
  f.free(page)
}

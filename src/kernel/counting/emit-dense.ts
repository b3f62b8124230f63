// A row within a few octaves: counted in a dense array that stays in the nearest cache, then added to the cell's pages an octave at a time.

import { binsPerOctave } from '../../stats/bins.js'
import { createFunctionBody, type FunctionBody } from '../wasm/function-body.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields, type CounterLayout, denseOctaves, pageFields } from './counter-layout.js'
import { bitsBelowOctave, octavesOfZero } from './emit-bins.js'

const octaveBytes = 4 * binsPerOctave
const vectorBytes = 16

/**
 * Pushes whether the row whose extremes the cell holds lies within the dense array, and sets `lowest` to its lowest octave, `octaves` to their number.
 * Rows with a zero, or with both signs, do not.
 */
export const emitIsDense = (f: FunctionBody, cell: number, lowest: number, octaves: number): void => {
  const [first, last] = [f.local('i32'), f.local('i32')]
  for (const [local, field] of [
    [first, cellFields.min],
    [last, cellFields.max],
  ]) {
    f.get(cell)
    f.memory('i32.load', field + 4)
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
  f.tee(octaves)
  f.i32(denseOctaves)
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

/** Raises the counter of the value at an address plus an offset; `base` is the address of the array less that of its lowest octave. */
export const emitCountDense = (f: FunctionBody, at: number, offset: number, base: number): void => {
  const counter = f.local('i32')
  f.get(at)
  f.memory('i32.load', offset + 4)
  f.i32(11)
  f.op('i32.shr_u')
  f.i32(~3)
  f.op('i32.and')
  f.get(base)
  f.op('i32.add')
  f.tee(counter)
  f.get(counter)
  f.memory('i32.load', 0)
  f.i32(1)
  f.op('i32.add')
  f.memory('i32.store', 0)
  f.free(counter)
}

/** Sets `base`. */
export const emitDenseBase = (f: FunctionBody, { dense }: CounterLayout, lowest: number, base: number): void => {
  f.i32(dense)
  f.get(lowest)
  f.i32(octaveBytes)
  f.op('i32.mul', 'i32.sub')
  f.set(base)
}

/** (cell's record, lowest octave, octaves): adds the dense array to the cell's pages and leaves zeros. */
export const emitSpreadDense = ({ dense }: CounterLayout, takePage: number): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [cell, octave, octaves] = [0, 1, 2]
  const [at, page] = [f.local('i32'), f.local('i32')]
  f.i32(dense)
  f.set(at)
  f.loop(() => {
    f.get(at)
    f.memory('v128.load', 0)
    for (let offset = vectorBytes; offset < octaveBytes; offset += vectorBytes) {
      f.get(at)
      f.memory('v128.load', offset)
      f.op('v128.or')
    }
    f.op('v128.any_true')
    f.if(() => {
      f.get(cell)
      f.get(octave)
      f.call(takePage)
      f.set(page)
      for (let offset = 0; offset < octaveBytes; offset += vectorBytes) {
        f.get(page)
        f.get(page)
        f.memory('v128.load', pageFields.counts + offset)
        f.get(at)
        f.memory('v128.load', offset)
        f.op('i32x4.add')
        f.memory('v128.store', pageFields.counts + offset)
      }
      f.get(at)
      f.i32(0)
      f.i32(octaveBytes)
      f.fill()
    })
    f.get(octave)
    f.i32(1)
    f.op('i32.add')
    f.set(octave)
    f.get(at)
    f.i32(octaveBytes)
    f.op('i32.add')
    f.set(at)
    f.get(octaves)
    f.i32(1)
    f.op('i32.sub')
    f.tee(octaves)
    f.branchIf(0)
  })
  return { parameters, body: f.take() }
}

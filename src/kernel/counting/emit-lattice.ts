// Multiples of a number, counted by index: exactly.

import { binsPerOctave } from '../../stats/bins.js'
import { laneBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import { emitWhileBelow } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields } from './counter-layout.js'
import { emitRaise } from './emit-raise.js'

/** log2 of the counters of a page. */
export const pageBits = Math.log2(binsPerOctave)

/** (first value's address, end, cell's record, increment) → address of the first value that is no multiple or too far out; the end where all were counted. */
export const emitCountLattice = (takePage: number, mostIndex: number): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [at, end, cell, increment] = [0, 1, 2, 3]
  const [value, lattice, nearest] = [f.local('f64'), f.local('f64'), f.local('f64')]
  const index = f.local('i64')
  const [key, page, known] = [f.local('i32'), f.local('i32'), f.local('i32')]
  f.get(cell)
  f.memory('f64.load', cellFields.lattice)
  f.set(lattice)
  f.i32(0)
  f.set(page)
  emitWhileBelow(f, at, end, laneBytes, () => {
    f.get(at)
    f.memory('f64.load', 0)
    f.tee(value)
    f.get(lattice)
    f.op('f64.div')
    f.f64(0.5)
    f.op('f64.add', 'f64.floor')
    f.tee(nearest)
    f.get(lattice)
    f.op('f64.mul')
    f.get(value)
    f.op('f64.ne')
    f.branchIf(1)
    f.get(nearest)
    f.op('f64.abs')
    f.f64(mostIndex)
    f.op('f64.gt')
    f.branchIf(1)
    f.get(nearest)
    f.op('i64.trunc_f64_s')
    f.tee(index)
    f.i64(pageBits)
    f.op('i64.shr_s', 'i32.wrap_i64')
    f.set(key)
    f.get(page)
    f.op('i32.eqz')
    f.get(key)
    f.get(known)
    f.op('i32.ne', 'i32.or')
    f.if(() => {
      f.get(cell)
      f.get(key)
      f.tee(known)
      f.call(takePage)
      f.set(page)
    })
    f.get(page)
    f.get(index)
    f.op('i32.wrap_i64')
    f.i32(binsPerOctave - 1)
    f.op('i32.and')
    f.i32(2)
    f.op('i32.shl', 'i32.add')
    emitRaise(f, 0, () => f.get(increment))
  })
  f.get(at)
  return { parameters, result: 'i32', body: f.take() }
}

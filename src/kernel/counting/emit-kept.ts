// How many promises each path keeps: a strip in which every headline reading that is met counts one, and how many paths have come to each number.

import { laneBytes, stripBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import { emitUntil } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'
import type { CounterLayout } from './counter-layout.js'
import { emitRaise } from './emit-raise.js'

/** Adds the reading whose shortfalls were taken last: 0 where it is met. (bytes of the values in a strip) */
export const emitAddKept = ({ shortfalls, kept }: CounterLayout): WasmFunction => {
  const parameters = ['i32'] as const
  const f = createFunctionBody(parameters)
  const bytes = 0
  const at = f.local('i32')
  emitUntil(f, at, bytes, 2 * laneBytes, () => {
    f.get(at)
    f.get(at)
    f.memory('v128.load', kept)
    f.get(at)
    f.memory('v128.load', shortfalls)
    f.f64(0)
    f.op('f64x2.splat', 'f64x2.eq')
    // All ones is −1.
    f.op('i64x2.sub')
    f.memory('v128.store', kept)
  })
  return { name: 'addKept', parameters, body: f.take() }
}

/** Counts the paths of a strip by what they keep, and begins with the next. (bytes of the values in a strip) */
export const emitCountKept = ({ kept, keptCounts }: CounterLayout): WasmFunction => {
  const parameters = ['i32'] as const
  const f = createFunctionBody(parameters)
  const bytes = 0
  const at = f.local('i32')
  emitUntil(f, at, bytes, laneBytes, () => {
    f.get(at)
    f.memory('i32.load', kept)
    f.i32(2)
    f.op('i32.shl')
    emitRaise(f, keptCounts)
  })
  f.i32(kept)
  f.i32(0)
  f.i32(stripBytes)
  f.fill()
  return { name: 'countKept', parameters, body: f.take() }
}

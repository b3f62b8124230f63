// Adds a row to a strip of sums, lane for lane. What is not finite is not added: nothing can have used it on a path that did not fail.

import { vectorBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import { emitAdvance, emitUntil } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'
import type { CounterLayout } from './counter-layout.js'

/** (row, bytes of its values) */
export const emitAddUp = ({ sum }: CounterLayout): WasmFunction => {
  const parameters = ['i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [row, bytes] = [0, 1]
  const at = f.local('i32')
  const value = f.local('v128')
  emitUntil(f, at, bytes, vectorBytes, () => {
    f.get(at)
    f.get(at)
    f.memory('v128.load', sum)
    f.get(row)
    f.memory('v128.load', 0)
    f.tee(value)
    f.get(value)
    f.op('f64x2.abs')
    f.vector(Number.POSITIVE_INFINITY)
    f.op('f64x2.lt', 'v128.and', 'f64x2.add')
    f.memory('v128.store', sum)
    emitAdvance(f, row, vectorBytes)
  })
  return { name: 'addUp', parameters, body: f.take() }
}

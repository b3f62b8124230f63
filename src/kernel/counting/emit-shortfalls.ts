// What is missing to a bound: (first value's address, end, bound, sign, where to). The sign is 1 where the bound is a least, −1 where it is a most; it
// takes no bit from the difference, and pmax makes 0 of −0.

import { laneBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import { emitAdvance, emitUntil } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'

export const emitTakeShortfalls = (): WasmFunction => {
  const parameters = ['i32', 'i32', 'f64', 'f64', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [at, end, bound, sign, into] = [0, 1, 2, 3, 4]
  const [bounds, signs] = [f.local('v128'), f.local('v128')]
  for (const [vector, number] of [
    [bounds, bound],
    [signs, sign],
  ]) {
    f.get(number)
    f.op('f64x2.splat')
    f.set(vector)
  }
  emitUntil(f, at, end, 2 * laneBytes, () => {
    f.get(into)
    f.vector(0)
    f.get(bounds)
    f.get(at)
    f.memory('v128.load', 0)
    f.op('f64x2.sub')
    f.get(signs)
    f.op('f64x2.mul', 'f64x2.pmax')
    f.memory('v128.store', 0)
    emitAdvance(f, into, 2 * laneBytes)
  })
  return { name: 'takeShortfalls', parameters, body: f.take() }
}

// Counters are i32 in memory.

import type { FunctionBody } from '../wasm/function-body.js'

/** Raises the counter at the address on the stack plus `offset`, by one or by what `by` pushes. */
export const emitRaise = (f: FunctionBody, offset: number, by: () => void = () => f.i32(1)): void => {
  const address = f.local('i32')
  f.tee(address)
  f.get(address)
  f.memory('i32.load', offset)
  by()
  f.op('i32.add')
  f.memory('i32.store', offset)
  f.free(address)
}

// Counts values into bins and nothing else: (first value's address, end, cell's record, increment).

import { laneBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import { emitWhileBelow } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'
import type { CounterLayout } from './counter-layout.js'
import { emitCountBin, emitTable } from './emit-bins.js'

export const emitCountBins = (layout: CounterLayout, countRare: number): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [at, end, cell, increment] = [0, 1, 2, 3]
  emitTable(f, layout, cell, true)
  emitWhileBelow(f, at, end, laneBytes, () =>
    emitCountBin(f, layout, countRare, { at, offset: 0, cell, increment: () => f.get(increment) }),
  )
  emitTable(f, layout, cell, false)
  return { name: 'countBins', parameters, body: f.take() }
}

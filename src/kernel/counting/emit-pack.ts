// Leaves out the lanes that failed: (first row, rows, lanes left), each row in its own place. The numbers of the lanes that stay are a table of i32.

import { laneBytes, stripBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import { emitAdvance, emitUntil } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'

export const emitPack = (lanes: number): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [row, rows, count] = [0, 1, 2]
  const lane = f.local('i32')
  const placed = (index: () => void): void => {
    f.get(row)
    index()
    f.i32(Math.log2(laneBytes))
    f.op('i32.shl', 'i32.add')
  }
  f.loop(() => {
    f.i32(0)
    f.set(lane)
    emitUntil(f, lane, count, 1, () => {
      placed(() => f.get(lane))
      placed(() => {
        f.get(lane)
        f.i32(2)
        f.op('i32.shl')
        f.memory('i32.load', lanes)
      })
      f.memory('f64.load', 0)
      f.memory('f64.store', 0)
    })
    emitAdvance(f, row, stripBytes)
    f.get(rows)
    f.i32(1)
    f.op('i32.sub')
    f.tee(rows)
    f.branchIf(0)
  })
  return { name: 'pack', parameters, body: f.take() }
}

// How often each label bound: values are indices of labels. (first row, values in each, dates, where the counts are.)

import { laneBytes, stripBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import { emitAdvance, emitUntil } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'
import { emitRaise } from './emit-raise.js'

export const emitCountShares = (): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [row, count, dates, counts] = [0, 1, 2, 3]
  const [date, at, end] = Array.from({ length: 3 }, () => f.local('i32'))
  emitUntil(f, date, dates, 1, () => {
    f.get(row)
    f.tee(at)
    f.get(count)
    f.i32(3)
    f.op('i32.shl', 'i32.add')
    f.set(end)
    emitUntil(f, at, end, laneBytes, () => {
      f.get(at)
      f.memory('f64.load', 0)
      f.op('i32.trunc_f64_s')
      f.get(dates)
      f.op('i32.mul')
      f.get(date)
      f.op('i32.add')
      f.i32(2)
      f.op('i32.shl')
      f.get(counts)
      f.op('i32.add')
      emitRaise(f, 0)
    })
    emitAdvance(f, row, stripBytes)
  })
  return { name: 'countShares', parameters, body: f.take() }
}

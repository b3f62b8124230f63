// A row of two values: they are its extremes, and how often each occurs is known by the time the row has been passed over.

import { laneBytes } from '../layout.js'
import type { FunctionBody } from '../wasm/function-body.js'
import { cellFields } from './counter-layout.js'
import type { RowFrame } from './row-frame.js'

/** Where there is no other value, sets `counted` and counts both. `count` calls what takes first value's address, end, cell's record, increment. */
export const emitCountExtremes = (
  f: FunctionBody,
  { count: values, cell, counted, loadFromCell }: RowFrame,
  count: () => void,
): void => {
  loadFromCell('i32.load', cellFields.minCount)
  loadFromCell('i32.load', cellFields.maxCount)
  f.op('i32.add')
  f.get(values)
  f.op('i32.eq')
  f.tee(counted)
  f.if(() => {
    for (const [extreme, times] of [
      [cellFields.min, cellFields.minCount],
      [cellFields.max, cellFields.maxCount],
    ] as const) {
      for (const offset of [extreme, extreme + laneBytes]) {
        f.get(cell)
        f.i32(offset)
        f.op('i32.add')
      }
      f.get(cell)
      loadFromCell('i32.load', times)
      count()
    }
  })
}

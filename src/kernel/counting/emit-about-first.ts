// The first of two passes over a row: its mean, from sums about its first value, minimum and maximum, into the record of its cell.
//
// What takes time is waiting for one sum before the next can be taken. Two rows are passed over at once, then, and wait for each other's; where there
// is no second row it is the first again.

import { laneBytes } from '../layout.js'
import type { FunctionBody } from '../wasm/function-body.js'
import { cellFields } from './counter-layout.js'
import type { RowFrame } from './row-frame.js'

export const emitAboutFirst = (f: FunctionBody, frame: RowFrame): void => {
  const { row, count, cell, at, pairsEnd, pair, rowStep, cellStep, isOdd, forPairs, lanes } = frame
  const rows = [false, true].map(second => ({
    second,
    center: f.local('v128'),
    sum: f.local('v128'),
    min: f.local('v128'),
    max: f.local('v128'),
  }))
  const address = (of: number, step: number, second: boolean): void => {
    f.get(of)
    if (!second) return
    f.get(step)
    f.op('i32.add')
  }
  for (const { second, center, sum, min, max } of rows) {
    address(row, rowStep, second)
    f.memory('v128.load64_splat', 0)
    f.tee(center)
    f.tee(min)
    f.set(max)
    f.vector(0)
    f.set(sum)
    // An odd number of values is made even: the first adds nothing.
    isOdd()
    f.if(() => {
      address(pairsEnd, rowStep, second)
      f.i32(laneBytes)
      f.op('i32.sub')
      f.get(center)
      f.lane('f64x2.extract_lane', 0)
      f.memory('f64.store', 0)
    })
  }
  forPairs(() => {
    for (const { second, center, sum, min, max } of rows) {
      address(at, rowStep, second)
      f.memory('v128.load', 0)
      f.tee(pair)
      f.get(center)
      f.op('f64x2.sub')
      f.get(sum)
      f.op('f64x2.add')
      f.set(sum)
      for (const [extreme, op] of [
        [min, 'f64x2.pmin'],
        [max, 'f64x2.pmax'],
      ] as const) {
        f.get(extreme)
        f.get(pair)
        f.op(op)
        f.set(extreme)
      }
    }
  })
  for (const { second, center, sum, min, max } of rows) {
    // mean = first + (even + odd) / count
    address(cell, cellStep, second)
    f.get(center)
    f.lane('f64x2.extract_lane', 0)
    lanes(sum)
    f.op('f64.add')
    f.get(count)
    f.op('f64.convert_i32_s', 'f64.div', 'f64.add')
    f.memory('f64.store', cellFields.mean)
    // + 0 makes one zero of two.
    for (const [extreme, op, field] of [
      [min, 'f64.min', cellFields.min],
      [max, 'f64.max', cellFields.max],
    ] as const) {
      address(cell, cellStep, second)
      lanes(extreme)
      f.op(op)
      f.f64(0)
      f.op('f64.add')
      f.memory('f64.store', field)
    }
  }
  for (const { center, sum, min, max } of rows) for (const local of [center, sum, min, max]) f.free(local)
}

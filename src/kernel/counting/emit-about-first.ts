// The first of two passes over a row: its mean, from sums about its first value, minimum and maximum, into the record of its cell.
//
// What takes time is waiting for one sum before the next can be taken. Two rows are passed over at once, then, and wait for each other's; where there
// is no second row it is the first again.

import { laneBytes } from '../layout.js'
import type { FunctionBody } from '../wasm/function-body.js'
import { cellFields } from './counter-layout.js'

/** All are locals. */
export interface TwoRows {
  /** Address of the first row, number of values, end of its pairs. */
  readonly row: number
  readonly count: number
  readonly pairsEnd: number
  readonly cell: number
  /** Bytes to the second row, and to its cell. */
  readonly rowStep: number
  readonly cellStep: number
}

export const emitAboutFirst = (f: FunctionBody, { row, count, pairsEnd, cell, rowStep, cellStep }: TwoRows): void => {
  const at = f.local('i32')
  const rows = [false, true].map(second => ({
    second,
    center: f.local('v128'),
    sum: f.local('v128'),
    min: f.local('v128'),
    max: f.local('v128'),
  }))
  const pair = f.local('v128')
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
    f.get(count)
    f.i32(1)
    f.op('i32.and')
    f.if(() => {
      address(pairsEnd, rowStep, second)
      f.i32(laneBytes)
      f.op('i32.sub')
      f.get(center)
      f.lane('f64x2.extract_lane', 0)
      f.memory('f64.store', 0)
    })
  }
  f.get(row)
  f.set(at)
  f.loop(() => {
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
    f.get(at)
    f.i32(2 * laneBytes)
    f.op('i32.add')
    f.tee(at)
    f.get(pairsEnd)
    f.op('i32.lt_u')
    f.branchIf(0)
  })
  for (const { second, center, sum, min, max } of rows) {
    const lanes = (local: number): void => {
      for (const lane of [0, 1]) {
        f.get(local)
        f.lane('f64x2.extract_lane', lane)
      }
    }
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
  for (const local of [at, pair]) f.free(local)
}

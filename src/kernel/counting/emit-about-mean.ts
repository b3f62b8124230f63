// The second of two passes over a row: squares about its mean, and how often its extremes occur, into the record of its cell.
//
// Whatever counts a row's values does so on the way: `also` runs for each pair, when it has been looked at.

import type { FunctionBody } from '../wasm/function-body.js'
import { cellFields } from './counter-layout.js'
import type { RowFrame } from './row-frame.js'

export const emitAboutMean = (f: FunctionBody, frame: RowFrame, also: () => void = () => {}): void => {
  const { end, mean, center, sum, min, max, minCount, maxCount, pair } = frame
  const { forPairs, loadPair, lanes, loadFromCell, storeInCell, isOdd } = frame
  f.get(mean)
  f.op('f64x2.splat')
  f.set(center)
  // An odd number of values is made even: the mean adds nothing to the squares.
  isOdd()
  f.if(() => {
    f.get(end)
    f.get(mean)
    f.memory('f64.store', 0)
  })
  for (const local of [sum, minCount, maxCount]) {
    f.f64(0)
    f.op('f64x2.splat')
    f.set(local)
  }
  forPairs(() => {
    loadPair()
    f.tee(pair)
    f.get(center)
    f.op('f64x2.sub')
    f.tee(pair)
    f.get(pair)
    f.op('f64x2.mul')
    f.get(sum)
    f.op('f64x2.add')
    f.set(sum)
    for (const [extreme, counter] of [
      [min, minCount],
      [max, maxCount],
    ] as const) {
      // A mask is −1 in each lane where it holds.
      f.get(counter)
      loadPair()
      f.get(extreme)
      f.op('f64x2.eq', 'i64x2.sub')
      f.set(counter)
    }
    also()
  })
  storeInCell('f64.store', cellFields.m2, () => {
    lanes(sum)
    f.op('f64.add')
  })
  for (const [counter, extreme, field] of [
    [minCount, cellFields.min, cellFields.minCount],
    [maxCount, cellFields.max, cellFields.maxCount],
  ] as const)
    storeInCell('i32.store', field, () => {
      for (const lane of [0, 2]) {
        f.get(counter)
        f.lane('i32x4.extract_lane', lane)
      }
      f.op('i32.add')
      // What made the number of values even may have been counted.
      isOdd()
      f.get(mean)
      loadFromCell('f64.load', extreme)
      f.op('f64.eq', 'i32.and', 'i32.sub')
    })
}

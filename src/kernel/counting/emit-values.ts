// Values of which there are few, counted one by one: those that a cell knows stand in a list, in the order in which they came, and how often each was
// stands behind them.

import { mostValues } from '../../stats/histogram-state.js'
import { laneBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields, timesInList } from './counter-layout.js'
import { emitRaise } from './emit-raise.js'

/** (first value's address, end, cell's record, increment) → address of the first value that there is no room for; the end where all were counted. */
export const emitCountValues = (): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [at, end, cell, increment] = [0, 1, 2, 3]
  const [list, place, listEnd] = [f.local('i32'), f.local('i32'), f.local('i32')]
  const value = f.local('f64')
  const distinct = (): void => {
    f.get(cell)
    f.memory('i32.load', cellFields.distinct)
  }
  /** Sets `place` to where the value is, or would be. */
  const find = (): void => {
    f.get(list)
    f.set(place)
    f.block(() =>
      f.loop(() => {
        f.get(place)
        f.get(listEnd)
        f.op('i32.eq')
        f.branchIf(1)
        f.get(place)
        f.memory('f64.load', 0)
        f.get(value)
        f.op('f64.eq')
        f.branchIf(1)
        f.get(place)
        f.i32(laneBytes)
        f.op('i32.add')
        f.set(place)
        f.branch(0)
      }),
    )
  }
  /** How often a value was is half as long as the value. */
  const times = (): void => {
    f.get(list)
    f.get(place)
    f.get(list)
    f.op('i32.sub')
    f.i32(1)
    f.op('i32.shr_u', 'i32.add')
  }
  const add = (): void => {
    distinct()
    f.i32(mostValues)
    f.op('i32.eq')
    f.if(() => {
      f.get(at)
      f.op('return')
    })
    f.get(place)
    f.get(value)
    f.memory('f64.store', 0)
    times()
    f.i32(0)
    f.memory('i32.store', timesInList)
    f.get(cell)
    emitRaise(f, cellFields.distinct)
    f.get(listEnd)
    f.i32(laneBytes)
    f.op('i32.add')
    f.set(listEnd)
  }

  f.get(cell)
  f.memory('i32.load', cellFields.list)
  f.tee(list)
  distinct()
  f.i32(Math.log2(laneBytes))
  f.op('i32.shl', 'i32.add')
  f.set(listEnd)
  f.block(() =>
    f.loop(() => {
      f.get(at)
      f.get(end)
      f.op('i32.ge_u')
      f.branchIf(1)
      f.get(at)
      f.memory('f64.load', 0)
      // One zero of two.
      f.f64(0)
      f.op('f64.add')
      f.set(value)
      find()
      f.get(place)
      f.get(listEnd)
      f.op('i32.eq')
      f.if(add)
      times()
      emitRaise(f, timesInList, () => f.get(increment))
      f.get(at)
      f.i32(laneBytes)
      f.op('i32.add')
      f.set(at)
      f.branch(0)
    }),
  )
  f.get(at)
  return { parameters, result: 'i32', body: f.take() }
}

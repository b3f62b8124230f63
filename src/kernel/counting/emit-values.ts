// Values of which there are few, counted one by one: those that a cell knows stand in a list, in the order in which they came, and how often each was
// stands behind them. A cell that meets more is counted by bin from then on.

import { countedBy, mostValues } from '../../stats/histogram-state.js'
import { laneBytes } from '../layout.js'
import { createFunctionBody, type FunctionBody } from '../wasm/function-body.js'
import { emitAdvance, emitUntil } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields, type CounterLayout, timesInList } from './counter-layout.js'
import { emitCountBin, emitTable } from './emit-bins.js'
import { emitRaise } from './emit-raise.js'

/** Pushes where it stands how often a value was, but for `timesInList`: that is half as long as the value. */
const emitTimes = (f: FunctionBody, list: number, place: number): void => {
  f.get(list)
  f.get(place)
  f.get(list)
  f.op('i32.sub')
  f.i32(1)
  f.op('i32.shr_u', 'i32.add')
}

/** (first value's address, end, cell's record, increment): counts values in the list while there is room, the rest by bin. */
export const emitCountValues = (leaveList: number, countBins: number): WasmFunction => {
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
        emitAdvance(f, place, laneBytes)
        f.branch(0)
      }),
    )
  }
  const times = (): void => emitTimes(f, list, place)
  const add = (): void => {
    f.get(place)
    f.get(value)
    f.memory('f64.store', 0)
    times()
    f.i32(0)
    f.memory('i32.store', timesInList)
    f.get(cell)
    emitRaise(f, cellFields.distinct)
    emitAdvance(f, listEnd, laneBytes)
  }
  const countInList = (): void => {
    f.get(cell)
    f.memory('i32.load', cellFields.list)
    f.tee(list)
    distinct()
    f.i32(Math.log2(laneBytes))
    f.op('i32.shl', 'i32.add')
    f.set(listEnd)
    f.block(() =>
      emitUntil(f, at, end, laneBytes, () => {
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
        f.if(() => {
          distinct()
          f.i32(mostValues)
          f.op('i32.eq')
          f.if(() => {
            f.get(cell)
            f.call(leaveList)
            f.branch(3)
          })
          add()
        })
        times()
        emitRaise(f, timesInList, () => f.get(increment))
      }),
    )
  }

  f.get(cell)
  f.memory('i32.load', cellFields.mode)
  f.i32(countedBy.value)
  f.op('i32.eq')
  f.if(countInList)
  f.get(at)
  f.get(end)
  f.op('i32.lt_u')
  f.if(() => {
    for (const local of [at, end, cell, increment]) f.get(local)
    f.call(countBins)
  })
  return { parameters, body: f.take() }
}

/** (cell's record): counts a full list by bin. */
export const emitLeaveList = (layout: CounterLayout, countRare: number): WasmFunction => {
  const parameters = ['i32'] as const
  const f = createFunctionBody(parameters)
  const cell = 0
  const [list, at] = [f.local('i32'), f.local('i32')]
  const increment = (): void => {
    emitTimes(f, list, at)
    f.memory('i32.load', timesInList)
  }
  f.get(cell)
  f.i32(countedBy.bin)
  f.memory('i32.store', cellFields.mode)
  f.get(cell)
  f.memory('i32.load', cellFields.list)
  f.tee(list)
  f.set(at)
  f.loop(() => {
    emitCountBin(f, layout, countRare, { at, offset: 0, cell, increment })
    f.get(at)
    f.i32(laneBytes)
    f.op('i32.add')
    f.tee(at)
    f.get(list)
    f.i32(timesInList)
    f.op('i32.add', 'i32.lt_u')
    f.branchIf(0)
  })
  emitTable(f, layout, cell, false)
  return { parameters, body: f.take() }
}

// What surrounds the code of a piece: a loop over the lanes of a strip, and the places that depend on lane and date.

import { type Layout, laneBytes, stepWords, stripBytes, vectorBytes } from './layout.js'
import type { FunctionBody } from './wasm/function-body.js'
import { emitUntilNumber } from './wasm/loops.js'

/** Numbers of locals, and how many vectors there are side by side. */
export interface FunctionFrame {
  readonly date: number
  readonly lanes: readonly number[]
  /** Bytes from the first lane. */
  readonly at: number
  /** Bytes to the date among dated load values. */
  readonly dated: number
  /** at plus bytes to what stocks hold at this date, will hold at the next, and to the date among recordings. */
  readonly current: number
  readonly next: number
  readonly record: number
  /** Places of the lane among the words of a draw made each step, each year. */
  readonly stepWord: number
  readonly yearWord: number
  /** A sum for each of `lanes` that is not finite once a value was not. */
  readonly poisons: readonly number[]
  pushZero(): void
  /** Runs `before`, then `inside` for all lanes. */
  emit(before: () => void, inside: () => void): void
}

/** Parameters of a piece: the date, and bytes to its year among the words of a yearly draw. */
export const pieceParameters = ['i32', 'i32'] as const
const [date, yearWords] = [0, 1]

export const createFunctionFrame = (f: FunctionBody, layout: Layout, lanes: readonly number[]): FunctionFrame => {
  const local = (): number => f.local('i32')
  const frame = {
    at: local(),
    dated: local(),
    current: local(),
    next: local(),
    record: local(),
    stepWord: local(),
    yearWord: local(),
  }
  const poisons = lanes.map(() => f.local('v128'))

  const scaled = (value: () => void, factor: number): void => {
    value()
    f.i32(factor)
    f.op('i32.mul')
  }
  const base = (target: number, lane: () => void, offset: () => void): void => {
    lane()
    offset()
    f.op('i32.add')
    f.set(target)
  }
  const pushDate = (): void => f.get(date)
  const pushAt = (): void => f.get(frame.at)
  const pushOdd = (): void => {
    f.get(date)
    f.i32(1)
    f.op('i32.and')
  }
  const pushEven = (): void => {
    f.i32(1)
    pushOdd()
    f.op('i32.sub')
  }
  // Words are half as long as values.
  const pushHalf = (): void => {
    f.get(frame.at)
    f.i32(1)
    f.op('i32.shr_u')
  }
  const pushStep = (): void => {
    f.get(date)
    f.i32(3)
    f.op('i32.and')
  }

  return {
    ...frame,
    date,
    lanes,
    poisons,
    pushZero: () => {
      f.i32(0)
      f.memory('v128.load64_splat', layout.own.zero)
    },
    emit: (before, inside) => {
      scaled(pushDate, laneBytes)
      f.set(frame.dated)
      before()
      emitUntilNumber(f, frame.at, stripBytes, vectorBytes * lanes.length, () => {
        base(frame.current, pushAt, () => scaled(pushOdd, stripBytes))
        base(frame.next, pushAt, () => scaled(pushEven, stripBytes))
        base(frame.record, pushAt, () => scaled(pushDate, stripBytes))
        base(frame.stepWord, pushHalf, () => scaled(pushStep, stepWords))
        base(frame.yearWord, pushHalf, () => f.get(yearWords))
        inside()
      })
      f.i32(0)
      f.i32(0)
      f.memory('v128.load', layout.poison)
      for (const poison of poisons) {
        f.get(poison)
        f.op('f64x2.add')
      }
      f.memory('v128.store', layout.poison)
    },
  }
}

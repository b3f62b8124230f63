// What a delay line gives: history[date − lag] where that is a date, `before` where it is none yet, NaN where the lag is.

import { laneBytes, stripBytes } from './layout.js'
import type { FunctionBody } from './wasm/function-body.js'

export interface DelayToEmit {
  /** Local: the date. */
  readonly date: number
  readonly dates: number
  /** Local: bytes from the first lane. */
  readonly at: number
  /** Address of the line's first date and lane. */
  readonly history: number
  /** A vector; or a number, where the lag is the same for all paths. */
  readonly lag: { pushVector(): void } | { pushNumber(): void }
  pushBefore(): void
  pushZero(): void
  pushNaN(): void
}

export const emitDelay = (f: FunctionBody, delay: DelayToEmit): void => {
  if ('pushNumber' in delay.lag) emitSameForAll(f, delay, delay.lag)
  else emitByLane(f, delay, delay.lag)
}

const emitSameForAll = (
  f: FunctionBody,
  { date, at, history, ...push }: DelayToEmit,
  { pushNumber }: { pushNumber(): void },
): void => {
  const from = f.local('f64')
  const compare = (op: 'f64.ge' | 'f64.lt'): void => {
    f.get(from)
    f.f64(0)
    f.op(op)
  }
  f.get(date)
  f.op('f64.convert_i32_s')
  pushNumber()
  f.op('f64.sub')
  f.set(from)
  compare('f64.ge')
  f.choose(
    () => {
      f.get(from)
      f.op('i32.trunc_f64_s')
      f.i32(stripBytes)
      f.op('i32.mul')
      f.get(at)
      f.op('i32.add')
      f.memory('v128.load', history)
    },
    () => {
      compare('f64.lt')
      f.choose(push.pushBefore, push.pushNaN)
    },
  )
  f.free(from)
}

const emitByLane = (
  f: FunctionBody,
  { date, dates, at, history, ...push }: DelayToEmit,
  { pushVector }: { pushVector(): void },
): void => {
  const from = f.local('v128')
  const steps = f.local('v128')
  f.get(date)
  f.op('f64.convert_i32_s', 'f64x2.splat')
  pushVector()
  f.op('f64x2.sub')
  f.tee(from)
  // Every lane looks at some date of the history; whether it is the one is chosen afterwards.
  f.op('i32x4.trunc_sat_f64x2_s_zero')
  f.i32(0)
  f.op('i32x4.splat', 'i32x4.max_s')
  f.i32(dates - 1)
  f.op('i32x4.splat', 'i32x4.min_s')
  f.set(steps)
  const address = (lane: number): void => {
    f.get(steps)
    f.lane('i32x4.extract_lane', lane)
    f.i32(stripBytes)
    f.op('i32.mul')
    f.get(at)
    f.op('i32.add')
  }
  address(1)
  address(0)
  f.memory('v128.load64_splat', history)
  f.loadLane(1, history + laneBytes)
  push.pushBefore()
  push.pushNaN()
  for (const op of ['f64x2.lt', 'f64x2.ge'] as const) {
    f.get(from)
    push.pushZero()
    f.op(op, 'v128.bitselect')
  }
  f.free(from)
  f.free(steps)
}

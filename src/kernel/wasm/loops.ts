// Loops over addresses or indices, which are i32 locals.

import type { FunctionBody } from './function-body.js'

/** Raises a local. */
export const emitAdvance = (f: FunctionBody, local: number, by: number): void => {
  f.get(local)
  f.i32(by)
  f.op('i32.add')
  f.set(local)
}

/** The body while `at` < `end`, then `at` raised; branch(1) from outside of any block goes on to what comes after all of it. */
export const emitWhileBelow = (f: FunctionBody, at: number, end: number, by: number, body: () => void): void =>
  f.block(() =>
    f.loop(() => {
      f.get(at)
      f.get(end)
      f.op('i32.ge_u')
      f.branchIf(1)
      body()
      emitAdvance(f, at, by)
      f.branch(0)
    }),
  )

/** The same where `at` is below `end` before: one question less. */
export const emitUntil = (f: FunctionBody, at: number, end: number, by: number, body: () => void): void =>
  emitRounds(f, at, () => f.get(end), by, body)

/** The same where the end is known now, and no local. */
export const emitUntilNumber = (f: FunctionBody, at: number, end: number, by: number, body: () => void): void =>
  emitRounds(f, at, () => f.i32(end), by, body)

const emitRounds = (f: FunctionBody, at: number, pushEnd: () => void, by: number, body: () => void): void =>
  f.loop(() => {
    body()
    f.get(at)
    f.i32(by)
    f.op('i32.add')
    f.tee(at)
    pushEnd()
    f.op('i32.lt_u')
    f.branchIf(0)
  })

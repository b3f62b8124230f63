// How many paths meet a bound at each date, and how many for the first time.
//
// Parameters: first row, bytes to the row of the next date, values in each row, dates, record of the cell of the first date, bytes to that of the next
// date, the bound; then where counts, first counts and what was met stand.

import { laneBytes, stripBytes } from '../layout.js'
import { createFunctionBody } from '../wasm/function-body.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields } from './counter-layout.js'
import { emitRaise } from './emit-raise.js'

const senses = {
  at_least: { meets: 'f64x2.ge', worst: cellFields.min, best: cellFields.max, misses: 'f64.lt' },
  at_most: { meets: 'f64x2.le', worst: cellFields.max, best: cellFields.min, misses: 'f64.gt' },
} as const

/** active: a strip that has all ones in the lanes that count. */
export const emitCountHits = (sense: keyof typeof senses, active: number): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'f64', 'i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [row, rowStep, count, dates, cell, cellStep, bound, hits, first, met] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const { meets, worst, best, misses } = senses[sense]
  const [at, metCount] = [f.local('i32'), f.local('i32')]
  const [hit, hitSum, firstSum, bounds] = Array.from({ length: 4 }, () => f.local('v128'))

  const raise = (address: number, by: () => void): void => {
    f.get(address)
    emitRaise(f, 0, by)
  }
  const total = (sum: number): void => {
    for (const lane of [0, 2]) {
      f.get(sum)
      f.lane('i32x4.extract_lane', lane)
    }
    f.op('i32.add')
  }
  const advance = (local: number, by: () => void): void => {
    f.get(local)
    by()
    f.op('i32.add')
    f.set(local)
  }
  /** Whether the extreme of the row that comes nearest to the bound, or stays farthest from it, does not meet it. */
  const missed = (extreme: number): void => {
    f.get(cell)
    f.memory('f64.load', extreme)
    f.get(bound)
    f.op(misses)
  }
  const look = (): void => {
    f.i32(0)
    f.set(at)
    for (const sum of [hitSum, firstSum]) {
      f.f64(0)
      f.op('f64x2.splat')
      f.set(sum)
    }
    f.loop(() => {
      f.get(hitSum)
      f.get(row)
      f.get(at)
      f.op('i32.add')
      f.memory('v128.load', 0)
      f.get(bounds)
      f.op(meets)
      f.get(at)
      f.memory('v128.load', active)
      f.op('v128.and')
      f.tee(hit)
      f.op('i64x2.sub')
      f.set(hitSum)
      const address = (): void => {
        f.get(met)
        f.get(at)
        f.op('i32.add')
      }
      f.get(firstSum)
      f.get(hit)
      address()
      f.memory('v128.load', 0)
      f.op('v128.andnot', 'i64x2.sub')
      f.set(firstSum)
      address()
      f.get(hit)
      address()
      f.memory('v128.load', 0)
      f.op('v128.or')
      f.memory('v128.store', 0)
      advance(at, () => f.i32(2 * laneBytes))
      f.get(at)
      f.get(count)
      f.i32(3)
      f.op('i32.shl', 'i32.lt_u')
      f.branchIf(0)
    })
    raise(hits, () => total(hitSum))
    raise(first, () => total(firstSum))
    advance(metCount, () => total(firstSum))
  }

  f.get(met)
  f.i32(0)
  f.i32(stripBytes)
  f.fill()
  f.get(bound)
  f.op('f64x2.splat')
  f.set(bounds)
  f.loop(() => {
    missed(best)
    f.op('i32.eqz')
    f.if(() => {
      f.get(metCount)
      f.get(count)
      f.op('i32.eq')
      missed(worst)
      f.op('i32.eqz', 'i32.and')
      f.if(() => raise(hits, () => f.get(count)), look)
    })
    advance(row, () => f.get(rowStep))
    advance(cell, () => f.get(cellStep))
    for (const counter of [hits, first]) advance(counter, () => f.i32(4))
    advance(dates, () => f.i32(-1))
    f.get(dates)
    f.branchIf(0)
  })
  return { name: sense, parameters, body: f.take() }
}

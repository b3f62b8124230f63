// What comes after the sort: neighbors that are in the wrong order change places, equal values share the mean of their places, and the squares of ranks
// are summed up.

import { createFunctionBody, type FunctionBody } from '../../kernel/wasm/function-body.js'
import { emitAdvance, emitUntil } from '../../kernel/wasm/loops.js'
import type { WasmFunction } from '../../kernel/wasm/module.js'
import { forEach, scaled } from './emit-sort.js'
import type { RankLayout } from './rank-layout.js'

/**
 * Sorts indices that are nearly in order: (count, their address). Leaves behind how many of `count` moves are left; where none are, the order is not
 * right yet, though each of the indices is somewhere.
 */
export const emitPutRight = ({ values, found }: RankLayout): WasmFunction => {
  const parameters = ['i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [count, order] = [0, 1]
  const [i, index, at, other, left] = [f.local('i32'), f.local('i32'), f.local('i32'), f.local('i32'), f.local('i32')]
  const [value, last] = [f.local('f64'), f.local('f64')]
  const moveDown = (): void =>
    f.block(() =>
      f.loop(() => {
        f.get(at)
        f.get(order)
        f.op('i32.eq')
        f.branchIf(1)
        f.get(left)
        f.op('i32.eqz')
        f.branchIf(1)
        emitAdvance(f, at, -4)
        f.get(at)
        f.memory('i32.load', 0)
        f.tee(other)
        f.i32(3)
        f.op('i32.shl')
        f.memory('f64.load', values)
        f.get(value)
        f.op('f64.gt')
        f.if(
          () => {
            f.get(at)
            f.get(other)
            f.memory('i32.store', 4)
            emitAdvance(f, left, -1)
            f.branch(1)
          },
          () => emitAdvance(f, at, 4),
        )
      }),
    )
  f.get(count)
  f.set(left)
  f.f64(Number.NEGATIVE_INFINITY)
  f.set(last)
  forEach(f, i, count, () => {
    f.get(left)
    f.op('i32.eqz')
    f.branchIf(1)
    scaled(f, i, 4)
    f.get(order)
    f.op('i32.add')
    f.tee(at)
    f.memory('i32.load', 0)
    f.set(index)
    valueOf(f, values, index)
    f.tee(value)
    f.get(last)
    f.op('f64.ge')
    f.if(
      () => {
        f.get(value)
        f.set(last)
      },
      () => {
        moveDown()
        f.get(at)
        f.get(index)
        f.memory('i32.store', 0)
      },
    )
  })
  f.i32(0)
  f.get(left)
  f.memory('i32.store', found)
  return { name: 'putRight', parameters, body: f.take() }
}

const valueOf = (f: FunctionBody, values: number, index: number): void => {
  scaled(f, index, 8)
  f.memory('f64.load', values)
}

/** The rank of each value, from 1, minus the mean of all: (count, address of the indices in order). */
export const emitRank = ({ values, ranks }: RankLayout): WasmFunction => {
  const parameters = ['i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [count, order] = [0, 1]
  const [first, next, index] = [f.local('i32'), f.local('i32'), f.local('i32')]
  const [value, mean, rank] = [f.local('f64'), f.local('f64'), f.local('f64')]
  const loadIndex = (place: number): void => {
    scaled(f, place, 4)
    f.get(order)
    f.op('i32.add')
    f.memory('i32.load', 0)
    f.set(index)
  }
  const half = (): void => {
    f.op('f64.convert_i32_u')
    f.f64(0.5)
    f.op('f64.mul')
  }
  f.get(count)
  f.i32(1)
  f.op('i32.add')
  half()
  f.set(mean)
  f.loop(() => {
    loadIndex(first)
    valueOf(f, values, index)
    f.set(value)
    f.get(first)
    f.set(next)
    // The value is equal to itself: it is none too few.
    f.block(() =>
      f.loop(() => {
        emitAdvance(f, next, 1)
        f.get(next)
        f.get(count)
        f.op('i32.eq')
        f.branchIf(1)
        loadIndex(next)
        valueOf(f, values, index)
        f.get(value)
        f.op('f64.eq')
        f.branchIf(0)
      }),
    )
    // Places first + 1 … next have the mean (first + 1 + next)/2.
    f.get(first)
    f.i32(1)
    f.op('i32.add')
    f.get(next)
    f.op('i32.add')
    half()
    f.get(mean)
    f.op('f64.sub')
    f.set(rank)
    emitUntil(f, first, next, 1, () => {
      loadIndex(first)
      scaled(f, index, 8)
      f.get(rank)
      f.memory('f64.store', ranks)
    })
    f.get(first)
    f.get(count)
    f.op('i32.lt_u')
    f.branchIf(0)
  })
  return { name: 'rank', parameters, body: f.take() }
}

/** The sum of the squares of the ranks, in the order of the rows: (count). */
export const emitSumSquares = ({ ranks, found }: RankLayout): WasmFunction => {
  const parameters = ['i32'] as const
  const f = createFunctionBody(parameters)
  const [count] = [0]
  const [i, rank, sum] = [f.local('i32'), f.local('f64'), f.local('f64')]
  forEach(f, i, count, () => {
    f.get(sum)
    scaled(f, i, 8)
    f.memory('f64.load', ranks)
    f.tee(rank)
    f.get(rank)
    f.op('f64.mul', 'f64.add')
    f.set(sum)
  })
  f.i32(0)
  f.get(sum)
  f.memory('f64.store', found)
  return { name: 'sumSquares', parameters, body: f.take() }
}

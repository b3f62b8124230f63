// Folds what countRows found in a strip into the sums of its block and the extremes of its job, cell by cell: (cells, values before in the block, values).
//
// The same operations in the same order as foldMoments and noteRange of stats/.

import { createFunctionBody } from '../wasm/function-body.js'
import { emitAdvance } from '../wasm/loops.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellBytes, cellFields, type CounterLayout } from './counter-layout.js'
import { emitRaise } from './emit-raise.js'

export const emitFold = (layout: CounterLayout): WasmFunction => {
  const parameters = ['i32', 'f64', 'f64'] as const
  const f = createFunctionBody(parameters)
  const [cells, before, count] = [0, 1, 2]
  const [cell, index, words] = Array.from({ length: 3 }, () => f.local('i32'))
  const [total, delta, own] = Array.from({ length: 3 }, () => f.local('f64'))

  const inCell = (op: 'f64.load' | 'i32.load', field: number): void => {
    f.get(cell)
    f.memory(op, field)
  }
  /** Mean and M2 of a cell stand side by side: index is 8 bytes a cell. */
  const sumAddress = (): void => {
    f.get(index)
    f.i32(1)
    f.op('i32.shl')
  }
  const [mean, m2] = [layout.sums, layout.sums + 8]

  const foldMoments = (): void => {
    f.get(before)
    f.f64(0)
    f.op('f64.eq')
    f.if(
      () => {
        for (const [sum, field] of [
          [mean, cellFields.mean],
          [m2, cellFields.m2],
        ]) {
          sumAddress()
          inCell('f64.load', field)
          f.memory('f64.store', sum)
        }
      },
      () => {
        inCell('f64.load', cellFields.mean)
        sumAddress()
        f.memory('f64.load', mean)
        f.op('f64.sub')
        f.set(delta)
        sumAddress()
        sumAddress()
        f.memory('f64.load', mean)
        f.get(delta)
        f.get(count)
        f.op('f64.mul')
        f.get(total)
        f.op('f64.div', 'f64.add')
        f.memory('f64.store', mean)
        sumAddress()
        sumAddress()
        f.memory('f64.load', m2)
        inCell('f64.load', cellFields.m2)
        f.get(delta)
        f.get(delta)
        f.op('f64.mul')
        f.get(before)
        f.op('f64.mul')
        f.get(count)
        f.op('f64.mul')
        f.get(total)
        f.op('f64.div', 'f64.add', 'f64.add')
        f.memory('f64.store', m2)
      },
    )
  }
  const noteExtreme = (field: number, countField: number, extreme: number, counts: number, beyond: 'f64.lt' | 'f64.gt'): void => {
    const known = (): void => {
      f.get(index)
      f.memory('f64.load', extreme)
    }
    inCell('f64.load', field)
    f.tee(own)
    known()
    f.op(beyond)
    f.if(
      () => {
        f.get(index)
        f.get(own)
        f.memory('f64.store', extreme)
        f.get(words)
        inCell('i32.load', countField)
        f.memory('i32.store', counts)
      },
      () => {
        f.get(own)
        known()
        f.op('f64.eq')
        f.if(() => {
          f.get(words)
          emitRaise(f, counts, () => inCell('i32.load', countField))
        })
      },
    )
  }

  f.get(before)
  f.get(count)
  f.op('f64.add')
  f.set(total)
  f.i32(layout.cells)
  f.set(cell)
  f.loop(() => {
    foldMoments()
    noteExtreme(cellFields.min, cellFields.minCount, layout.minima, layout.minimumCounts, 'f64.lt')
    noteExtreme(cellFields.max, cellFields.maxCount, layout.maxima, layout.maximumCounts, 'f64.gt')
    for (const [local, bytes] of [
      [cell, cellBytes],
      [index, 8],
      [words, 4],
    ]) {
      emitAdvance(f, local, bytes)
    }
    f.get(cells)
    f.i32(1)
    f.op('i32.sub')
    f.tee(cells)
    f.branchIf(0)
  })
  return { name: 'fold', parameters, body: f.take() }
}

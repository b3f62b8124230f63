// A select as code: both sides and a choice, or sides that are computed where some lane takes them.
//
// Where only `a` is worth a branch, `b` goes to memory for all vectors, side by side, and `a` over it where some lane takes it. In locals instead, an
// engine would put off each `b` until it is wanted, behind the branch of the vector before: one after the other, while the processor waits.

import type { Node, NodeId, Program } from '../ir/nodes.js'
import { vectorBytes } from './layout.js'
import type { RegionId, Regions } from './regions.js'
import type { FunctionBody } from './wasm/function-body.js'

export type Select = Extract<Node, { op: 'select' }>

export interface SelectsToEmit {
  readonly program: Pick<Program, 'nodes'>
  readonly regions: Regions
  /** Where a function may leave values for itself, a vector a lane of `lanes` and select; undefined where it may not. */
  readonly asides: number | undefined
  push(node: NodeId, lane: number): void
  emitRegion(region: RegionId, lanes: readonly number[]): void
}

export interface SelectEmitter {
  /** Whether one of the sides is worth a branch. */
  branches(id: NodeId): boolean
  /** Pushes the value of one that is worth none. */
  push(select: Select, lane: number): void
  /** Computes one that is, in locals, one for each of `lanes`. */
  compute(select: Select, id: NodeId, lanes: readonly number[]): readonly number[]
}

export const createSelectEmitter = (
  f: FunctionBody,
  { program: { nodes }, regions, asides, push, emitRegion }: SelectsToEmit,
): SelectEmitter => {
  let taken = 0
  const isZero = (id: NodeId): boolean => {
    const node = nodes[id]
    return node.op === 'const' && Object.is(node.value, 0)
  }
  const forLanes = (lanes: readonly number[], value: (lane: number, index: number) => void): readonly number[] =>
    lanes.map((lane, index) => {
      const local = f.local('v128')
      value(lane, index)
      f.set(local)
      return local
    })

  /** Each vector has branches of its own: together they would be taken more often. */
  const branch = ({ test, a, b }: Select, id: NodeId, lane: number): number => {
    const { a: regionA, b: regionB } = regions.sides.get(id)!
    const own = regions.of.get(id)
    const [result, holds] = [f.local('v128'), f.local('v128')]
    push(test, lane)
    f.set(holds)
    const otherwise = (): void => {
      push(b, lane)
      f.set(result)
    }
    const choose = (): void => {
      push(a, lane)
      f.get(result)
      f.get(holds)
      f.op('v128.bitselect')
      f.set(result)
    }
    if (regionB === own) otherwise()
    else {
      f.get(holds)
      f.op('i64x2.all_true', 'i32.eqz')
      f.if(() => {
        emitRegion(regionB, [lane])
        otherwise()
      })
    }
    if (regionA === own) choose()
    else {
      f.get(holds)
      f.op('v128.any_true')
      f.if(() => {
        emitRegion(regionA, [lane])
        choose()
      })
    }
    f.free(holds)
    return result
  }

  const overwrite = ({ test, a, b }: Select, region: RegionId, lanes: readonly number[], from: number): readonly number[] => {
    const offset = (index: number): number => from + index * vectorBytes
    for (const [index, lane] of lanes.entries()) {
      f.i32(0)
      push(b, lane)
      f.memory('v128.store', offset(index))
    }
    const tests = forLanes(lanes, lane => push(test, lane))
    for (const [index, lane] of lanes.entries()) {
      f.get(tests[index])
      f.op('v128.any_true')
      f.if(() => {
        emitRegion(region, [lane])
        f.i32(0)
        push(a, lane)
        f.i32(0)
        f.memory('v128.load', offset(index))
        f.get(tests[index])
        f.op('v128.bitselect')
        f.memory('v128.store', offset(index))
      })
    }
    for (const local of tests) f.free(local)
    return forLanes(lanes, (_, index) => {
      f.i32(0)
      f.memory('v128.load', offset(index))
    })
  }

  return {
    branches: id => {
      const sides = regions.sides.get(id)
      const own = regions.of.get(id)
      return sides !== undefined && (sides.a !== own || sides.b !== own)
    },
    // A test is all ones or all zeros, which is +0.
    push: ({ test, a, b }, lane) => {
      const operands = isZero(b) ? [a] : isZero(a) ? [b] : [a, b]
      for (const operand of operands) push(operand, lane)
      push(test, lane)
      f.op(isZero(b) ? 'v128.and' : isZero(a) ? 'v128.andnot' : 'v128.bitselect')
    },
    compute: (select, id, lanes) => {
      const { a, b } = regions.sides.get(id)!
      const own = regions.of.get(id)
      if (asides === undefined || b !== own || a === own) return lanes.map(lane => branch(select, id, lane))
      const from = asides + taken * vectorBytes
      taken += lanes.length
      return overwrite(select, a, lanes, from)
    },
  }
}

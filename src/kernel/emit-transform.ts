// A function of the program over all draws of a strip, whose result is one value nearly always and seldom another, as Φ⁻¹ is in its tails.
//
// The usual value is computed for all lanes, without branches, and the lanes that need the other one are put on a list; then the list is gone through.
// A branch for each vector instead would be guessed wrong each time that it is taken, and what stands behind it would be waited for.

import type { IrFunction, NodeId } from '../ir/nodes.js'
import { emitUniform } from './emit-draws.js'
import { createPureEmitter } from './emit-pure.js'
import { laneBytes, type Layout, stripBytes, vectorBytes, wordBytes } from './layout.js'
import { seldomSelectOf } from './transforms.js'
import { createFunctionBody, type FunctionBody } from './wasm/function-body.js'
import type { WasmFunction } from './wasm/module.js'

/** Vectors side by side: of all lanes, and of those on the list. */
const usual = [0, 1, 2, 3]
const seldom = [0, 1]

/** (strip to write, words of the draw). */
const parameters = ['i32', 'i32'] as const
const [out, words] = [0, 1]

export const emitTransform = (name: string, fn: IrFunction, layout: Layout): WasmFunction => {
  const { test, a, b } = seldomSelectOf(fn)!
  const f = createFunctionBody(parameters)
  const [at, end, holds] = [f.local('i32'), f.local('i32'), f.local('i32')]
  const list = layout.list

  const forAll = (): void => {
    const draws = usual.map(lane =>
      inLocal(f, () => {
        wordAddress(f, () => f.get(at))
        f.memory('v128.load64_zero', lane * 2 * wordBytes)
        emitUniform(f, layout)
      }),
    )
    emitNodes(f, fn, draws, [
      { node: b, use: push => usual.forEach(lane => storeUsual(lane, push)) },
      { node: test, use: push => usual.forEach(lane => noteSeldom(lane, push)) },
    ])
  }
  const storeUsual = (lane: number, push: Push): void => {
    f.get(out)
    f.get(at)
    f.op('i32.add')
    push(lane)
    f.memory('v128.store', lane * vectorBytes)
  }
  /** Both lanes are written to the end of the list, which grows where they are to stay. */
  const noteSeldom = (lane: number, push: Push): void => {
    push(lane)
    f.op('i64x2.bitmask')
    f.set(holds)
    for (const half of [0, 1]) {
      f.get(end)
      f.get(at)
      f.i32(lane * vectorBytes + half * laneBytes)
      f.op('i32.add')
      f.memory('i32.store', list)
      f.get(end)
      f.get(holds)
      f.i32(1 << half)
      f.op('i32.and')
      f.i32(2 - half)
      f.op('i32.shl', 'i32.add')
      f.set(end)
    }
  }

  const listed = (entry: number): void => {
    f.get(at)
    f.memory('i32.load', list + entry * wordBytes)
  }
  const forListed = (): void => {
    const draws = seldom.map(lane =>
      inLocal(f, () => {
        for (const half of [0, 1]) {
          wordAddress(f, () => listed(2 * lane + half))
          f.memory('i32.load', 0)
          if (half === 0) f.op('i32x4.splat')
          else f.lane('i32x4.replace_lane', 1)
        }
        emitUniform(f, layout)
      }),
    )
    emitNodes(f, fn, draws, [{ node: a, use: push => seldom.forEach(lane => storeSeldom(lane, push)) }])
  }
  const storeSeldom = (lane: number, push: Push): void => {
    for (const half of [0, 1]) {
      f.get(out)
      listed(2 * lane + half)
      f.op('i32.add')
      push(lane)
      f.lane('f64x2.extract_lane', half)
      f.memory('f64.store', 0)
    }
  }

  f.loop(() => {
    forAll()
    f.get(at)
    f.i32(usual.length * vectorBytes)
    f.op('i32.add')
    f.tee(at)
    f.i32(stripBytes)
    f.op('i32.lt_u')
    f.branchIf(0)
  })
  f.get(end)
  f.if(() => {
    // What fills the last vectors is the last lane once more.
    for (let entry = 0; entry < 2 * seldom.length - 1; entry++) {
      f.get(end)
      f.get(end)
      f.memory('i32.load', list - wordBytes)
      f.memory('i32.store', list + entry * wordBytes)
    }
    f.i32(0)
    f.set(at)
    f.loop(() => {
      forListed()
      f.get(at)
      f.i32(2 * seldom.length * wordBytes)
      f.op('i32.add')
      f.tee(at)
      f.get(end)
      f.op('i32.lt_u')
      f.branchIf(0)
    })
  })
  return { name, parameters, body: f.take() }
}

/** Pushes the address of the word of a lane that is so many bytes from the first of its strip. */
const wordAddress = (f: FunctionBody, lane: () => void): void => {
  f.get(words)
  lane()
  f.i32(1)
  f.op('i32.shr_u', 'i32.add')
}

const inLocal = (f: FunctionBody, push: () => void): number => {
  const local = f.local('v128')
  push()
  f.set(local)
  return local
}

/** Pushes a value of a vector. */
type Push = (lane: number) => void

/** Computes some nodes of a function, its argument in a local a vector, and hands out what pushes them. */
const emitNodes = (
  f: FunctionBody,
  fn: IrFunction,
  draws: readonly number[],
  wanted: readonly { readonly node: NodeId; use(push: Push): void }[],
): void => {
  const emitter = createPureEmitter(f, fn, {
    wanted: wanted.map(({ node }) => node),
    lanes: draws.map((_, lane) => lane),
    argument: (_, lane) => draws[lane],
    done: id => {
      for (const { node, use } of wanted) if (node === id) use(lane => emitter.pushAgain(id, lane))
    },
  })
  emitter.emit()
}

// A loop of the IR, vector by vector: rounds until no lane's test holds, at most `limit`; a lane whose test fails keeps its values.

import type { NodeId, Program } from '../ir/nodes.js'
import type { NodeEmitter } from './emit-nodes.js'
import type { FunctionBody } from './wasm/function-body.js'
import { emitUntilNumber } from './wasm/loops.js'

export interface LoopToEmit {
  readonly program: Program
  readonly loop: number
  /** Nodes inside of it. */
  readonly body: readonly NodeId[]
  /** Live results. */
  readonly results: readonly NodeId[]
  readonly lanes: readonly number[]
}

export const emitLoop = (f: FunctionBody, emitter: NodeEmitter, { program, loop, body, results, lanes }: LoopToEmit): void => {
  const { nodes } = program
  const { init, test, next, limit } = program.loops[loop]
  const emitRounds = (lane: number, carried: readonly number[]): readonly number[] => {
    const rounds = f.local('i32')
    const holds = f.local('v128')
    const locals = [rounds, holds]
    f.i32(0)
    f.set(rounds)
    f.block(() =>
      emitUntilNumber(f, rounds, limit, 1, () => {
        for (const id of body) {
          if (nodes[id].op === 'carried') continue
          const local = f.local('v128')
          locals.push(local)
          emitter.compute(id, lane)
          f.set(local)
          emitter.place(id, lane, local)
        }
        emitter.push(test, lane)
        f.tee(holds)
        f.op('v128.any_true', 'i32.eqz')
        f.branchIf(1)
        // All at once: a carried value may become another one.
        for (const [place, node] of next.entries()) {
          emitter.push(node, lane)
          f.get(carried[place])
          f.get(holds)
          f.op('v128.bitselect')
        }
        for (const local of carried.toReversed()) f.set(local)
      }),
    )
    return locals
  }

  const found: { readonly id: NodeId; readonly lane: number; readonly local: number }[] = []
  emitter.repeat(() => {
    for (const lane of lanes) {
      const carried = init.map(node => {
        const local = f.local('v128')
        emitter.push(node, lane)
        f.set(local)
        return local
      })
      for (const id of body) {
        const node = nodes[id]
        if (node.op === 'carried') emitter.place(id, lane, carried[node.index])
      }
      const locals = emitRounds(lane, carried)
      for (const id of body) emitter.place(id, lane, undefined)
      for (const id of results) {
        const node = nodes[id]
        if (node.op !== 'loop') continue
        const local = f.local('v128')
        f.get(carried[node.index])
        f.set(local)
        found.push({ id, lane, local })
      }
      for (const local of [...carried, ...locals]) f.free(local)
    }
  })
  for (const { id, lane, local } of found) emitter.place(id, lane, local)
}

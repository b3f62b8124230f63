// What is done with a value besides handing it on: it is stored for other functions, recorded, remembered, or looked at whether it is finite.

import type { NodeId } from '../ir/nodes.js'
import type { NodeEmitter } from './emit-nodes.js'
import type { KernelDesign, Piece } from './kernel-design.js'
import { vectorBytes, wordBytes } from './layout.js'
import type { FunctionFrame } from './function-frame.js'
import type { FunctionBody } from './wasm/function-body.js'

export interface DutiesEmitter {
  /** Everything that is to be done with a value in this function. */
  fulfil(node: NodeId): void
  /** The same for values that no function of this phase computes. */
  fulfilOthers(): void
}

export const createDutiesEmitter = (
  f: FunctionBody,
  { recordings, named, schedule, home, duties, layout }: KernelDesign,
  piece: Piece,
  frame: FunctionFrame,
  exact: boolean,
  emitter: () => NodeEmitter,
): DutiesEmitter => {
  const { phases } = schedule
  const { date, at, lanes } = frame
  const isStep = piece.phase === 'step'

  const store = (base: number, offset: number, node: NodeId): void => {
    for (const lane of lanes) {
      f.get(base)
      emitter().pushAgain(node, lane)
      f.memory('v128.store', offset + lane * vectorBytes)
    }
  }
  const record = (node: NodeId, recording: number): void => {
    const write = (): void => store(frame.record, layout.records[recording], node)
    if (isStep && recordings[recording].dates === 'first') {
      f.get(date)
      f.op('i32.eqz')
      f.if(write)
    } else write()
  }

  /** Adds a value to the poison, which is not finite once a value was not. */
  const taste = (node: NodeId): void => {
    for (const lane of lanes) {
      f.get(frame.poisons[lane])
      emitter().pushAgain(node, lane)
      f.op('f64x2.add')
      f.set(frame.poisons[lane])
    }
  }
  /** The lowest code stays: −1 is the highest of all when it is taken to be without sign. */
  const noteFailure = (bad: number, lane: number, half: number, name: number): void => {
    const offset = layout.failed + wordBytes * (2 * lane + half)
    const code = f.local('i32')
    const address = (): void => {
      f.get(at)
      f.i32(1)
      f.op('i32.shr_u')
    }
    f.get(bad)
    f.lane('i32x4.extract_lane', 2 * half)
    f.if(() => {
      f.get(date)
      f.i32(named.length)
      f.op('i32.mul')
      f.i32(name)
      f.op('i32.add')
      f.tee(code)
      address()
      f.memory('i32.load', offset)
      f.op('i32.lt_u')
      f.if(() => {
        address()
        f.get(code)
        f.memory('i32.store', offset)
      })
    })
    f.free(code)
  }
  const noteFailures = (node: NodeId): void => {
    const name = Math.min(...duties.names.get(node)!)
    const bad = f.local('v128')
    for (const lane of lanes) {
      for (let side = 0; side < 2; side++) emitter().pushAgain(node, lane)
      f.op('f64x2.sub')
      frame.pushZero()
      f.op('f64x2.ne')
      f.tee(bad)
      f.op('v128.any_true')
      f.if(() => {
        for (const half of [0, 1]) noteFailure(bad, lane, half, name)
      })
    }
    f.free(bad)
  }

  const fulfil = (node: NodeId): void => {
    if (phases[node] === piece.phase) {
      if (layout.strips.has(node) && home.has(node)) store(at, layout.strips.get(node)!, node)
      for (const recording of duties.record.get(node) ?? []) record(node, recording)
      if (exact && duties.names.has(node)) noteFailures(node)
      if (!exact && duties.checks.has(node)) taste(node)
    }
    if (isStep) {
      for (const state of duties.next.get(node) ?? []) store(frame.next, layout.states.get(state)!, node)
      for (const line of duties.remember.get(node) ?? []) store(frame.record, layout.histories.get(line)!, node)
    } else for (const state of duties.start.get(node) ?? []) store(at, layout.states.get(state)!, node)
  }

  return {
    fulfil,
    fulfilOthers: () => {
      const { next, remember, start, record: records, names } = duties
      for (const node of new Set([next, remember, start, records, names].flatMap(duty => [...duty.keys()]))) {
        const computedNow = home.has(node) && phases[node] === piece.phase
        // Path values are there when steps begin, load values always are; step values are not there before.
        if (!computedNow && (isStep || phases[node] !== 'step')) fulfil(node)
      }
    },
  }
}

// One function of a kernel: some nodes of a phase, over all lanes of a strip at one date.

import type { Node, NodeId } from '../ir/nodes.js'
import { emitDelay } from './emit-delay.js'
import { emitUniform } from './emit-draws.js'
import { createDutiesEmitter } from './emit-duties.js'
import { emitLoop } from './emit-loop.js'
import { createNodeEmitter, type NodeEmitter } from './emit-nodes.js'
import { createFunctionFrame, pieceParameters } from './function-frame.js'
import { type KernelDesign, type Piece, sideBySide } from './kernel-design.js'
import { vectorBytes } from './layout.js'
import { createFunctionBody } from './wasm/function-body.js'
import type { WasmFunction } from './wasm/module.js'

export interface PieceOptions {
  readonly name: string
  /** Notes in which lane which name was not finite, instead of only that there was one. */
  readonly exact: boolean
  /** Index of the function of the module that computes a function of the program. */
  functionIndex(fn: number): number
}

export const emitPiece = (design: KernelDesign, piece: Piece, { name, exact, functionIndex }: PieceOptions): WasmFunction => {
  const { program, schedule, facts, reads, home, duties, layout } = design
  const { nodes } = program
  const f = createFunctionBody(pieceParameters)
  const lanes = sideBySide[piece.phase]
  const frame = createFunctionFrame(f, layout, lanes)
  const resultsOf = (loop: number): readonly NodeId[] =>
    piece.nodes.filter(id => {
      const node = nodes[id]
      return node.op === 'loop' && node.loop === loop
    })
  const rooted = (node: NodeId): boolean => {
    const definition = nodes[node]
    return (
      layout.strips.has(node) ||
      duties.record.has(node) ||
      duties.next.has(node) ||
      duties.remember.has(node) ||
      duties.start.has(node) ||
      (exact ? duties.names.has(node) : duties.checks.has(node)) ||
      (definition.op === 'loop' && resultsOf(definition.loop).length > 1)
    )
  }
  const load = (base: number, offset: number, lane: number): void => {
    f.get(base)
    f.memory('v128.load', offset + lane * vectorBytes)
  }
  const preloaded = new Map<NodeId, number>()
  /** What a node reads as vectors: a lag that is the same on all paths is read as a number. */
  const vectorsOf = (id: NodeId): readonly NodeId[] => {
    const node = nodes[id]
    return node.op === 'delay' ? [node.before] : reads[id]
  }
  /** Load values are read once for all lanes. An engine that read them where they are used would do so for each vector. */
  const preload = (): void => {
    for (const id of new Set(piece.nodes.flatMap(vectorsOf))) {
      if (schedule.phases[id] !== 'load' || nodes[id].op === 'const') continue
      const local = f.local('v128')
      pushOutside(id, 0)
      f.set(local)
      preloaded.set(id, local)
    }
  }
  const pushOutside = (id: NodeId, lane: number): void => {
    const node = nodes[id]
    if (node.op === 'const') f.vector(node.value)
    else if (preloaded.has(id)) f.get(preloaded.get(id)!)
    else if (schedule.phases[id] === 'load') {
      if (schedule.dated[id]) f.get(frame.dated)
      else f.i32(0)
      f.memory('v128.load64_splat', layout.loaded.get(id)!)
    } else if (node.op === 'uniform' && node.clock !== 'path') {
      f.get(node.clock === 'year' ? frame.yearWord : frame.stepWord)
      f.memory('v128.load64_zero', layout.words.get(id)! + (lane * vectorBytes) / 2)
      emitUniform(f, layout)
    } else if (node.op === 'state' && !home.has(id)) load(frame.current, layout.states.get(node.state)!, lane)
    else load(frame.at, layout.strips.get(id)!, lane)
  }
  const lagOf = (lag: NodeId, lane: number) => {
    const definition = nodes[lag]
    if (definition.op === 'const') return { pushNumber: () => f.f64(definition.value) }
    if (schedule.phases[lag] !== 'load') return { pushVector: () => emitter.push(lag, lane) }
    return {
      pushNumber: () => {
        if (schedule.dated[lag]) f.get(frame.dated)
        else f.i32(0)
        f.memory('f64.load', layout.loaded.get(lag)!)
      },
    }
  }
  const compute = (id: NodeId, node: Node, lane: number): void => {
    switch (node.op) {
      case 'state':
        f.get(frame.date)
        f.choose(
          () => load(frame.current, layout.states.get(node.state)!, lane),
          () => emitter.push(node.init, lane),
        )
        break
      case 'delay':
        emitDelay(f, {
          ...frame,
          dates: program.dates,
          history: layout.histories.get(node.line)! + lane * vectorBytes,
          lag: lagOf(node.lag, lane),
          pushBefore: () => emitter.push(node.before, lane),
          pushNaN: () => {
            f.i32(0)
            f.memory('v128.load64_splat', layout.own.nan)
          },
        })
        break
      case 'call':
        for (const arg of node.args) emitter.push(arg, lane)
        f.call(functionIndex(node.fn))
        break
      default:
        throw new Error(`node ${id}, ${node.op}, is not computed in a function`)
    }
  }
  const duty = createDutiesEmitter(f, design, piece, frame, exact, () => emitter)
  const emitter: NodeEmitter = createNodeEmitter(f, {
    program,
    order: piece.nodes,
    reads,
    facts,
    lanes,
    tables: layout.tables,
    asides: layout.asides,
    rooted,
    pushOutside,
    compute,
    computeLoop: (loop, some) =>
      emitLoop(f, emitter, { program, loop, body: schedule.bodies[loop], results: resultsOf(loop), lanes: some }),
    done: duty.fulfil,
  })
  frame.emit(preload, () => {
    emitter.emit()
    if (piece.last) duty.fulfilOthers()
  })
  return { name, parameters: pieceParameters, body: f.take() }
}

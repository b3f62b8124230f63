// When each node of a program is computed, if at all:
//
//   load  depends on inputs and the calendar alone: once when the kernel is made, for all dates together
//   path  differs by path, not in time: once for every strip of paths
//   step  the rest: at every date
//
// A loop's body runs inside the loop, at the loop's own phase.

import type { NodeId, Program } from '../ir/nodes.js'
import { findOperands, findVariability, type Operands, varies } from './variability.js'

export type Phase = 'load' | 'path' | 'step'

export interface Schedule {
  /** Live nodes outside of loops, in an order in which each can be computed. */
  readonly load: readonly NodeId[]
  readonly path: readonly NodeId[]
  readonly step: readonly NodeId[]
  /** bodies[l]: live nodes that depend on what loop l carries. */
  readonly bodies: readonly (readonly NodeId[])[]
  readonly phases: readonly Phase[]
  /** Load nodes: does the value differ by date? */
  readonly dated: readonly boolean[]
  readonly live: readonly boolean[]
  /** What each node reads. */
  readonly operands: Operands
}

/** roots: what the outside world asks for. */
export const scheduleNodes = (program: Program, roots: readonly NodeId[]): Schedule => {
  const operands = findOperands(program)
  const variability = findVariability(program, operands)
  const live = findLive(program, operands, roots)
  const phases = Array.from(variability, phaseOf)
  const inLoop = findBodies(program, operands)
  const lists: Readonly<Record<Phase, NodeId[]>> = { load: [], path: [], step: [] }
  const bodies: NodeId[][] = program.loops.map(() => [])
  for (let node = 0; node < phases.length; node++) {
    if (!live[node]) continue
    const list = inLoop[node] === outside ? lists[phases[node]] : bodies[inLoop[node]]
    list.push(node)
  }
  return { ...lists, bodies, phases, dated: Array.from(variability, bits => (bits & varies.inTime) !== 0), live, operands }
}

export const phaseOf = (variability: number): Phase =>
  (variability & varies.byPath) === 0 ? 'load' : (variability & varies.inTime) === 0 ? 'path' : 'step'

const findLive = (program: Program, operands: Operands, roots: readonly NodeId[]): readonly boolean[] => {
  const live = operands.map(() => false)
  const waiting = [...roots]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (live[node]) continue
    live[node] = true
    for (const operand of operands[node]) if (!live[operand]) waiting.push(operand)
    const definition = program.nodes[node]
    if (definition.op === 'state') waiting.push(program.states[definition.state])
    if (definition.op === 'delay') waiting.push(program.lines[definition.line])
    if (definition.op === 'loop') {
      const { init, test, next } = program.loops[definition.loop]
      waiting.push(...init, test, ...next)
    }
  }
  return live
}

const outside = -1

/** For each node the loop in whose body it stands, or −1. */
export const findBodies = ({ nodes, loops }: Program, operands: Operands): Int32Array => {
  const bodies = new Int32Array(nodes.length).fill(outside)
  if (loops.length === 0) return bodies
  for (const [id, node] of nodes.entries())
    if (node.op === 'carried') bodies[id] = node.loop
    else for (const operand of operands[id]) if (bodies[operand] !== outside) bodies[id] = bodies[operand]
  return bodies
}

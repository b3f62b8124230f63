// When each node of a program is computed, if at all:
//
//   load  depends on inputs and the calendar alone: once when the kernel is made, for all dates together
//   path  differs by path, not in time: once for every strip of paths
//   step  the rest: at every date
//
// A loop's body runs inside the loop, at the loop's own phase.

import type { NodeId, Program } from '../ir/nodes.js'
import { findVariability, operandsOf } from './variability.js'

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
}

/** roots: what the outside world asks for. */
export const scheduleNodes = (program: Program, roots: readonly NodeId[]): Schedule => {
  const variability = findVariability(program)
  const live = findLive(program, roots)
  const phases = program.nodes.map((_, node): Phase => {
    const { paths, time } = variability[node]
    return !paths ? 'load' : time ? 'step' : 'path'
  })
  const inLoop = findBodies(program)
  const of = (phase: Phase): readonly NodeId[] =>
    program.nodes.flatMap((_, node) => (live[node] && inLoop[node] === undefined && phases[node] === phase ? [node] : []))
  return {
    load: of('load'),
    path: of('path'),
    step: of('step'),
    bodies: program.loops.map((_, loop) =>
      program.nodes.flatMap((_, node) => (live[node] && inLoop[node] === loop ? [node] : [])),
    ),
    phases,
    dated: variability.map(({ time }) => time),
    live,
  }
}

const findLive = (program: Program, roots: readonly NodeId[]): readonly boolean[] => {
  const live = program.nodes.map(() => false)
  const waiting = [...roots]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (live[node]) continue
    live[node] = true
    const definition = program.nodes[node]
    waiting.push(...operandsOf(definition))
    if (definition.op === 'state') waiting.push(program.states[definition.state])
    if (definition.op === 'delay') waiting.push(program.lines[definition.line])
    if (definition.op === 'loop') {
      const { init, test, next } = program.loops[definition.loop]
      waiting.push(...init, test, ...next)
    }
  }
  return live
}

/** For each node the loop in whose body it stands. */
const findBodies = (program: Program): readonly (number | undefined)[] => {
  const bodies: (number | undefined)[] = []
  for (const node of program.nodes)
    bodies.push(
      node.op === 'carried'
        ? node.loop
        : operandsOf(node)
            .map(operand => bodies[operand])
            .find(loop => loop !== undefined),
    )
  return bodies
}

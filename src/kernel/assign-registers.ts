// Which strip of memory holds which node: those that outlive a date have their own, the others share as soon as they are read for the last time.

import type { NodeId, Program } from '../ir/nodes.js'
import { stripPaths } from './kernel.js'
import type { Schedule } from './schedule.js'
import { createRegister, type Register } from './strip-ops.js'
import { operandsOf } from './variability.js'

/** Registers of all nodes that a strip needs; outside: nodes that are recorded or named. */
export const assignRegisters = (
  program: Program,
  schedule: Schedule,
  outside: readonly NodeId[],
): ReadonlyMap<NodeId, Register> => {
  const { phases, live, bodies } = schedule
  const body = bodies.flat()
  const loops = program.loops.flatMap(({ init, test, next }) => [...init, test, ...next])
  const linked = [...program.states, ...program.lines, ...loops]
  const readByStep = [...schedule.step, ...body].flatMap(node => operandsOf(program.nodes[node]))
  const readByPath = schedule.path.flatMap(node => operandsOf(program.nodes[node]))
  const remembers = schedule.step.filter(node => remembering.has(program.nodes[node].op))
  const loaded = [...readByStep, ...readByPath, ...outside, ...linked].filter(node => live[node] && phases[node] === 'load')

  // All results of a loop are there with the first, before others that stand between them.
  const results = [...schedule.path, ...schedule.step].filter(node => program.nodes[node].op === 'loop')
  const own = new Set<NodeId>([...loaded, ...body, ...linked.filter(node => live[node]), ...remembers, ...results])
  for (const node of readByStep) if (phases[node] === 'path') own.add(node)
  // A loop runs where its results stand: what its body reads must last until then.
  for (const node of body.flatMap(inside => operandsOf(program.nodes[inside]))) if (phases[node] !== 'load') own.add(node)
  const registers = new Map([...own].map(node => [node, createRegister(stripPaths)]))
  for (const nodes of [schedule.path, schedule.step]) share(program, nodes, own, registers)
  return registers
}

/** Operations that keep values of their own from one date to the next. */
const remembering: ReadonlySet<string> = new Set(['state', 'delay', 'uniform'])

const share = (program: Program, nodes: readonly NodeId[], own: ReadonlySet<NodeId>, registers: Map<NodeId, Register>): void => {
  const here = new Set(nodes)
  const lastReader = new Map<NodeId, NodeId>()
  for (const node of nodes) for (const operand of operandsOf(program.nodes[node])) lastReader.set(operand, node)
  const free: Register[] = []
  for (const node of nodes) {
    // An operation reads each lane before it writes it, so that a result may take the place of an operand read for the last time.
    for (const operand of new Set(operandsOf(program.nodes[node])))
      if (here.has(operand) && !own.has(operand) && lastReader.get(operand) === node) free.push(registers.get(operand)!)
    if (own.has(node)) continue
    registers.set(node, free.pop() ?? createRegister(stripPaths))
    if (!lastReader.has(node)) free.push(registers.get(node)!)
  }
}

// Who reads what: operands, and for a loop all that its rounds need from outside.

import type { NodeId, Program } from '../ir/nodes.js'
import type { Schedule } from './schedule.js'

/**
 * For each node outside of loops the nodes that must be there when it is computed, one entry a use. Nodes inside of loops have none; of the results of a
 * loop the first reads for all.
 */
export const findReads = (program: Program, { bodies, live, operands }: Schedule): readonly (readonly NodeId[])[] => {
  if (program.loops.length === 0) return operands
  const inside = new Set(bodies.flat())
  const leaders = findLeaders(program, live)
  const ofLoop = program.loops.map(({ init, test, next }, loop) =>
    [...init, ...bodies[loop].flatMap(node => operands[node]), test, ...next].filter(node => !inside.has(node)),
  )
  return program.nodes.map((node, id) => {
    if (inside.has(id)) return []
    if (node.op !== 'loop') return operands[id]
    return leaders[node.loop] === id ? ofLoop[node.loop] : []
  })
}

/** leaders[l]: the first result of loop l that anybody wants. The others are computed with it. */
export const findLeaders = (program: Program, live: readonly boolean[]): readonly NodeId[] =>
  program.loops.map((_, loop) => program.nodes.findIndex((node, id) => live[id] && node.op === 'loop' && node.loop === loop))

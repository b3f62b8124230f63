// A path fails where a named value is not finite. It is enough to look at some of the names: a sum, a product or a quotient of something that is not
// finite is not finite either, so that whoever looks at the result has looked at its parts.

import type { Node, NodeId, Program } from '../ir/nodes.js'
import type { Schedule } from './schedule.js'

/** Names among which one is not finite whenever any name is not. Values known before a run are not among them. */
export const findChecks = (program: Program, { phases, path, step }: Schedule, named: readonly NodeId[]): ReadonlySet<NodeId> => {
  const names = new Set(named)
  const told = new Set<NodeId>()
  const checks = new Set<NodeId>()
  for (const node of [...path, ...step].sort((a, b) => b - a)) {
    if (names.has(node) && !told.has(node) && program.nodes[node].op !== 'uniform' && phases[node] !== 'load') checks.add(node)
    if (checks.has(node) || told.has(node)) for (const part of passedOn(program.nodes[node])) told.add(part)
  }
  return checks
}

/** Operands that make the result not finite when they are not finite themselves. */
const passedOn = (node: Node): readonly NodeId[] => {
  switch (node.op) {
    case 'add':
    case 'sub':
    case 'mul':
      return [node.a, node.b]
    case 'div':
    case 'neg':
    case 'abs':
    case 'sqrt':
    case 'floor':
    case 'ceil':
      return [node.a]
    default:
      return []
  }
}

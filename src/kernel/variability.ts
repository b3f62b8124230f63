// What a node varies with: paths, time, both or neither. It decides how often the node must be computed.

import type { Node, NodeId, Program } from '../ir/nodes.js'

/** Bits of what findVariability gives. */
export const varies = { byPath: 1, inTime: 2 } as const
const both = varies.byPath | varies.inTime

/** The nodes that each node reads when it is computed, in order. A loop's are those of its definition. */
export type Operands = readonly (readonly NodeId[])[]

export const findOperands = ({ nodes }: Pick<Program, 'nodes'>): Operands => nodes.map(operandsOf)

/** One entry a node. A stock varies with both, whatever it is made of. */
export const findVariability = (program: Program, operands: Operands): Uint8Array => {
  const { nodes } = program
  const found = new Uint8Array(nodes.length)
  const join = (ids: readonly NodeId[]): number => {
    let all = 0
    for (const id of ids) all |= found[id]
    return all
  }
  // A loop's body varies with everything that the loop does, which is known only after its body: once more, until nothing changes.
  const loops = program.loops.map(() => 0)
  for (let changed = true; changed; ) {
    for (let id = 0; id < nodes.length; id++) found[id] = ownVariability(nodes[id], loops) | join(operands[id])
    changed = false
    for (const [loop, { init, test, next }] of program.loops.entries()) {
      const all = join(init) | found[test] | join(next)
      changed ||= all !== loops[loop]
      loops[loop] = all
    }
  }
  return found
}

/** What does not come from operands. */
const ownVariability = (node: Node, loops: readonly number[]): number => {
  switch (node.op) {
    case 'series':
      return varies.inTime
    case 'uniform':
      return node.clock === 'path' ? varies.byPath : both
    case 'state':
    case 'delay':
      return both
    case 'carried':
    case 'loop':
      return loops[node.loop]
    default:
      return 0
  }
}

export const operandsOf = (node: Node): readonly NodeId[] => {
  switch (node.op) {
    case 'const':
    case 'bool.const':
    case 'i64.const':
    case 'input':
    case 'series':
    case 'uniform':
    case 'param':
    case 'carried':
    case 'loop':
      return none
    case 'select':
      return [node.test, node.a, node.b]
    case 'state':
      return [node.init]
    case 'delay':
      return [node.lag, node.before]
    case 'call':
      return node.args
    case 'neg':
    case 'abs':
    case 'sqrt':
    case 'floor':
    case 'ceil':
    case 'not':
    case 'bits':
    case 'float':
    case 'i64.shl':
    case 'i64.shr':
    case 'lookup':
    case 'quantile':
      return [node.a]
    default:
      return [node.a, node.b]
  }
}

const none: readonly NodeId[] = []

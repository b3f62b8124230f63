// What a node varies with: paths, time, both or neither. It decides how often the node must be computed.

import type { Node, NodeId, Program } from '../ir/nodes.js'

export interface Variability {
  readonly paths: boolean
  readonly time: boolean
}

const fixed: Variability = { paths: false, time: false }
const full: Variability = { paths: true, time: true }

/** One entry a node. A stock varies with both, whatever it is made of. */
export const findVariability = (program: Program): readonly Variability[] => {
  // A loop's body varies with everything that the loop does, which is known only after its body: once more, until nothing changes.
  let loops: readonly Variability[] = program.loops.map(() => fixed)
  for (;;) {
    const found: Variability[] = []
    const join = (nodes: readonly NodeId[]): Variability => ({
      paths: nodes.some(node => found[node].paths),
      time: nodes.some(node => found[node].time),
    })
    for (const node of program.nodes) found.push(variabilityOf(node, join, loops))
    const next = program.loops.map(({ init, test, next }) => join([...init, test, ...next]))
    if (next.every((loop, index) => loop.paths === loops[index].paths && loop.time === loops[index].time)) return found
    loops = next
  }
}

const variabilityOf = (
  node: Node,
  join: (nodes: readonly NodeId[]) => Variability,
  loops: readonly Variability[],
): Variability => {
  switch (node.op) {
    case 'series':
      return { paths: false, time: true }
    case 'uniform':
      return { paths: true, time: node.clock !== 'path' }
    case 'state':
    case 'delay':
      return full
    case 'carried':
    case 'loop':
      return loops[node.loop]
    default:
      return join(operandsOf(node))
  }
}

/** The nodes that a node reads when it is computed, in order. A loop's are those of its definition. */
export const operandsOf = (node: Node): readonly NodeId[] => {
  switch (node.op) {
    case 'select':
      return [node.test, node.a, node.b]
    case 'state':
      return [node.init]
    case 'delay':
      return [node.lag, node.before]
    default:
      return 'b' in node ? [node.a, node.b] : 'a' in node ? [node.a] : []
  }
}

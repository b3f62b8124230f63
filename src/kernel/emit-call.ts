// A function of the program as a function of the module: vectors in, a vector out. It knows nothing but its arguments and tables: there is no state in it,
// no draw and no loop.

import type { IrFunction, Node, NodeId } from '../ir/nodes.js'
import { createNodeEmitter } from './emit-nodes.js'
import { findFacts } from './facts.js'
import type { Layout } from './layout.js'
import { findOperands } from './variability.js'
import { createFunctionBody } from './wasm/function-body.js'
import type { WasmFunction } from './wasm/module.js'

export const emitCall = ({ nodes, result }: IrFunction, { tables }: Layout): WasmFunction => {
  const count = nodes.reduce((most, node) => (node.op === 'param' ? Math.max(most, node.index + 1) : most), 0)
  const parameters = Array.from({ length: count }, () => 'v128' as const)
  const f = createFunctionBody(parameters)
  const reads = findOperands({ nodes })
  const emitter = createNodeEmitter(f, {
    program: { nodes },
    order: neededFor(result, nodes, reads),
    reads,
    facts: findFacts({ nodes }),
    lanes: [0],
    tables,
    rooted: node => node === result,
    pushOutside: id => {
      const node = nodes[id]
      if (node.op === 'param') f.get(node.index)
      else if (node.op === 'const') f.vector(node.value)
      else if (node.op === 'i64.const') f.vectorOfWords(node.low, node.high)
      else throw new Error(`${node.op} does not stand in a function`)
    },
    compute: (_, { op }) => {
      throw new Error(`${op} does not stand in a function`)
    },
    computeLoop: () => {
      throw new Error('a function has no loops')
    },
    done: () => {},
  })
  emitter.emit()
  emitter.pushAgain(result, 0)
  return { parameters, result: 'v128', body: f.take() }
}

/** Ascending; without what is no operation. */
const neededFor = (result: NodeId, nodes: readonly Node[], reads: readonly (readonly NodeId[])[]): readonly NodeId[] => {
  const needed = new Set([result])
  const order: NodeId[] = []
  for (let id = nodes.length - 1; id >= 0; id--) {
    if (!needed.has(id) || outside.has(nodes[id].op)) continue
    order.push(id)
    for (const read of reads[id]) needed.add(read)
  }
  return order.reverse()
}

const outside: ReadonlySet<string> = new Set(['param', 'const', 'i64.const'])

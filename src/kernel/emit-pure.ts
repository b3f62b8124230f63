// Code of a function of the program, which knows nothing but its arguments: there is no state in it, no draw and no loop.

import type { IrFunction, Node, NodeId } from '../ir/nodes.js'
import { createNodeEmitter, type NodeEmitter } from './emit-nodes.js'
import type { TablePlace } from './emit-tables.js'
import { findFacts } from './facts.js'
import { findOperands } from './variability.js'
import type { FunctionBody } from './wasm/function-body.js'

export interface PureNodes {
  /** Computed, with what they need and nothing else. */
  readonly wanted: readonly NodeId[]
  /** Vectors side by side. */
  readonly lanes: readonly number[]
  readonly tables: readonly TablePlace[]
  /** Local: an argument in a lane. */
  argument(index: number, lane: number): number
}

export const createPureEmitter = (
  f: FunctionBody,
  { nodes }: IrFunction,
  { wanted, lanes, tables, argument }: PureNodes,
): NodeEmitter => {
  const reads = findOperands({ nodes })
  return createNodeEmitter(f, {
    program: { nodes },
    order: neededFor(wanted, nodes, reads),
    reads,
    facts: findFacts({ nodes }),
    lanes,
    tables,
    rooted: node => wanted.includes(node),
    pushOutside: (id, lane) => {
      const node = nodes[id]
      if (node.op === 'param') f.get(argument(node.index, lane))
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
}

/** Ascending; without what is no operation. */
const neededFor = (
  wanted: readonly NodeId[],
  nodes: readonly Node[],
  reads: readonly (readonly NodeId[])[],
): readonly NodeId[] => {
  const needed = new Set(wanted)
  const order: NodeId[] = []
  for (let id = nodes.length - 1; id >= 0; id--) {
    if (!needed.has(id) || outside.has(nodes[id].op)) continue
    order.push(id)
    for (const read of reads[id]) needed.add(read)
  }
  return order.reverse()
}

const outside: ReadonlySet<string> = new Set(['param', 'const', 'i64.const'])

// A function of the program as a function of the module: vectors in, a vector out.

import type { IrFunction, NodeId } from '../ir/nodes.js'
import { createNodeEmitter } from './emit-nodes.js'
import { findFacts } from './facts.js'
import { findOperands } from './variability.js'
import { createFunctionBody } from './wasm/function-body.js'
import type { WasmFunction } from './wasm/module.js'

export const emitCall = ({ nodes, result }: IrFunction): WasmFunction => {
  const count = nodes.reduce((most, node) => (node.op === 'param' ? Math.max(most, node.index + 1) : most), 0)
  const parameters = Array.from({ length: count }, () => 'v128' as const)
  const f = createFunctionBody(parameters)
  const order = nodes.flatMap((node, id) => (outside.has(node.op) ? [] : [id]))
  const pushOutside = (id: NodeId): void => {
    const node = nodes[id]
    if (node.op === 'param') f.get(node.index)
    else if (node.op === 'const') f.vector(node.value)
    else if (node.op === 'i64.const') f.vectorOfWords(node.low, node.high)
    else throw new Error(`${node.op} does not stand in a function`)
  }
  const emitter = createNodeEmitter(f, {
    program: { nodes },
    order,
    reads: findOperands({ nodes }),
    facts: findFacts({ nodes }),
    lanes: [0],
    rooted: node => node === result,
    pushOutside,
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

const outside: ReadonlySet<string> = new Set(['param', 'const', 'i64.const'])

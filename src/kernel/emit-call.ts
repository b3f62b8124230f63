// A function of the program as a function of the module: vectors in, a vector out.

import type { IrFunction } from '../ir/nodes.js'
import { createPureEmitter } from './emit-pure.js'
import type { Layout } from './layout.js'
import { createFunctionBody } from './wasm/function-body.js'
import type { WasmFunction } from './wasm/module.js'

export const emitCall = (fn: IrFunction, { tables }: Layout): WasmFunction => {
  const { nodes, result } = fn
  const count = nodes.reduce((most, node) => (node.op === 'param' ? Math.max(most, node.index + 1) : most), 0)
  const parameters = Array.from({ length: count }, () => 'v128' as const)
  const f = createFunctionBody(parameters)
  const emitter = createPureEmitter(f, fn, { wanted: [result], lanes: [0], tables, argument: index => index })
  emitter.emit()
  emitter.pushAgain(result, 0)
  return { parameters, result: 'v128', body: f.take() }
}

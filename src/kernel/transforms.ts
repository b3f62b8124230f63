// Calls that are computed over whole strips: of functions whose result is one value nearly always and seldom another, of a draw alone.

import type { IrFunction, NodeId, Program } from '../ir/nodes.js'
import type { Select } from './emit-select.js'

export interface Transform {
  readonly node: NodeId
  /** Index of the function that is called. */
  readonly fn: number
  /** The draw, made each step or each year. */
  readonly draw: NodeId
  readonly yearly: boolean
}

/** Undefined where a node is no such call: the draw must be made more than once. */
export const transformOf = ({ nodes, functions }: Program, id: NodeId): Transform | undefined => {
  const node = nodes[id]
  if (node.op !== 'call' || node.args.length !== 1) return undefined
  const draw = nodes[node.args[0]]
  if (draw.op !== 'uniform' || draw.clock === 'path' || seldomSelectOf(functions[node.fn]) === undefined) return undefined
  return { node: id, fn: node.fn, draw: node.args[0], yearly: draw.clock === 'year' }
}

/** What gives a function's result, if that is a choice between the usual and the seldom value. */
export const seldomSelectOf = ({ nodes, result }: IrFunction): Select | undefined => {
  const node = nodes[result]
  return node.op === 'select' && node.seldom === true ? node : undefined
}

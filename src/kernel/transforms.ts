// Which calls are computed over whole strips: functions whose result is one value nearly always and seldom another, of a draw alone.

import type { IrFunction, NodeId, Program } from '../ir/nodes.js'
import type { Select } from './emit-select.js'

/** Of a draw made more than once, and of nothing else. */
export const isTransform = ({ nodes, functions }: Program, id: NodeId): boolean => {
  const node = nodes[id]
  if (node.op !== 'call' || node.args.length !== 1) return false
  const draw = nodes[node.args[0]]
  return draw.op === 'uniform' && draw.clock !== 'path' && seldomSelectOf(functions[node.fn]) !== undefined
}

/** What gives a function's result, if that is a choice between the usual and the seldom value. */
export const seldomSelectOf = ({ nodes, result }: IrFunction): Select | undefined => {
  const node = nodes[result]
  return node.op === 'select' && node.seldom === true ? node : undefined
}

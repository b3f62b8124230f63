// Calls that are computed over whole strips: of functions that look a draw alone up in the table of a quantile function.

import type { IrFunction, NodeId, Program } from '../ir/nodes.js'

export interface Transform {
  readonly node: NodeId
  /** Index of the table. */
  readonly table: number
  /** The draw, made each step or each year. */
  readonly draw: NodeId
  readonly yearly: boolean
}

/** Undefined where a node is no such call: the draw must be made more than once. */
export const transformOf = ({ nodes, functions }: Program, id: NodeId): Transform | undefined => {
  const node = nodes[id]
  if (node.op !== 'call' || node.args.length !== 1) return undefined
  const draw = nodes[node.args[0]]
  const table = tableOfDraws(functions[node.fn])
  if (draw.op !== 'uniform' || draw.clock === 'path' || table === undefined) return undefined
  return { node: id, table, draw: node.args[0], yearly: draw.clock === 'year' }
}

/** The table that gives a function's result for every draw; for what lies nearer to 0 or 1 than any draw of 32 bits, it may have another formula. */
const tableOfDraws = ({ nodes, result }: IrFunction): number | undefined => {
  const node = nodes[result]
  if (node.op !== 'select' || node.seldom !== true) return undefined
  const usual = nodes[node.b]
  return usual.op === 'quantile' && nodes[usual.a].op === 'param' ? usual.table : undefined
}

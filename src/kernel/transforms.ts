// Calls that are computed over whole strips: of functions that are looked up in a table where their argument is a draw.

import type { NodeId, Program } from '../ir/nodes.js'

export interface Transform {
  readonly node: NodeId
  /** Index of the table. */
  readonly table: number
  /** The draw, made each step or each year. */
  readonly draw: NodeId
  readonly yearly: boolean
}

/** Undefined where a node is no such call: the draw must be made more than once, from a word. */
export const transformOf = ({ nodes, functions }: Program, id: NodeId): Transform | undefined => {
  const node = nodes[id]
  if (node.op !== 'call' || node.args.length !== 1) return undefined
  const draw = nodes[node.args[0]]
  const { ofDraws } = functions[node.fn]
  if (draw.op !== 'uniform' || draw.clock === 'path' || ofDraws === undefined) return undefined
  return { node: id, table: ofDraws, draw: node.args[0], yearly: draw.clock === 'year' }
}

// Cuts the nodes of a phase into functions of moderate size: engines optimise a function at a time, and take long over a long one.
//
// A cut is made where few values cross it, because each of them has to go through memory.

import type { NodeId } from '../ir/nodes.js'

const fewest = 160
const most = 320

/** Consecutive pieces of `nodes`, which ascend. `reads` as findReads gives them; no cut parts `together[i]` from the node before it. */
export const partition = (
  nodes: readonly NodeId[],
  reads: readonly (readonly NodeId[])[],
  together: (node: NodeId) => boolean,
): readonly (readonly NodeId[])[] => {
  const crossing = countCrossings(nodes, reads)
  const pieces: (readonly NodeId[])[] = []
  let start = 0
  while (nodes.length - start > most) {
    let cut = start + most
    for (let at = start + fewest; at <= start + most; at++) if (crossing[at] <= crossing[cut] && !together(nodes[at])) cut = at
    pieces.push(nodes.slice(start, cut))
    start = cut
  }
  if (start < nodes.length) pieces.push(nodes.slice(start))
  return pieces
}

/** crossing[i]: values computed before nodes[i] that are read at nodes[i] or later. */
const countCrossings = (nodes: readonly NodeId[], reads: readonly (readonly NodeId[])[]): Int32Array => {
  const place = new Map(nodes.map((node, index) => [node, index]))
  const lastRead = new Int32Array(nodes.length).fill(-1)
  for (const [index, node] of nodes.entries())
    for (const read of reads[node]) {
      const from = place.get(read)
      if (from !== undefined) lastRead[from] = index
    }
  const changes = new Int32Array(nodes.length + 2)
  for (let index = 0; index < nodes.length; index++)
    if (lastRead[index] > index) {
      changes[index + 1]++
      changes[lastRead[index] + 1]--
    }
  const crossing = new Int32Array(nodes.length + 1)
  for (let index = 1; index <= nodes.length; index++) crossing[index] = crossing[index - 1] + changes[index]
  return crossing
}

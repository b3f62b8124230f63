// The dimensions of a design: a program's draws made once per path, common factors included, ordered by the name of their stream and by slot, so
// that the order of a file does not matter.

import type { Program } from '../ir/nodes.js'

export interface Dimension {
  /** Index into the program's streams. */
  readonly stream: number
  readonly slot: number
}

export const pathDimensions = ({ nodes, streams }: Pick<Program, 'nodes' | 'streams'>): readonly Dimension[] => {
  const found = new Map<string, Dimension>()
  for (const node of nodes)
    if (node.op === 'uniform' && node.clock === 'path')
      found.set(`${node.stream}:${node.slot}`, { stream: node.stream, slot: node.slot })
  return [...found.values()].sort((a, b) => {
    if (a.stream === b.stream) return a.slot - b.slot
    return streams[a.stream] < streams[b.stream] ? -1 : 1
  })
}

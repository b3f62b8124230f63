// How a run's paths fall into blocks. Each randomization of the design begins a block and a strip of its own, so that their sums belong to one
// randomization alone; the last block of each may be short.

import { firstPathOf } from '../sampling/randomizations.js'
import { blockPaths } from './plan.js'

export interface Block {
  /** Paths first ≤ path < end. */
  readonly first: number
  readonly end: number
  readonly randomization: number
}

export interface Layout {
  readonly blocks: number
  /** 0 ≤ index < blocks. */
  block(index: number): Block
}

export const layOutBlocks = (paths: number, randomizations: number): Layout => {
  const firstPaths = Array.from({ length: randomizations + 1 }, (_, r) => firstPathOf(r, paths, randomizations))
  const firstBlocks = [0]
  for (let r = 0; r < randomizations; r++)
    firstBlocks.push(firstBlocks[r] + Math.ceil((firstPaths[r + 1] - firstPaths[r]) / blockPaths))
  return {
    blocks: firstBlocks[randomizations],
    block: index => {
      const randomization = firstBlocks.findLastIndex((first, r) => r < randomizations && first <= index)
      const first = firstPaths[randomization] + (index - firstBlocks[randomization]) * blockPaths
      return { first, end: Math.min(first + blockPaths, firstPaths[randomization + 1]), randomization }
    },
  }
}

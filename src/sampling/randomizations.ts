// Stratified and low-discrepancy points are not independent, so that one set of them does not tell its own error. A design draws sixteen sets, each
// anew for its own share of the paths, and how far the sixteen results lie apart is the error of their mean.
//
// Randomization r has the paths firstPathOf(r) ≤ path < firstPathOf(r + 1), as its points 0, 1, 2, …: a sixteenth of all, one more for the first few
// where 16 does not divide the paths. They are consecutive, so that strips and blocks can begin with a randomization and belong to it alone.

import type { PathSpace, PathUniforms } from './design.js'
import type { Dimension } from './dimensions.js'
import { philox } from './philox.js'

export const randomizations = 16

/** The first path of randomization r of `count`, 0 ≤ r ≤ count; that of r = count is `paths`. */
export const firstPathOf = (r: number, paths: number, count: number): number =>
  r * Math.floor(paths / count) + Math.min(r, paths % count)

/** One dimension of one randomization. */
export interface Share {
  /** Index of the dimension. */
  readonly dimension: number
  /** Number of points. */
  readonly size: number
  /** Four random words that belong to this share alone. */
  readonly words: Int32Array
  /** The key of the dimension's stream, and its slot. */
  readonly keyLow: number
  readonly keyHigh: number
  readonly slot: number
}

/** Writes points to out[lane], from ≤ lane < to; out[from] is that of `path`, which is the randomization's point number `point`. */
export type ShareFiller = (out: Float64Array, from: number, to: number, point: number, path: number) => void

/** A counter that no draw has: groups of four steps end long before. */
const ownGroup = -1

const shareOf = (
  { paths, keys, randomizations: count = randomizations }: PathSpace,
  { stream, slot }: Dimension,
  dimension: number,
  r: number,
): Share => {
  const [keyLow, keyHigh] = [keys[2 * stream], keys[2 * stream + 1]]
  const words = Int32Array.of(r, 0, ownGroup, slot)
  philox(words, keyLow, keyHigh)
  const size = firstPathOf(r + 1, paths, count) - firstPathOf(r, paths, count)
  return { dimension, size, words, keyLow, keyHigh, slot }
}

/** Lays out a space share by share. Lanes beyond the last path get further points of the last randomization, which nobody reads. */
export const layOutShares = (space: PathSpace, fillerOf: (share: Share) => ShareFiller): PathUniforms => {
  const { paths, dimensions, randomizations: count = randomizations } = space
  const starts = Array.from({ length: count }, (_, r) => firstPathOf(r, paths, count))
  const fillers: ShareFiller[][][] = []
  for (const [index, dimension] of dimensions.entries()) {
    const bySlot = (fillers[dimension.stream] ??= [])
    bySlot[dimension.slot] = starts.map((_, r) => fillerOf(shareOf(space, dimension, index, r)))
  }
  return (out, stream, slot, firstPath) => {
    let r = starts.findLastIndex(start => start <= firstPath)
    for (let lane = 0; lane < out.length; r++) {
      const path = firstPath + lane
      const end = r + 1 < count ? Math.min(out.length, starts[r + 1] - firstPath) : out.length
      fillers[stream][slot][r](out, lane, end, path - starts[r], path)
      lane = end
    }
  }
}

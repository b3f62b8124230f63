// Paths that meet bounds and keep promises, by randomization of the design: how far these lie apart is the error of their sum. Nothing is kept
// where every path is independent of every other.

import type { Hits } from './hits.js'
import { addCounts, type Statistic } from './statistic.js'

export interface RandomizedCounts {
  /** As in hits: at[reading * dates + date]. */
  readonly at: Uint32Array
  /** kept[k]: paths that keep exactly k promises. */
  readonly kept: Uint32Array
}

/** One entry a randomization. */
export type Randomized = readonly RandomizedCounts[]

export const randomized: Statistic<Randomized> = {
  create: ({ randomizations, readings, dates, headlines }) =>
    Array.from({ length: randomizations > 1 ? randomizations : 0 }, () => ({
      at: new Uint32Array(readings * dates),
      kept: new Uint32Array(headlines + 1),
    })),
  merge(into, from) {
    for (const [r, { at, kept }] of into.entries()) {
      addCounts(at, from[r].at)
      addCounts(kept, from[r].kept)
    }
  },
}

/** Ascribes to randomization r whatever the whole has counted beyond what was ascribed before. */
export const ascribeCounts = (state: Randomized, r: number, whole: { readonly hits: Hits; readonly kept: Uint32Array }): void => {
  if (state.length === 0) return
  ascribe(
    state.map(({ at }) => at),
    r,
    whole.hits.at,
  )
  ascribe(
    state.map(({ kept }) => kept),
    r,
    whole.kept,
  )
}

const ascribe = (parts: readonly Uint32Array[], r: number, whole: Uint32Array): void => {
  for (const [i, count] of whole.entries()) parts[r][i] += count - parts.reduce((sum, part) => sum + part[i], 0)
}

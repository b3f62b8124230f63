// How often each value occurs, as exactly as a cell allows: by value while it has no more than 64 distinct ones, by lattice index where the values
// are known to be multiples of a number, else in log-linear bins.

import { createPages, type Pages, pageSize } from './pages.js'
import type { Shape } from './statistic.js'

/** A cell that meets more distinct values is no longer counted by value. */
export const mostValues = 64

export const countedBy = { value: 0, lattice: 1, bin: 2 } as const

export interface Histogram {
  /** 0 for a cell without a lattice. */
  readonly lattices: Float64Array
  /** countedBy of each cell. */
  readonly modes: Uint8Array
  /** value → count, for cells counted by value. */
  readonly values: (Map<number, number> | undefined)[]
  /** Zeros of cells counted by bin. */
  readonly zeros: Uint32Array
  /** Keyed by octave for cells counted by bin, by lattice index div 128 for those counted by lattice. */
  readonly pages: Pages
}

export const createHistogram = ({ lattices }: Shape): Histogram => ({
  lattices,
  modes: Uint8Array.from(lattices, lattice => (lattice > 0 ? countedBy.lattice : countedBy.value)),
  values: Array.from(lattices, () => undefined),
  zeros: new Uint32Array(lattices.length),
  pages: createPages(lattices.length),
})

/** The exact values of a cell and their counts, in no order; nothing for a cell counted by bin. */
export function* countedEntries(state: Histogram, cell: number): Generator<readonly [value: number, count: number]> {
  if (state.modes[cell] === countedBy.value) yield* state.values[cell] ?? []
  if (state.modes[cell] !== countedBy.lattice) return
  const { first, next, keys, counts } = state.pages
  for (let page = first[cell]; page >= 0; page = next[page]) {
    for (let i = 0; i < pageSize; i++) {
      const count = counts[page * pageSize + i]
      if (count > 0) yield [(keys[page] * pageSize + i) * state.lattices[cell], count]
    }
  }
}

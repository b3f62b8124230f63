// What counters in WebAssembly do, one value after another, as it would be written down without a thought of speed.

import { type Extremes, noteRange } from '../../src/stats/extremes.js'
import { type Bound, type Hits, meets } from '../../src/stats/hits.js'

export const noteValues = (state: Extremes, cell: number, values: readonly number[]): void => {
  for (const value of values) noteRange(state, cell, value + 0, 1, value + 0, 1)
}

/** Counts a date's values at index reading * dates + date; met: the places in the strip that met the bound before. */
export const countMet = (state: Hits, index: number, bound: Bound, values: readonly number[], met: Set<number>): void => {
  for (const [place, value] of values.entries()) {
    if (!meets(bound, value)) continue
    state.at[index]++
    if (!met.has(place)) state.first[index]++
    met.add(place)
  }
}

/** counts[label * dates + date]: values are labels. */
export const countLabels = (counts: Uint32Array, dates: number, date: number, values: readonly number[]): void => {
  for (const label of values) counts[label * dates + date]++
}

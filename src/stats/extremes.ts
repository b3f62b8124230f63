// Smallest and largest value of each cell, each with the exact number of paths that have it: caps and floors are atoms.

import type { Statistic } from './statistic.js'

/** min[cell] and max[cell] of a single strip. */
export interface Range {
  readonly min: Float64Array
  readonly max: Float64Array
}

export interface Extremes {
  readonly min: Float64Array
  readonly max: Float64Array
  readonly minCount: Uint32Array
  readonly maxCount: Uint32Array
}

const note = (state: Extremes, cell: number, min: number, minCount: number, max: number, maxCount: number): void => {
  if (min < state.min[cell]) {
    state.min[cell] = min
    state.minCount[cell] = minCount
  } else if (min === state.min[cell]) state.minCount[cell] += minCount
  if (max > state.max[cell]) {
    state.max[cell] = max
    state.maxCount[cell] = maxCount
  } else if (max === state.max[cell]) state.maxCount[cell] += maxCount
}

/** Notes count ≥ 1 finite values from values[offset]; writes the smallest and the largest of them to range[cell]. */
export const noteExtremes = (
  state: Extremes,
  cell: number,
  { values, offset, count }: { readonly values: Float64Array; readonly offset: number; readonly count: number },
  range: Range,
): void => {
  // + 0 makes one zero of two.
  let min = values[offset] + 0
  let max = min
  let minCount = 0
  let maxCount = 0
  for (let i = offset; i < offset + count; i++) {
    const value = values[i] + 0
    if (value <= min) {
      if (value < min) {
        min = value
        minCount = 0
      }
      minCount++
    }
    if (value >= max) {
      if (value > max) {
        max = value
        maxCount = 0
      }
      maxCount++
    }
  }
  note(state, cell, min, minCount, max, maxCount)
  range.min[cell] = min
  range.max[cell] = max
}

export const extremes: Statistic<Extremes> = {
  create: ({ lattices: { length } }) => ({
    min: new Float64Array(length).fill(Number.POSITIVE_INFINITY),
    max: new Float64Array(length).fill(Number.NEGATIVE_INFINITY),
    minCount: new Uint32Array(length),
    maxCount: new Uint32Array(length),
  }),
  merge(into, from) {
    for (let cell = 0; cell < into.min.length; cell++) {
      if (from.minCount[cell] > 0) note(into, cell, from.min[cell], from.minCount[cell], from.max[cell], from.maxCount[cell])
    }
  },
}

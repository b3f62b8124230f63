// Smallest and largest value of each cell, each with the exact number of paths that have it: caps and floors are atoms.

import type { Statistic } from './statistic.js'

export interface Extremes {
  readonly min: Float64Array
  readonly max: Float64Array
  readonly minCount: Uint32Array
  readonly maxCount: Uint32Array
}

/** Notes the smallest and the largest of some values, and how often each occurs among them. */
export const noteRange = (state: Extremes, cell: number, min: number, minCount: number, max: number, maxCount: number): void => {
  if (min < state.min[cell]) {
    state.min[cell] = min
    state.minCount[cell] = minCount
  } else if (min === state.min[cell]) state.minCount[cell] += minCount
  if (max > state.max[cell]) {
    state.max[cell] = max
    state.maxCount[cell] = maxCount
  } else if (max === state.max[cell]) state.maxCount[cell] += maxCount
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
      if (from.minCount[cell] > 0) noteRange(into, cell, from.min[cell], from.minCount[cell], from.max[cell], from.maxCount[cell])
    }
  },
}

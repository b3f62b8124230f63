// How often each argument of a `tightest` was the one that bound, at each date.

import { addCounts, type Statistic } from './statistic.js'

/** shares[binding][label * dates + date]: paths. */
export type Shares = readonly Uint32Array[]

/** Counts values[offset + i], 0 ≤ i < count, at one date: each is the index of a label. */
export const countShares = (
  counts: Uint32Array,
  dates: number,
  date: number,
  { values, offset, count }: { readonly values: Float64Array; readonly offset: number; readonly count: number },
): void => {
  for (let i = offset; i < offset + count; i++) counts[values[i] * dates + date]++
}

export const shares: Statistic<Shares> = {
  create: ({ bindings, dates }) => bindings.map(labels => new Uint32Array(labels * dates)),
  merge(into, from) {
    for (const [binding, counts] of into.entries()) addCounts(counts, from[binding])
  },
}

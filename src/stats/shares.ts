// How often each argument of a `tightest` was the one that bound, at each date.

import { addCounts, type Statistic } from './statistic.js'

/** shares[binding][label * dates + date]: paths. */
export type Shares = readonly Uint32Array[]

export const shares: Statistic<Shares> = {
  create: ({ bindings, dates }) => bindings.map(labels => new Uint32Array(labels * dates)),
  merge(into, from) {
    for (const [binding, counts] of into.entries()) addCounts(counts, from[binding])
  },
}

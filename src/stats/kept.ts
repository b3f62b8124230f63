// How many promises are kept on each path: kept[k] paths keep exactly k of them, by their headline readings at their deadlines.

import { addCounts, type Statistic } from './statistic.js'

export const kept: Statistic<Uint32Array> = {
  create: ({ headlines }) => new Uint32Array(headlines + 1),
  merge: addCounts,
}

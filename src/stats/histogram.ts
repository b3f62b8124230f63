// The distribution of each cell, merged in any order.

import { createHistogramCounter } from './histogram-counter.js'
import { createHistogram, type Histogram } from './histogram-state.js'
import type { Statistic } from './statistic.js'

export const histogram: Statistic<Histogram> = {
  create: createHistogram,
  merge: (into, from) => createHistogramCounter(into).merge(from),
}

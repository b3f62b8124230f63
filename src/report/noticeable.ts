// Which drivers are worth a reader's eye. Over many sampled paths the interval of a rank correlation of 0.02 excludes 0 too, and means nothing to
// whoever decides: one of 0.05 goes with a quarter of a per cent of the spread of ranks.

import type { Driver } from '../analysis/summary.js'

export const leastCorrelation = 0.05

/** Those of at least 0.05 in size, in their order; all where there is none. */
export const noticeable = (drivers: readonly Driver[]): readonly Driver[] => {
  const strong = drivers.filter(({ rank_correlation }) => Math.abs(rank_correlation) >= leastCorrelation)
  return strong.length > 0 ? strong : drivers
}

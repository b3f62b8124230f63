// All promises together, by their headline readings.

import type { Ensemble } from '../run/ensemble.js'
import { countMoments, keptMeanError } from './mean-error.js'
import { countPairs } from './pairs.js'
import { summarizeProbability } from './probability.js'
import type { Summary } from './summary.js'

/** kept.counts[k]: paths that keep exactly k promises. */
export const summarizeJoint = (ensemble: Ensemble): Summary['joint']['headline'] => {
  const counts = [...ensemble.statistics.kept]
  return {
    all: summarizeProbability(ensemble, ({ kept }) => kept[kept.length - 1]),
    kept: { mean: countMoments(counts).mean, mean_se: keptMeanError(ensemble), counts },
    pairs: countPairs(ensemble),
  }
}

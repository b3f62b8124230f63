// All promises together, by their headline readings.

import type { Ensemble } from '../run/ensemble.js'
import { meanError } from '../stats/moments.js'
import type { Summary } from './summary.js'
import { probabilityOf } from './wilson.js'

/** kept.counts[k]: paths that keep exactly k promises. */
export const summarizeJoint = ({ counted, paths, statistics }: Ensemble): Summary['joint']['headline'] => {
  const counts = [...statistics.kept]
  const mean = counts.reduce((sum, count, k) => sum + k * count, 0) / counted
  const m2 = counts.reduce((sum, count, k) => sum + count * (k - mean) * (k - mean), 0)
  return {
    all: probabilityOf(counts[counts.length - 1], counted, paths),
    kept: { mean, mean_se: meanError({ count: counted, mean, m2 }), counts },
  }
}

// The standard error of a mean over all paths: from their own spread where they are independent, from the scatter of the randomizations' means
// where they are not.

import { cellColumn } from '../run/experiment.js'
import { cellMoments, type Ensemble } from '../run/ensemble.js'
import { type Moments, meanError } from '../stats/moments.js'
import { scatterError } from './student.js'

/** `plain` holds for independent paths; `means` are those of the randomizations, of which one with nothing but failed paths has none. */
const errorOf = (plain: Moments, means: readonly number[]): number => (means.length > 1 ? scatterError(means) : meanError(plain))

/** Of a cell's mean. */
export const cellMeanError = (ensemble: Ensemble, cell: number): number =>
  errorOf(
    cellMoments(ensemble, cell),
    ensemble.randomized.flatMap(({ sums }) => (sums[0] > 0 ? [sums[cellColumn(cell)]] : [])),
  )

/** Moments of a number from how many paths have 0, 1, 2, … of it. */
export const countMoments = (counts: ArrayLike<number>): Moments => {
  const entries = Array.from(counts)
  const count = entries.reduce((sum, paths) => sum + paths, 0)
  const mean = entries.reduce((sum, paths, k) => sum + k * paths, 0) / count
  return { count, mean, m2: entries.reduce((sum, paths, k) => sum + paths * (k - mean) * (k - mean), 0) }
}

/** Of the mean number of promises kept. */
export const keptMeanError = ({ statistics }: Ensemble): number =>
  errorOf(
    countMoments(statistics.kept),
    statistics.randomized.map(({ kept }) => countMoments(kept)).flatMap(({ count, mean }) => (count > 0 ? [mean] : [])),
  )

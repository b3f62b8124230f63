// Everything that an experiment found out about all of its paths, as plain data.

import type { Statistics } from '../stats/index.js'
import type { Moments } from '../stats/moments.js'
import { release } from '../stats/release.js'
import type { OrderStatistics } from '../stats/selection/selector.js'
import { cellColumn, shortfallColumn } from './experiment.js'
import type { Watch } from './watch.js'

/** Paths, failed ones included, and sums of one randomization. */
export interface RandomizedSums {
  readonly paths: number
  readonly sums: Float64Array
}

/** What was known after the first paths of a run. */
export interface Checkpoint {
  readonly paths: number
  readonly counted: number
  /** Paths that meet each reading's bound at its deadline. */
  readonly hits: Float64Array
}

export interface Ensemble {
  readonly watch: Watch
  /** Failed ones included. */
  readonly paths: number
  /** Paths that did not fail: those that every statistic is made of. */
  readonly counted: number
  /** One row of sumColumns columns. */
  readonly sums: Float64Array
  /** The same of each randomization of the design; none where every path is independent. */
  readonly randomized: readonly RandomizedSums[]
  /** After 1024, 2048, 4096, … paths; none where the design's randomizations come one after the other. */
  readonly checkpoints: readonly Checkpoint[]
  readonly statistics: Statistics
  /** sampleColumns columns, one after another, in path order. */
  readonly sample: Float64Array
  /** The paths that failed among those that the sample is of, ascending: with them a row of the sample is known to be which path. */
  readonly lost: Float64Array
  /** yearlyColumns columns, one after another: of the first paths of the sample. */
  readonly yearly: Float64Array
  /** Of cells counted by bins, where quantiles are wanted exactly. */
  readonly orderStatistics?: OrderStatistics
}

/** Gives back what takes room of an ensemble that nobody will ask any more. */
export const releaseEnsemble = ({ statistics, sample, yearly }: Ensemble): void =>
  release(statistics.histogram.pages.counts, sample, yearly)

const momentsAt = ({ sums, counted }: Ensemble, column: number): Moments => ({
  count: counted,
  mean: sums[column],
  m2: sums[column + 1],
})

export const cellMoments = (ensemble: Ensemble, cell: number): Moments => momentsAt(ensemble, cellColumn(cell))

/** Of what is missing to a reading's bound at its deadline: 0 on the paths that meet it. */
export const shortfallMoments = (ensemble: Ensemble, reading: number): Moments =>
  momentsAt(ensemble, shortfallColumn(ensemble.watch, reading))

// The sample: draws made once per path, readings at their deadlines and what renewed draws sum up to, of the first paths that did not fail.

import type { Ensemble } from '../run/ensemble.js'
import { sampleColumns, yearlyColumns } from '../run/experiment.js'

/** Number of paths in the sample. */
export const sampleRows = ({ sample, watch }: Ensemble): number =>
  sample.length === 0 ? 0 : sample.length / sampleColumns(watch)

/** One draw, 0 ≤ column < draws, or one reading, after them, or one sum, after those: a view. */
export const sampleColumn = (ensemble: Ensemble, column: number): Float64Array =>
  columnOf(ensemble.sample, column, sampleRows(ensemble))

/** Number of paths in the yearly sample: the first of the sample. */
export const yearlyRows = ({ watch, yearly }: Ensemble): number =>
  yearly.length === 0 ? 0 : yearly.length / yearlyColumns(watch)

/** A headline reading at the end of a year, or, after those, a sum up to there: a view. */
export const yearlyColumn = (ensemble: Ensemble, column: number): Float64Array =>
  columnOf(ensemble.yearly, column, yearlyRows(ensemble))

const columnOf = (table: Float64Array, column: number, rows: number): Float64Array =>
  table.subarray(column * rows, (column + 1) * rows)

/** The headline reading of a target; one of the two is there for every target. */
export const headlineColumn = ({ watch }: Ensemble, target: string): number =>
  watch.draws.length + watch.readings.findIndex(reading => reading.target === target && reading.headline)

/** The first sum of renewed draws, in the order of the watch. */
export const firstSumColumn = ({ watch }: Ensemble): number => watch.draws.length + watch.readings.length

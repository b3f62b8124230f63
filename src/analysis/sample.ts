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

/** What renewed draws come to by a date, in the order of the watch's sums. */
export const sumColumn = (ensemble: Ensemble, sum: number): Float64Array =>
  withTies(sampleColumn(ensemble, ensemble.watch.draws.length + ensemble.watch.readings.length + sum))

/** The same of the yearly sample. */
export const yearlySumColumn = (ensemble: Ensemble, sum: number): Float64Array =>
  withTies(yearlyColumn(ensemble, ensemble.watch.yearly.length + sum))

/** Sums of the same numbers in another order differ in their last bits, and would be ranked by them: what lies that close is one. */
const withTies = (sums: Float64Array): Float64Array => {
  const first = sums.slice(0, looked)
  const typical = first.map(Math.abs).sort()[first.length >> 1] ?? 0
  const isNear = (one: number, other: number): boolean =>
    other - one <= lastBits * Math.max(Math.abs(one), Math.abs(other), typical)
  if (!first.sort().some((sum, index) => index > 0 && isNear(first[index - 1], sum))) return sums
  const merged = new Map<number, number>()
  let least = Number.NaN
  for (const sum of sums.slice().sort()) {
    // From the first of them on: in a chain of neighbours the last may be far from the first.
    if (!isNear(least, sum)) least = sum
    merged.set(sum, least)
  }
  return sums.map(sum => merged.get(sum)!)
}

/** Enough to find two alike where sums have a thousand values or fewer. */
const looked = 128

/** More than the rounding of two hundred additions, in parts of what is added up. */
const lastBits = 2 ** -44

/** Draws that are no numbers on so many paths of the sample. Nothing has used them there, for these paths did not fail; they have no rank. */
export const findUnranked = (ensemble: Ensemble): Readonly<Record<string, number>> =>
  Object.fromEntries(
    ensemble.watch.draws.flatMap(({ name }, column) => {
      const count = countNotFinite(sampleColumn(ensemble, column))
      return count === 0 ? [] : [[name, count]]
    }),
  )

const countNotFinite = (values: Float64Array): number => {
  let rest = 0
  // One addition a value tells whether there is any.
  for (const value of values) rest += value - value
  return rest === 0 ? 0 : values.reduce((count, value) => (Number.isFinite(value) ? count : count + 1), 0)
}

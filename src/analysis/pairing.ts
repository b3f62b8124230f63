// The difference of two scenarios on the same futures, with its 95 % interval.
//
// Its error is that of paired observations: the sample tells on how many of its paths only one of the two keeps a promise, and that spread holds for
// all paths. Where paths failed, rows of the two samples are no pairs, and the error is that of independent ones, which is larger.
//
// Source: Agresti & Min (2005), Simple improved confidence intervals for comparing matched proportions.

import type { Ensemble } from '../run/ensemble.js'
import { meets } from '../stats/hits.js'
import { countMoments } from './mean-error.js'
import { sampleColumn, sampleRows } from './sample.js'
import type { Difference } from './summary.js'
import { z95 } from './wilson.js'

/** A number of each path: its mean and variance over all that did not fail, and its values in the sample. */
export interface Measured {
  readonly mean: number
  readonly variance: number
  readonly counted: number
  readonly sample: Float64Array
}

/** Whether a reading keeps its promise at its deadline: 1 or 0. */
export const metBy = (ensemble: Ensemble, reading: number): Measured => {
  const { watch, statistics, counted } = ensemble
  const { bound, deadline } = watch.readings[reading]
  const mean = statistics.hits.at[reading * watch.dates + deadline] / counted
  const sample = sampleColumn(ensemble, watch.draws.length + reading).map(value => (meets(bound, value) ? 1 : 0))
  return { mean, variance: mean * (1 - mean), counted, sample }
}

/** How many promises are kept, by their headline readings. */
export const keptBy = (ensemble: Ensemble): Measured => {
  const { watch, statistics } = ensemble
  const sample = new Float64Array(sampleRows(ensemble))
  for (const [reading, { headline }] of watch.readings.entries())
    if (headline) for (const [row, met] of metBy(ensemble, reading).sample.entries()) sample[row] += met
  const { mean, m2, count } = countMoments(statistics.kept)
  return { mean, variance: m2 / count, counted: count, sample }
}

/** Whether row after row of the two samples is the same path. */
export const arePaired = (one: Ensemble, other: Ensemble): boolean =>
  [one, other].every(({ counted, paths }) => counted === paths) && sampleRows(one) > 0 && sampleRows(one) === sampleRows(other)

/** The same promises, by name and in the same order: then the numbers of those kept can be compared. */
export const makeSamePromises = (one: Ensemble, other: Ensemble): boolean => {
  const promises = ({ watch }: Ensemble): readonly string[] =>
    watch.readings.flatMap(({ headline, target }) => (headline ? [target] : []))
  return promises(one).join() === promises(other).join()
}

/** Of `own` over `other`, with its 95 % interval. */
export const differenceOf = (own: Measured, other: Measured, paired: boolean): Difference => {
  const value = own.mean - other.mean
  const variance = paired
    ? pairedVariance(own.sample, other.sample) / own.counted
    : own.variance / own.counted + other.variance / other.counted
  const half = z95 * Math.sqrt(variance)
  return { value, low: value - half, high: value + half }
}

const pairedVariance = (own: Float64Array, other: Float64Array): number => {
  let sum = 0
  let squares = 0
  for (const [row, value] of own.entries()) {
    const difference = value - other[row]
    sum += difference
    squares += difference * difference
  }
  return varianceOfPairs({ rows: own.length, sum, squares })
}

/**
 * Variance of a path's difference, from the sums of so many of them and of their squares, as if of two more one half were better and one half worse:
 * that no path differed is no proof that none does.
 */
export const varianceOfPairs = ({ rows, sum, squares }: Readonly<Record<'rows' | 'sum' | 'squares', number>>): number =>
  (1 + squares) / (rows + 2) - (sum / (rows + 2)) ** 2

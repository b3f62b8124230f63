// The difference of two scenarios on the same futures, with its 95 % interval.
//
// Its error is that of paired observations: the sample tells on how many of its paths only one of the two keeps a promise, and that spread holds for
// all paths. Where paths failed, rows of the two samples are no pairs, and the error is that of independent ones, which is larger; and as nobody knows
// which of the failed ones would have kept it, the interval reaches as far as if all of one's had and none of the other's, and the other way round.
//
// Points of a design are not independent. There the difference of each randomization is one observation, and how far these lie apart is the error, by
// Student's t; not where they agree or where fewer paths differ than there are randomizations, for which probability.ts has the reason.
//
// Source: Agresti & Min (2005), Simple improved confidence intervals for comparing matched proportions.

import type { Ensemble } from '../run/ensemble.js'
import { meets } from '../stats/hits.js'
import { countMoments } from './mean-error.js'
import { sampleColumn, sampleRows } from './sample.js'
import { scatterError, t95 } from './student.js'
import type { Difference } from './summary.js'
import { z95 } from './wilson.js'

/** A number of each path, 0 ≤ number ≤ most: its mean and variance over all that did not fail, and its values in the sample. */
export interface Measured extends Part {
  readonly most: number
  /** Share of paths that failed. */
  readonly failed: number
  readonly variance: number
  readonly sample: Float64Array
  /** Of each randomization of the design; none where every path is independent. */
  readonly parts: readonly Part[]
}

export interface Part {
  readonly mean: number
  readonly counted: number
}

/** Whether a reading keeps its promise at its deadline: 1 or 0. */
export const metBy = (ensemble: Ensemble, reading: number): Measured => {
  const { watch, statistics, counted } = ensemble
  const { bound, deadline } = watch.readings[reading]
  const place = reading * watch.dates + deadline
  const mean = statistics.hits.at[place] / counted
  const sample = sampleColumn(ensemble, watch.draws.length + reading).map(value => (meets(bound, value) ? 1 : 0))
  const parts = statistics.randomized.map(({ at }, r): Part => {
    const [counted] = ensemble.randomized[r].sums
    return { mean: at[place] / counted, counted }
  })
  return yesOrNo(ensemble, { mean, counted, sample, parts })
}

/** How many promises are kept, by their headline readings. */
export const keptBy = (ensemble: Ensemble): Measured => {
  const { watch, statistics } = ensemble
  const sample = countKept(ensemble)
  const { mean, m2, count } = countMoments(statistics.kept)
  const parts = statistics.randomized.map(({ kept }): Part => {
    const { mean, count } = countMoments(kept)
    return { mean, counted: count }
  })
  const most = watch.shape.headlines
  return { most, failed: failedShare(ensemble), mean, variance: m2 / count, counted: count, sample, parts }
}

/** Whether all of them are: 1 or 0. */
export const allKeptBy = (ensemble: Ensemble): Measured => {
  const { watch, statistics } = ensemble
  const { headlines } = watch.shape
  const partOf = (counts: Uint32Array): Part => {
    const counted = counts.reduce((sum, count) => sum + count, 0)
    return { mean: counts[headlines] / counted, counted }
  }
  const { mean, counted } = partOf(statistics.kept)
  const sample = countKept(ensemble).map(count => (count === headlines ? 1 : 0))
  const parts = statistics.randomized.map(({ kept }) => partOf(kept))
  return yesOrNo(ensemble, { mean, counted, sample, parts })
}

/** On each path of the sample. */
const countKept = (ensemble: Ensemble): Float64Array => {
  const sample = new Float64Array(sampleRows(ensemble))
  for (const [reading, { headline }] of ensemble.watch.readings.entries())
    if (headline) for (const [row, met] of metBy(ensemble, reading).sample.entries()) sample[row] += met
  return sample
}

/** Of what is 1 or 0 on each path. */
const yesOrNo = (ensemble: Ensemble, known: Pick<Measured, 'mean' | 'counted' | 'sample' | 'parts'>): Measured => ({
  ...known,
  most: 1,
  failed: failedShare(ensemble),
  variance: known.mean * (1 - known.mean),
})

const failedShare = ({ paths, counted }: Ensemble): number => (paths - counted) / paths

/** Whether row after row of the two samples is the same path. */
export const arePaired = (one: Ensemble, other: Ensemble): boolean =>
  [one, other].every(({ counted, paths }) => counted === paths) && sampleRows(one) > 0 && sampleRows(one) === sampleRows(other)

/** The same promises by the same headline readings, by name, whatever their order: then the numbers of those kept can be compared. */
export const makeSamePromises = (one: Ensemble, other: Ensemble): boolean => {
  const promises = ({ watch }: Ensemble): string =>
    JSON.stringify(watch.readings.flatMap(({ headline, target, name }) => (headline ? [`${target}.${name}`] : [])).toSorted())
  return promises(one) === promises(other)
}

/** Of `own` over `other`, with its 95 % interval; both have the same `most`. */
export const differenceOf = (own: Measured, other: Measured, paired: boolean): Difference => {
  const plain = (): number => {
    const variance = paired
      ? pairedVariance(own.sample, other.sample) / own.counted
      : varianceOf(own) / own.counted + varianceOf(other) / other.counted
    return z95 * Math.sqrt(variance)
  }
  const half = scatterOf(own, other, paired) || plain()
  const { low, high } = reachOf(own, other)
  // No interval is wider than what a difference can be.
  return {
    value: own.mean - other.mean,
    low: Math.max(-own.most, low - half),
    high: Math.min(own.most, high + half),
  }
}

/** Between what the difference would lie if no path were left to chance, whatever those that failed would have come to: a point where none did. */
export const reachOf = (own: Measured, other: Measured): { readonly low: number; readonly high: number } => {
  const [ours, theirs] = [own, other].map(({ mean, failed, most }) => {
    const surely = mean * (1 - failed)
    return { surely, perhaps: surely + most * failed }
  })
  return { low: ours.surely - theirs.perhaps, high: ours.perhaps - theirs.surely }
}

/** As if of two more paths one had none and one had all: that all are alike is no proof that others are. */
const varianceOf = ({ mean, variance, counted, most }: Measured): number =>
  (counted * (variance + mean ** 2) + most ** 2) / (counted + 2) - ((counted * mean + most) / (counted + 2)) ** 2

/** Half an interval from how far the randomizations of a design lie apart; 0 where that tells nothing. */
const scatterOf = (own: Measured, other: Measured, paired: boolean): number => {
  const parts = own.parts.length
  if (parts === 0 || parts !== other.parts.length) return 0
  if ([...own.parts, ...other.parts].some(({ counted }) => counted === 0)) return 0
  const differences = own.parts.map(({ mean }, r) => mean - other.parts[r].mean)
  const counts = differences.map((difference, r) => Math.round(difference * own.parts[r].counted))
  // At least so many paths count for one of the two alone; of pairs the sample tells of more.
  const surely = counts.reduce((sum, count) => sum + Math.abs(count), 0)
  const seen = paired ? own.sample.filter((value, row) => value !== other.sample[row]).length : 0
  const apart = Math.max(surely, seen)
  const agree = counts.every(count => count === counts[0])
  return agree || apart < parts ? 0 : t95 * scatterError(differences)
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

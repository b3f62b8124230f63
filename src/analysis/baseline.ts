// A scenario against what it is a change of, on the same futures: draws of the same name are the same draws, so that the difference of two
// probabilities is far better known than either.
//
// Its error is that of paired observations: the sample tells on how many of its paths only one of the two keeps a promise, and that spread holds for
// all paths. Where paths failed, rows of the two samples are no pairs, and the error is that of independent ones, which is larger.
//
// Source: Agresti & Min (2005), Simple improved confidence intervals for comparing matched proportions.

import type { Ensemble } from '../run/ensemble.js'
import type { Scenario } from '../scenario/scenario.js'
import type { WatchedReading } from '../run/watch.js'
import { meets } from '../stats/hits.js'
import { summarizeJoint } from './joint.js'
import { countMoments } from './mean-error.js'
import { summarizeProbability } from './probability.js'
import { sampleColumn, sampleRows } from './sample.js'
import type { BaselineSummary, Difference } from './summary.js'
import { z95 } from './wilson.js'

export interface Baseline {
  readonly scenario: Scenario
  /** As Summary.model. */
  readonly model: string
  readonly ensemble: Ensemble
}

/** Undefined where every path of the baseline failed or no reading is in both. */
export const summarizeBaseline = (
  ensemble: Ensemble,
  { scenario, model, ensemble: base }: Baseline,
): BaselineSummary | undefined => {
  if (base.counted === 0) return undefined
  const pairs = ensemble.watch.readings.flatMap((reading, own) => {
    const other = base.watch.readings.findIndex(({ target, name }) => target === reading.target && name === reading.name)
    return other < 0 ? [] : [{ reading, own, other }]
  })
  if (pairs.length === 0) return undefined
  const { all, kept } = summarizeJoint(base)
  const paired = arePaired(ensemble, base)
  const readingsOf = (target: string) =>
    pairs.flatMap(({ reading, own, other }) => {
      if (reading.target !== target) return []
      const deadline = other * base.watch.dates + base.watch.readings[other].deadline
      const difference = differenceOf(metBy(ensemble, own), metBy(base, other), paired)
      return [[reading.name, { at_deadline: summarizeProbability(base, ({ at }) => at[deadline]), difference }] as const]
    })
  const targets = [...new Set(pairs.map(({ reading }) => reading.target))]
  const headlines = ({ watch }: Ensemble): readonly WatchedReading[] => watch.readings.filter(({ headline }) => headline)
  const same =
    headlines(ensemble)
      .map(({ target }) => target)
      .join() ===
    headlines(base)
      .map(({ target }) => target)
      .join()
  return {
    scenario: scenario.id,
    name: scenario.name,
    model,
    paths: base.paths,
    failed: base.paths - base.counted,
    all,
    kept: { mean: kept.mean, mean_se: kept.mean_se },
    ...(same ? { kept_difference: differenceOf(keptBy(ensemble), keptBy(base), paired) } : {}),
    targets: Object.fromEntries(targets.map(target => [target, { readings: Object.fromEntries(readingsOf(target)) }])),
  }
}

/** A number of each path: its mean and variance over all that did not fail, and its values in the sample. */
interface Measured {
  readonly mean: number
  readonly variance: number
  readonly counted: number
  readonly sample: Float64Array
}

const metBy = (ensemble: Ensemble, reading: number): Measured => {
  const { watch, statistics, counted } = ensemble
  const { bound, deadline } = watch.readings[reading]
  const mean = statistics.hits.at[reading * watch.dates + deadline] / counted
  const sample = sampleColumn(ensemble, watch.draws.length + reading).map(value => (meets(bound, value) ? 1 : 0))
  return { mean, variance: mean * (1 - mean), counted, sample }
}

const keptBy = (ensemble: Ensemble): Measured => {
  const { watch, statistics } = ensemble
  const sample = new Float64Array(sampleRows(ensemble))
  for (const [reading, { headline }] of watch.readings.entries())
    if (headline) for (const [row, met] of metBy(ensemble, reading).sample.entries()) sample[row] += met
  const { mean, m2, count } = countMoments(statistics.kept)
  return { mean, variance: m2 / count, counted: count, sample }
}

/** Whether row after row of the two samples is the same path. */
const arePaired = (one: Ensemble, other: Ensemble): boolean =>
  [one, other].every(({ counted, paths }) => counted === paths) && sampleRows(one) > 0 && sampleRows(one) === sampleRows(other)

/** Of `own` over `other`, with its 95 % interval. */
const differenceOf = (own: Measured, other: Measured, paired: boolean): Difference => {
  const value = own.mean - other.mean
  const variance = paired
    ? pairedVariance(own.sample, other.sample) / own.counted
    : own.variance / own.counted + other.variance / other.counted
  const half = z95 * Math.sqrt(variance)
  return { value, low: value - half, high: value + half }
}

/** Variance of a path's difference, as if of two more one half were better and one half worse: that no path differed is no proof that none does. */
const pairedVariance = (own: Float64Array, other: Float64Array): number => {
  let sum = 0
  let squares = 1
  for (const [row, value] of own.entries()) {
    const difference = value - other[row]
    sum += difference
    squares += difference * difference
  }
  const rows = own.length + 2
  return squares / rows - (sum / rows) ** 2
}

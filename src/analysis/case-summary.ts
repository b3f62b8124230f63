// What one case of many comes to: enough to put it beside others, in little room.

import type { Model } from '../model/model.js'
import type { Ensemble } from '../run/ensemble.js'
import { createQuantiles } from './quantiles.js'
import { summarizeJoint } from './joint.js'
import type { Probability, ReadingSummary, Summary } from './summary.js'
import { summarizeTarget } from './target-summary.js'

export interface CaseReading
  extends Pick<ReadingSummary, 'variable' | 'headline' | 'verdict' | 'more_paths' | 'shortfall_if_missed'> {
  readonly at_deadline: Probability
  /** Of the value at the deadline. */
  readonly quantiles: { readonly p10: number; readonly p50: number; readonly p90: number }
}

export interface CaseSummary {
  /** Failed ones included. */
  readonly paths: number
  readonly failed: number
  /** Target → reading; absent where every path failed, for then there is nothing to tell. */
  readonly targets?: Readonly<Record<string, { readonly readings: Readonly<Record<string, CaseReading>> }>>
  /** All promises together, by their headline readings; absent where every path failed. */
  readonly joint?: Pick<Summary['joint']['headline'], 'all'> & {
    readonly kept: Pick<Summary['joint']['headline']['kept'], 'mean' | 'mean_se'>
  }
}

export const summarizeCase = (ensemble: Ensemble, { calendar, targets }: Model): CaseSummary => {
  const { paths, counted, watch } = ensemble
  const failed = paths - counted
  if (counted === 0) return { paths, failed }
  const quantilesOf = createQuantiles(ensemble)
  const readingsOf = (target: Model['targets'][number]) => {
    const summary = summarizeTarget(ensemble, target, calendar)
    return Object.entries(summary.readings).map(([name, reading]): readonly [string, CaseReading] => {
      const { firstCell, deadline } = watch.readings.find(place => place.target === target.name && place.name === name)!
      const [p10, p50, p90] = quantilesOf(firstCell + deadline, [0.1, 0.5, 0.9])
      const { variable, headline, at_deadline, verdict, more_paths, shortfall_if_missed } = reading
      return [
        name,
        {
          variable,
          headline,
          at_deadline,
          quantiles: { p10, p50, p90 },
          shortfall_if_missed,
          ...(verdict && { verdict }),
          ...(more_paths !== undefined && { more_paths }),
        },
      ]
    })
  }
  const { all, kept } = summarizeJoint(ensemble)
  return {
    paths,
    failed,
    targets: Object.fromEntries(targets.map(target => [target.name, { readings: Object.fromEntries(readingsOf(target)) }])),
    joint: { all, kept: { mean: kept.mean, mean_se: kept.mean_se } },
  }
}

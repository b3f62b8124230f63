// Signs that a share is not what its file takes it for: a bound of 98 where 98 % was meant, more than all of something.

import { quantileAtDeadline } from './at-deadline.js'
import type { Summary, TargetSummary } from '../analysis/summary.js'

/** No share that a scenario computes gets much beyond this; and no bound that is meant for one lies further from it than a hundred times. */
const mostOfShare = 2
const mostPercent = 100
const leastRatio = 10

/** Targets of at least 10 to 100 times what any quantile of their readings comes to at the deadline, which is that of a share. */
export const percentSlips = ({ targets }: Pick<Summary, 'targets'>): readonly string[] =>
  Object.entries(targets).flatMap(([name, target]) => (isSlip(target) ? [name] : []))

const isSlip = ({ unit, percent, at_least, readings }: TargetSummary): boolean => {
  if (unit !== '1' || percent || at_least === undefined || at_least > mostPercent) return false
  const values = Object.values(readings).flatMap(({ at_deadline_quantiles }) => at_deadline_quantiles.filter(Number.isFinite))
  const largest = Math.max(...values)
  return values.length > 0 && largest > 0 && largest <= mostOfShare && at_least >= leastRatio * largest
}

export interface Overfull {
  readonly target: string
  readonly reading: string
}

/** Readings of targets of at least so many per cent, no more than 100, that are above 100 % at the deadline in half of the futures or more. */
export const overfullReadings = ({ targets }: Pick<Summary, 'targets'>): readonly Overfull[] =>
  Object.entries(targets).flatMap(([target, { percent, at_least, readings }]) =>
    percent && at_least !== undefined && at_least <= 1
      ? Object.entries(readings).flatMap(([reading, summary]) =>
          quantileAtDeadline(summary, 50) > 1 ? [{ target, reading }] : [],
        )
      : [],
  )

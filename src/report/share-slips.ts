// Signs that a share is not what its file takes it for: a bound of 98 where 98 % was meant, more than all of something.

import type { Summary, TargetSummary } from '../analysis/summary.js'

/** No share that a scenario computes gets much beyond this; and no bound that is meant for one lies further from it than a hundred times. */
const mostOfShare = 2
const mostPercent = 100
const leastRatio = 10

/** Targets whose bound is between 10 and 100 times what any quantile of their readings comes to at the deadline, which is that of a share. */
export const percentSlips = ({ targets }: Pick<Summary, 'targets'>): readonly string[] =>
  Object.entries(targets).flatMap(([name, target]) => (isSlip(target) ? [name] : []))

const isSlip = ({ unit, percent, at_least, at_most, readings }: TargetSummary): boolean => {
  const bound = at_least ?? at_most!
  if (unit !== '1' || percent || bound > mostPercent) return false
  const values = Object.values(readings).flatMap(({ at_deadline_quantiles }) => at_deadline_quantiles.filter(Number.isFinite))
  const largest = Math.max(...values)
  return values.length > 0 && largest > 0 && largest <= mostOfShare && bound >= leastRatio * largest
}

export interface Overfull {
  readonly target: string
  readonly reading: string
}

/** Index of the median among p01 … p99. */
export const medianIndex = 49

/** Readings of targets written in per cent, of at most 100, that are above 100 % at the deadline in half of the futures or more. */
export const overfullReadings = ({ targets }: Pick<Summary, 'targets'>): readonly Overfull[] =>
  Object.entries(targets).flatMap(([target, { percent, at_least, at_most, readings }]) =>
    percent && (at_least ?? at_most!) <= 1
      ? Object.entries(readings).flatMap(([reading, { at_deadline_quantiles }]) =>
          at_deadline_quantiles[medianIndex] > 1 ? [{ target, reading }] : [],
        )
      : [],
  )

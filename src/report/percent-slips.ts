// Bounds that were written without their per cent sign: 98 where 98 % was meant.

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

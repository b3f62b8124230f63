// Signs that a bound is not what was meant: 98 for 98 %, more than all of something, and a promise that is kept before anything was done.

import { quantileAtDeadline } from './at-deadline.js'
import { boundOf } from './bound-of.js'
import type { Summary, TargetSummary } from '../analysis/summary.js'

/** No share that a scenario computes gets much beyond this; and no bound that is meant for one lies further from it than a hundred times. */
const mostOfShare = 2
const mostPercent = 100
const leastRatio = 10

/** Targets whose bound is 10 to 100 times what any quantile of their readings comes to at the deadline, which is that of a share. */
export const percentSlips = ({ targets }: Pick<Summary, 'targets'>): readonly string[] =>
  Object.entries(targets).flatMap(([name, target]) => (isSlip(target) ? [name] : []))

const isSlip = (target: TargetSummary): boolean => {
  const { unit, percent, readings } = target
  const bound = boundOf(target)
  if (unit !== '1' || percent || bound > mostPercent) return false
  const values = Object.values(readings).flatMap(({ at_deadline_quantiles }) => at_deadline_quantiles.filter(Number.isFinite))
  const largest = Math.max(...values)
  return values.length > 0 && largest > 0 && largest <= mostOfShare && bound >= leastRatio * largest
}

export interface ReadingPlace {
  readonly target: string
  readonly reading: string
}

/** Readings of targets of at least so many per cent, no more than 100, that are above 100 % at the deadline in half of the futures or more. */
export const overfullReadings = ({ targets }: Pick<Summary, 'targets'>): readonly ReadingPlace[] =>
  Object.entries(targets).flatMap(([target, { percent, at_least, readings }]) =>
    percent && at_least !== undefined && at_least <= 1
      ? Object.entries(readings).flatMap(([reading, summary]) =>
          quantileAtDeadline(summary, 50) > 1 ? [{ target, reading }] : [],
        )
      : [],
  )

/** By how many futures a promise may be kept at the start without a question. */
const mostAtStart = 0.99

/** Readings that nearly all futures meet at the first date, with a deadline after it: a promise of what is there already. */
export const metAtStart = ({ targets, time }: Pick<Summary, 'targets' | 'time'>): readonly ReadingPlace[] =>
  Object.entries(targets).flatMap(([target, { read_at, readings }]) =>
    read_at === time.dates[0]
      ? []
      : Object.entries(readings).flatMap(([reading, { probability }]) =>
          probability[0]! > mostAtStart ? [{ target, reading }] : [],
        ),
  )

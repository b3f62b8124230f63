// Quantiles of a reading's value at its deadline, p01 … p99, by their percentage. Of the path of medians all are the same.

import type { ReadingSummary } from '../analysis/summary.js'
import type { Place } from './cite.js'
import type { Quoter } from './figures.js'
import { formatQuantity } from './measure.js'
import type { Cited } from './report.js'

export const quantileAtDeadline = ({ at_deadline_quantiles }: ReadingSummary, percentage: number): number =>
  at_deadline_quantiles[percentage - 1]

export const placeAtDeadline = (target: string, reading: string, percentage: number): Place => [
  ...(['summary', 'targets', target, 'readings', reading, 'at_deadline_quantiles'] as const),
  percentage - 1,
]

/** digits: significant ones, three where nothing else is said. */
export const quoteAtDeadline = (
  { cite, measureOf, source }: Quoter,
  target: string,
  reading: string,
  percentage: number,
  digits?: number,
): Cited => {
  const { unit, percent } = source.summary.targets[target]
  const measure = measureOf(unit, percent)
  return cite<number>(placeAtDeadline(target, reading, percentage), value => formatQuantity(value, measure, digits))
}

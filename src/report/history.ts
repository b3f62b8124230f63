// What was observed beside what the model says of the same dates: where it lies among the futures.
//
// Of a model that is right one value in ten lies outside of where nine of ten futures go, and one in fifty outside of where 98 of 100 do. A value counts
// with the range that its source allows. Between two dates of the calendar it may lie where either of them has it.

import type { QuantileName, VariableSummary } from '../analysis/summary.js'
import type { Observation } from '../model/model.js'
import type { ReportSource } from './source.js'

/** inside: where nine of ten futures go; edge: where 98 of 100 do, and not nine of ten; above and below: beyond all of these. */
export type Standing = 'inside' | 'edge' | 'above' | 'below'

export interface ComparedObservation {
  readonly variable: string
  /** Among the observations of the variable. */
  readonly index: number
  readonly observation: Observation
  /** The date of the calendar that is nearest. */
  readonly date: number
  readonly standing: Standing
}

/** What is written with three digits may be off by so much. */
const rounding = 0.005

/** Those that lie between the first and the last date, of variables whose distribution the summary has, in the order of the file. */
export const compareHistory = ({ model, summary }: Pick<ReportSource, 'model' | 'summary'>): readonly ComparedObservation[] => {
  const times = summary.time.dates.map(date => Date.parse(date))
  return Object.entries(model.observations).flatMap(([variable, seen]) => {
    if (!Object.hasOwn(summary.variables, variable)) return []
    const { [variable]: futures } = summary.variables
    return seen.flatMap((observation, index) => {
      const time = Date.parse(observation.date)
      const next = times.findIndex(at => at >= time)
      if (next < 0 || time < times[0]) return []
      const around = times[next] === time ? [next] : [next - 1, next]
      const date = around.toSorted((a, b) => Math.abs(times[a] - time) - Math.abs(times[b] - time))[0]
      return [{ variable, index, observation, date, standing: standingOf(observation, futures, around) }]
    })
  })
}

const standingOf = (
  { value, low = value, high = value }: Observation,
  { constant, quantiles }: VariableSummary,
  dates: readonly number[],
): Standing => {
  const at = (name: QuantileName): readonly number[] => dates.map(date => quantiles[name][constant ? 0 : date])
  const slack = rounding * Math.abs(value)
  const isBelow = (name: QuantileName): boolean => high + slack < Math.min(...at(name))
  const isAbove = (name: QuantileName): boolean => low - slack > Math.max(...at(name))
  if (isBelow('p01')) return 'below'
  if (isAbove('p99')) return 'above'
  return isBelow('p05') || isAbove('p95') ? 'edge' : 'inside'
}

export const isOutside = ({ standing }: ComparedObservation): boolean => standing === 'above' || standing === 'below'

// Every reading of every target, in the order of the scenario's file.

import type { ReadingSummary, TargetSummary } from '../../analysis/summary.js'
import { type Text, verbatim } from '../../text.js'
import type { ReportSource } from '../source.js'

export interface NamedReading {
  readonly target: string
  readonly summary: TargetSummary
  readonly name: string
  readonly reading: ReadingSummary
  /** Its name where it has none. */
  readonly title: Text
}

/** Names may be any word, toString too. */
export const readingsOf = ({ summary, model }: ReportSource): readonly NamedReading[] =>
  Object.entries(model.scenario.targets).flatMap(([target, { readings }]) => {
    if (!Object.hasOwn(summary.targets, target)) return []
    const promise = summary.targets[target]
    return Object.entries(readings).flatMap(([name, { title }]) =>
      Object.hasOwn(promise.readings, name)
        ? [{ target, summary: promise, name, reading: promise.readings[name], title: title ?? verbatim(name) }]
        : [],
    )
  })

// Every reading of every target, in the order of the scenario's file.

import type { ReadingSummary, TargetSummary } from '../../analysis/summary.js'
import { type Text, verbatim } from '../../text.js'
import { titleOfReading } from '../reading-title.js'
import type { ReportSource } from '../source.js'

export interface NamedReading {
  readonly target: string
  readonly summary: TargetSummary
  readonly name: string
  readonly reading: ReadingSummary
  /** That of its variable, or its name, where it has none. */
  readonly title: Text
}

/** Names may be any word, toString too. */
export const readingsOf = (source: ReportSource): readonly NamedReading[] => {
  const { summary, model } = source
  return Object.entries(model.scenario.targets).flatMap(([target, { readings }]) => {
    if (!Object.hasOwn(summary.targets, target)) return []
    const promise = summary.targets[target]
    return Object.keys(readings).flatMap(name =>
      Object.hasOwn(promise.readings, name)
        ? [
            {
              target,
              summary: promise,
              name,
              reading: promise.readings[name],
              title: titleOfReading(source, target, name)?.title ?? verbatim(name),
            },
          ]
        : [],
    )
  })
}

// What becomes of a promise in the one future of a run of medians.

import type { ReadingSummary, Verdict } from '../analysis/summary.js'
import { quoteAtDeadline } from './at-deadline.js'
import type { Quoter } from './figures.js'
import { medianMessages } from './median-messages.js'
import { quoted } from './phrases.js'
import type { Cell, Cited } from './report.js'
import type { ReportSource } from './source.js'

/** Every draw was at its median. */
export const isMedians = ({ model }: ReportSource): boolean => model.scenario.run.uncertainty === 'medians'

export const outcomeOf = ({ at_deadline }: ReadingSummary): 'kept' | 'missed' => (at_deadline.hits === 0 ? 'missed' : 'kept')

/** Kept looks as on track does, missed as off track. */
export const lookOf = (reading: ReadingSummary): Verdict => (outcomeOf(reading) === 'kept' ? 'on track' : 'off track')

/** Kept or missed. */
export const quoteOutcome = ({ cite, source }: Quoter, target: string, reading: string): Extract<Cell, { kind: 'verdict' }> => {
  const { [reading]: summary } = source.summary.targets[target].readings
  const place = ['summary', 'targets', target, 'readings', reading, 'at_deadline', 'p'] as const
  return {
    kind: 'verdict',
    verdict: lookOf(summary),
    word: quoted(cite(place, () => medianMessages.outcomes[outcomeOf(summary)], 'outcome')),
  }
}

/** The value at the deadline: all percentiles are the same. */
export const quoteValue = (quoter: Quoter, target: string, reading: string): Cited => quoteAtDeadline(quoter, target, reading, 50)

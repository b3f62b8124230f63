// Of a run of medians, a row for each reading of each promise: kept or missed, by which value, when, and how far off.

import { quantileAtDeadline } from '../at-deadline.js'
import { heldSince, heldUntil, isReached } from '../kept-until.js'
import { medianMessages } from '../median-messages.js'
import { outcomeOf } from '../outcome.js'
import { columns } from './columns.js'
import { messages } from './messages.js'
import { readingsOf } from './readings.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const outcomes: TableMaker = {
  name: 'outcomes',
  of: 'medians',
  title: messages.tables.outcomes,
  columns: [
    columns.target,
    columns.title,
    columns.sense,
    { name: 'bound', title: titles.bound },
    columns.unit,
    { name: 'by', title: titles.by },
    columns.reading,
    { name: 'reading_title', title: titles.readingTitle, bilingual: true },
    columns.variable,
    { name: 'headline', title: titles.headline },
    { name: 'outcome', title: titles.outcome, words: medianMessages.outcomes },
    columns.value,
    { name: 'reached', title: titles.reachedOn },
    { name: 'kept_until', title: titles.keptUntil },
    { name: 'kept_since', title: titles.keptSince },
    { name: 'shortfall', title: titles.short },
  ],
  rows: source => {
    const { dates } = source.summary.time
    return readingsOf(source).map(({ target, summary, name, reading, title }) => {
      const dateOf = (held: typeof heldUntil): string | null => {
        const date = isReached(summary) ? undefined : held(reading, { paths: 1, counted: 1 })
        return date === undefined ? null : dates[date]
      }
      return [
        target,
        summary.title,
        summary.at_least === undefined ? 'at_most' : 'at_least',
        summary.at_least ?? summary.at_most ?? null,
        summary.unit,
        summary.by,
        name,
        title,
        reading.variable,
        reading.headline,
        outcomeOf(reading),
        quantileAtDeadline(reading, 50),
        isReached(summary) ? reading.first_hit.median : null,
        dateOf(heldUntil),
        dateOf(heldSince),
        reading.shortfall_if_missed.mean,
      ]
    })
  },
}

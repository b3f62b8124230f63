// The answer of a run of medians: whether each promise is kept in that one future by each of its readings, when, and how far off where it is missed.

import { type Quoter, quoteBound, quoteReading, quoteTarget } from '../figures.js'
import { medianMessages } from '../median-messages.js'
import { messages } from '../messages.js'
import { quoteOutcome, quoteValue } from '../outcome.js'
import { quoted } from '../phrases.js'
import type { Cell, RowGroup, Section } from '../report.js'
import { shortfallOf, whenOf } from './verdicts.js'

export const outcomes = (quoter: Quoter): Section => {
  const { columns } = medianMessages
  const several = quoter.targets.some(({ readings }) => readings.length > 1)
  return {
    name: 'verdicts',
    title: medianMessages.verdicts,
    blocks: [
      ...(several ? [{ kind: 'text', role: 'note', phrase: medianMessages.readingsNote } as const] : []),
      {
        kind: 'table',
        name: 'verdicts',
        caption: medianMessages.table,
        columns: [
          { title: messages.columns.reading },
          { title: columns.outcome },
          { title: columns.value, align: 'end' },
          { title: columns.when },
          { title: columns.shortfall, align: 'end' },
        ],
        groups: quoter.targets.map(
          ({ name, summary, readings }): RowGroup => ({
            head: { kind: 'words', phrase: quoted(quoteTarget(quoter, name)), below: quoteBound(quoter, name, summary) },
            rows: readings.map((reading): readonly Cell[] => [
              { kind: 'words', phrase: quoted(quoteReading(quoter, name, reading)) },
              quoteOutcome(quoter, name, reading),
              { kind: 'words', phrase: quoted(quoteValue(quoter, name, reading)) },
              { kind: 'words', phrase: whenOf(quoter, name, reading) },
              { kind: 'words', phrase: shortfallOf(quoter, name, reading) },
            ]),
          }),
        ),
      },
    ],
  }
}

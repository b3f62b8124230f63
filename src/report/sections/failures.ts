// Futures that could not be computed, by what went wrong first.

import { type Quoter, quoteInteger, quotePeriod, quoteTitle } from '../figures.js'
import { messages } from '../messages.js'
import { quoted } from '../phrases.js'
import type { Cell, Section } from '../report.js'
import { cleanTitle } from '../clean.js'
import { verbatim } from '../../text.js'

export const failures = (quoter: Quoter): Section | undefined => {
  const { cite, source } = quoter
  const { failed } = source.summary
  if (failed.count === 0) return undefined
  const { columns } = messages
  return {
    name: 'failures',
    title: messages.sections.failures,
    blocks: [
      {
        kind: 'text',
        role: 'plain',
        phrase: messages.failuresNote(
          quoteInteger(cite, ['summary', 'failed', 'count']),
          quoteInteger(cite, ['summary', 'paths']),
        ),
      },
      {
        kind: 'table',
        name: 'failures',
        caption: messages.sections.failures,
        columns: [
          { title: columns.variable },
          { title: columns.date },
          { title: columns.count, align: 'end' },
          { title: columns.example, align: 'end' },
        ],
        groups: [
          {
            rows: failed.causes.map(({ variable }, index): readonly Cell[] => {
              const place = ['summary', 'failed', 'causes', index] as const
              const titled = Object.hasOwn(source.summary.variables, variable)
              return [
                {
                  kind: 'words',
                  phrase: quoted(
                    titled
                      ? quoteTitle(quoter, ['summary', 'variables', variable, 'title'])
                      : cite<string>([...place, 'variable'], name => verbatim(cleanTitle(name))),
                  ),
                },
                { kind: 'words', phrase: quoted(quotePeriod(quoter, [...place, 'date'])) },
                { kind: 'words', phrase: quoted(quoteInteger(cite, [...place, 'count'])) },
                { kind: 'words', phrase: messages.pathNumber(quoteInteger(cite, [...place, 'first_path'])) },
              ]
            }),
          },
        ],
      },
    ],
  }
}

// The numbers of a chart of cases: a row for each, with the chance of the promise.

import { messages as common } from '../../messages.js'
import { plainText, quoted } from '../../phrases.js'
import type { Cell, Panel } from '../../report.js'
import { messages } from './messages.js'
import { type NamedTarget, quoteChance, quoteSetting, quoteTargetTitle, type SweepQuoter } from './quoter.js'

/** So many rows of numbers in all charts together keep a page small; the rest stands in the table for other programs. */
const mostRows = 600

export const numbersOf = (quoter: SweepQuoter, target: NamedTarget, name: string, indices: readonly number[], panels: number) =>
  ({
    kind: 'table',
    name: `numbers-${name}`,
    caption: plainText(quoted(quoteTargetTitle(quoter, target))),
    columns: [{ title: messages.columns.number }, { title: messages.columns.chance, align: 'end' }],
    groups: [
      {
        rows: indices.slice(0, Math.ceil(mostRows / panels)).flatMap((index): readonly (readonly Cell[])[] => {
          const chance = quoteChance(quoter, index, target.name)
          return chance === undefined
            ? []
            : [
                [
                  { kind: 'words', phrase: quoteSetting(quoter, index) },
                  { kind: 'words', phrase: common.inBrackets(chance.value, chance.interval) },
                ],
              ]
        }),
      },
    ],
  }) as const satisfies Panel['numbers']

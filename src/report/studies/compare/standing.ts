// Each promise in each scenario: its probability, and how it stands to the first one.

import type { Place } from '../../cite.js'
import { quoteShare } from '../../figures.js'
import { quoted } from '../../phrases.js'
import type { Block, Cell, RowGroup, Section } from '../../report.js'
import { messages } from './messages.js'
import {
  type CompareQuoter,
  differenceCell,
  pairsOf,
  quantityAt,
  quoteBounds,
  quotePromise,
  standingCell,
  words,
} from './quote.js'

const { columns } = messages

export const standing = (quoter: CompareQuoter): Section => ({
  name: 'standing',
  title: messages.sections.standing,
  blocks: [
    { kind: 'text', role: 'note', phrase: messages.standingNote(quoter.nameOf(0)) },
    {
      kind: 'table',
      name: 'standing',
      caption: messages.tables.standing,
      columns: [
        { title: columns.scenario },
        { title: columns.probability },
        { title: columns.difference, align: 'end' },
        { title: columns.standing },
        { title: columns.median, align: 'end' },
      ],
      groups: [...quoter.study.readings.map((_, index) => groupOf(quoter, index)), ...together(quoter)],
    },
    ...failures(quoter),
  ],
})

const groupOf = (quoter: CompareQuoter, index: number): RowGroup => {
  const reading = quoter.study.readings[index]
  return {
    head: { kind: 'words', phrase: quotePromise(quoter, index), below: quoteBounds(quoter, index) },
    rows: reading.scenarios.map((one, scenario): readonly Cell[] => {
      const place: Place = ['study', 'readings', index, 'scenarios', scenario]
      const pair = pairsOf(quoter, index).find(({ pair }) => pair.one === 0 && pair.other === scenario)
      return [
        words(quoter.nameOf(scenario)),
        quoteShare(quoter, [...place, 'at_deadline'], one.at_deadline, one.confidence),
        ...(pair === undefined
          ? [words(messages.reference), words(messages.reference)]
          : [differenceCell(quoter, pair), standingCell(quoter, pair)]),
        words(quoted(quantityAt(quoter, [...place, 'quantiles', 'p50'], quoter.measureOf(reading)))),
      ]
    }),
  }
}

/** All promises together: of how many there are is each scenario's own matter. */
const together = (quoter: CompareQuoter): readonly RowGroup[] => {
  const { scenarios, readings } = quoter.study
  if (new Set(readings.map(({ target }) => target)).size < 2) return []
  return [
    {
      head: words({ en: [messages.together.en], zh: [messages.together.zh] }),
      rows: scenarios.flatMap(({ joint }, index): readonly (readonly Cell[])[] =>
        joint === undefined
          ? []
          : [
              [
                words(quoter.nameOf(index)),
                quoteShare(quoter, ['study', 'scenarios', index, 'joint', 'all'], joint.all),
                words(messages.reference),
                words(messages.reference),
                words(messages.reference),
              ],
            ],
      ),
    },
  ]
}

const failures = ({ study, cite, nameOf }: CompareQuoter): readonly Block[] =>
  study.scenarios.flatMap(({ failed }, index): readonly Block[] =>
    failed === 0
      ? []
      : [
          {
            kind: 'text',
            role: 'note',
            phrase: messages.failed(
              nameOf(index),
              cite<number>(['study', 'scenarios', index, 'failed'], count => ({ en: `${count}`, zh: `${count}` })),
            ),
          },
        ],
  )

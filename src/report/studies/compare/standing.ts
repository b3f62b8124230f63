// Each promise in each scenario: its probability, and how it stands to the first one.

import type { Place } from '../../cite.js'
import { quoteShare } from '../../figures.js'
import { quoted } from '../../phrases.js'
import type { Block, Cell, RowGroup, Section } from '../../report.js'
import { headlinesFirst } from './headlines-first.js'
import { keptDifferenceCell, pairsOfKept, quoteKeptBy } from './kept.js'
import { messages } from './messages.js'
import {
  areSeveral,
  askAllTheSame,
  askTheSame,
  type CompareQuoter,
  differenceCell,
  pairsOf,
  pairsOfAll,
  quantityAt,
  quoteBounds,
  quotePromise,
  standingCell,
  tieCell,
  words,
} from './quote.js'

const { columns } = messages

export const standing = (quoter: CompareQuoter): Section => ({
  name: 'standing',
  title: messages.sections.standing,
  blocks: [
    { kind: 'text', role: 'note', phrase: messages.standingNote(quoter.nameOf(0)) },
    ...headlinesFirst(
      quoter,
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
      },
      quoter.study.readings.map((_, index) => ({ index, group: groupOf(quoter, index) })),
      [...together(quoter), ...kept(quoter)],
    ),
    ...failures(quoter),
  ],
})

/** One row a scenario; a single one where the first ties with all others, for then their order means nothing. */
const groupOf = (quoter: CompareQuoter, index: number): RowGroup => {
  const reading = quoter.study.readings[index]
  const over = pairsOf(quoter, index).filter(({ pair }) => pair.one === 0)
  const rowOf = (scenario: number, stands: readonly Cell[]): readonly Cell[] => {
    const place: Place = ['study', 'readings', index, 'scenarios', scenario]
    const { at_deadline, confidence } = reading.scenarios[scenario]
    return [
      words(quoter.nameOf(scenario)),
      quoteShare(quoter, [...place, 'at_deadline'], at_deadline, confidence),
      ...stands,
      words(quoted(quantityAt(quoter, [...place, 'quantiles', 'p50'], quoter.measureOf(reading)))),
    ]
  }
  const dash = words(messages.reference)
  const allTie = reading.pairs.every(pair => pair.standing === 'tie' && askTheSame(quoter, index, pair))
  return {
    head: { kind: 'words', phrase: quotePromise(quoter, index), below: quoteBounds(quoter, index) },
    rows: allTie
      ? [rowOf(0, [over.length === 1 ? differenceCell(quoter, over[0]) : dash, tieCell(quoter, over)])]
      : reading.scenarios.map((_, scenario) => {
          const pair = over.find(({ pair }) => pair.other === scenario)
          if (pair === undefined) return rowOf(scenario, [dash, dash])
          return rowOf(scenario, [differenceCell(quoter, pair), standingCell(quoter, pair, askTheSame(quoter, index, pair.pair))])
        }),
  }
}

/** All promises together; how they stand to one another only where all make the same ones. */
const together = (quoter: CompareQuoter): readonly RowGroup[] => {
  const { scenarios } = quoter.study
  if (!areSeveral(quoter)) return []
  const over = pairsOfAll(quoter).filter(({ pair }) => pair.one === 0)
  const dash = words(messages.reference)
  const standsOf = (scenario: number): readonly Cell[] => {
    const pair = over.find(({ pair }) => pair.other === scenario)
    if (pair === undefined) return [dash, dash]
    const same = askAllTheSame(quoter, pair.pair)
    return [differenceCell(quoter, pair), standingCell(quoter, pair, same)]
  }
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
                ...standsOf(index),
                dash,
              ],
            ],
      ),
    },
  ]
}

/** The same of how many are kept on average. */
const kept = (quoter: CompareQuoter): readonly RowGroup[] => {
  const over = pairsOfKept(quoter).filter(({ pair }) => pair.one === 0)
  if (over.length === 0) return []
  const dash = words(messages.reference)
  return [
    {
      head: words(messages.keptOnAverage),
      rows: quoter.study.scenarios.map((_, scenario): readonly Cell[] => {
        const pair = over.find(({ pair }) => pair.other === scenario)
        const stands =
          pair === undefined
            ? [dash, dash]
            : [keptDifferenceCell(quoter, pair), standingCell(quoter, pair, true, messages.asMany)]
        return [words(quoter.nameOf(scenario)), words(messages.promises(quoteKeptBy(quoter, scenario))), ...stands, dash]
      }),
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

// Several scenarios on the same futures: which is better, by how much, and what choosing another gives away.

import type { Cell, Phrase, Report, RowGroup, Section } from '../report.js'
import { type Text, verbatim } from '../../text.js'
import { cleanTitle } from '../clean.js'
import { formatDesign } from '../format-design.js'
import { quoteInteger } from '../figures.js'
import { apart, changes, cost } from './compare/files.js'
import { fans } from './compare/fans.js'
import { keptDifferenceCell, mostKept, pairsOfKept } from './compare/kept.js'
import { messages } from './compare/messages.js'
import {
  askTheSame,
  type CompareQuoter,
  type CompareStudy,
  createCompareQuoter,
  differenceCell,
  namesOf,
  type PlacedPair,
  pairsOf,
  quotePairPoints,
  quotePromise,
  standingCell,
  words,
} from './compare/quote.js'
import { rankings } from './compare/rankings.js'
import { standing } from './compare/standing.js'
import { compareTables } from './compare/tables.js'
import type { StudyKind } from './study.js'

export const compare: StudyKind<CompareStudy> = {
  name: 'compare',
  label: messages.label,
  help: messages.help,
  shown: ['standing', 'cost'],
  finding: [0],
  build: source => buildComparison(createCompareQuoter(source)),
  tables: ({ study }) => compareTables(study),
}

const buildComparison = (quoter: CompareQuoter): Report => ({
  title: messages.title(quoter.study.scenarios.map((_, index) => quoter.nameOf(index))),
  tab: messages.tab(listed(namesOf(quoter.study))),
  differences: futuresOf(quoter),
  answer: [...mostKept(quoter), ...quoter.study.scenarios.flatMap((_, index) => (index === 0 ? [] : answerFor(quoter, index)))],
  sections: [
    standing(quoter),
    ...rankings(quoter),
    ...(quoter.study.scenarios.length > 2 ? [pairs(quoter)] : []),
    fans(quoter),
    cost(quoter),
    changes(quoter),
    ...[apart(quoter)].filter(section => section !== undefined),
  ],
})

const listed = (names: readonly Text[]): Text => ({
  en: names.map(({ en }) => en).join(messages.between.en),
  zh: names.map(({ zh }) => zh).join(messages.between.zh),
})

const futuresOf = ({ study, cite, nameOf }: CompareQuoter): readonly Phrase[] => [
  messages.sameFutures(
    quoteInteger(cite, ['study', 'paths']),
    cite<string>(['study', 'seed'], seed => verbatim(cleanTitle(seed))),
    cite(['study', 'design'], formatDesign),
  ),
  ...study.scenarios.flatMap(({ draws }, index) => {
    if (draws === 'same') return []
    return [(draws === 'points' ? messages.otherPoints : messages.otherSteps)(nameOf(index))]
  }),
]

/** By headline readings. */
const answerFor = (quoter: CompareQuoter, scenario: number): readonly Phrase[] => {
  const { study, nameOf } = quoter
  const against = study.readings.flatMap(({ headline }, index) =>
    headline
      ? pairsOf(quoter, index)
          .filter(({ pair }) => pair.one === 0 && pair.other === scenario)
          .map(placed => ({ ...placed, index }))
      : [],
  )
  const same = against.filter(({ index, pair }) => askTheSame(quoter, index, pair))
  const others = against.filter(({ index, pair }) => !askTheSame(quoter, index, pair))
  const those = (wanted: 'better' | 'worse') =>
    same
      .filter(({ pair }) => pair.standing === wanted)
      .map(placed => messages.moved(quotePromise(quoter, placed.index), quotePairPoints(quoter, placed).value))
  const [name, first] = [nameOf(scenario), nameOf(0)]
  const [better, worse] = [those('better'), those('worse')]
  return [
    ...(better.length + worse.length === 0 && same.length > 0 ? [messages.allTies(name, first)] : []),
    ...(better.length === 0 ? [] : [messages.better(name, first, better)]),
    ...(worse.length === 0 ? [] : [messages.worse(name, first, worse)]),
    ...(others.length === 0
      ? []
      : [
          messages.asksOtherwise(
            name,
            first,
            others.map(({ index }) => quotePromise(quoter, index)),
          ),
        ]),
  ]
}

const pairs = (quoter: CompareQuoter): Section => ({
  name: 'pairs',
  title: messages.sections.pairs,
  blocks: [
    { kind: 'text', role: 'note', phrase: messages.pairsNote },
    {
      kind: 'table',
      name: 'pairs',
      caption: messages.tables.pairs,
      columns: [
        { title: messages.columns.pair },
        { title: messages.columns.pairDifference, align: 'end' },
        { title: messages.columns.standing },
      ],
      groups: [
        ...quoter.study.readings.map((_, index) => ({
          head: words(quotePromise(quoter, index)),
          rows: pairsOf(quoter, index).map(placed => [
            quotePair(quoter, placed),
            differenceCell(quoter, placed),
            standingCell(quoter, placed, askTheSame(quoter, index, placed.pair)),
          ]),
        })),
        ...(pairsOfKept(quoter).length === 0 ? [] : [keptPairs(quoter)]),
      ],
    },
  ],
})

const quotePair = (quoter: CompareQuoter, { pair }: PlacedPair): Cell =>
  words(messages.over(quoter.nameOf(pair.other), quoter.nameOf(pair.one)))

const keptPairs = (quoter: CompareQuoter): RowGroup => ({
  head: words(messages.keptOnAverage),
  rows: pairsOfKept(quoter).map(placed => [
    quotePair(quoter, placed),
    keptDifferenceCell(quoter, placed),
    standingCell(quoter, placed, true, messages.asMany),
  ]),
})

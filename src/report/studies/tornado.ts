// What the promises of a scenario hang on, one input held at a time.

import type { TornadoBar } from '../../analysis/sensitivity/tornado-answer.js'
import { type Text, verbatim } from '../../text.js'
import { nameChart } from '../charts/chart.js'
import { cleanTitle } from '../clean.js'
import { drawOf } from '../draw-title.js'
import { formatDesign } from '../format-design.js'
import { quoteInteger, quoteShare, shareInWords, sizeOf, titleText } from '../figures.js'
import { drawnInside } from '../messages.js'
import { inWords, quoted } from '../phrases.js'
import type { Block, Cell, Phrase, Report, Section } from '../report.js'
import type { StudyKind } from './study.js'
import { messages } from './tornado/messages.js'
import { chancePanel, medianPanel, swingOf, toldSwing, widest } from './tornado/panels.js'
import {
  createTornadoQuoter,
  quoteBound,
  quoteChance,
  quoteEnds,
  quoteInput,
  quoteMoved,
  quotePromise,
  type TornadoQuoter,
  type TornadoStudy,
} from './tornado/quote.js'
import { tornadoTables } from './tornado/tables.js'

export const tornado: StudyKind<TornadoStudy> = {
  name: 'tornado',
  label: messages.label,
  help: messages.help,
  shown: ['strongest'],
  finding: [0],
  build: source => buildTornadoReport(createTornadoQuoter(source)),
  tables: ({ study }) => tornadoTables(study),
}

const buildTornadoReport = (quoter: TornadoQuoter): Report => {
  const { study, cite } = quoter
  return {
    title: messages.title(cite(['study', 'name'], titleText)),
    tab: messages.tab(titleText(study.name)),
    differences: [
      messages.sameFutures(
        sizeOf(cite, ['study', 'inputs']),
        quoteInteger(cite, ['study', 'paths']),
        cite<string>(['study', 'seed'], seed => verbatim(cleanTitle(seed))),
        cite(['study', 'design'], formatDesign),
      ),
      ...(study.failed === 0 ? [] : [messages.failedFree(quoteInteger(cite, ['study', 'failed']))]),
    ],
    answer: answer(quoter),
    sections: [strongest(quoter), charts(quoter), method],
  }
}

const headlines = ({ study }: TornadoQuoter): readonly number[] =>
  study.readings.flatMap(({ headline }, index) => (headline ? [index] : []))

/** A chance that no input moves by so much is steady. */
const noticeable = 0.01

const answer = (quoter: TornadoQuoter): readonly Phrase[] => {
  const { readings } = quoter.study
  // What is drawn anew each step cannot be found out, and is held further than chance would go.
  const isAnew = ({ input }: TornadoBar): boolean => {
    const { kind, clock } = quoter.study.inputs[input]
    return kind === 'range' && clock !== 'path'
  }
  const noticed = (bar: TornadoBar): number => (swingOf(bar) >= noticeable && !isAnew(bar) ? swingOf(bar) : 0)
  const moved = headlines(quoter).filter(index => readings[index].bars.some(bar => noticed(bar) > 0))
  const steady = headlines(quoter).filter(index => !moved.includes(index))
  return [
    ...moved.map(index => {
      const movers = widest(quoter, index, noticed, 2)
      const share = quoteShare(quoter, ['study', 'readings', index, 'at_deadline'], readings[index].at_deadline)
      const { bars } = readings[index]
      const named = Math.min(...movers.map(({ bar }) => swingOf(bars[bar])))
      return messages.hangsOn(
        quotePromise(quoter, index),
        shareInWords(share),
        movers.map(at => messages.mover(quoted(quoteInput(quoter, bars[at.bar].input)), quoteEnds(quoter, at, quoteChance))),
        bars.some(bar => isAnew(bar) && swingOf(bar) > named),
      )
    }),
    ...(steady.length === 0 ? [] : [messages.steady(steady.map(index => quotePromise(quoter, index)))]),
    ...(hasAnew(quoter) ? [messages.everyStep] : []),
    ...(hasInside(quoter) ? [inWords(drawnInside)] : []),
  ]
}

const words = (phrase: Phrase): Cell => ({ kind: 'words', phrase })

/** Whether some inputs bear the mark of those that are drawn more than once. */
const hasAnew = ({ study }: TornadoQuoter): boolean => study.inputs.some(({ clock }) => clock !== 'path')

/** Whether some inputs are not the value of the variable by whose name they go. */
const hasInside = ({ study }: TornadoQuoter): boolean =>
  study.inputs.some(({ name, inside }) => inside === true || drawOf(name).number !== undefined)

/** Bars of a promise in the summary. */
const fewBars = 5

const strongest = (quoter: TornadoQuoter): Section => ({
  name: 'strongest',
  title: messages.sections.strongest,
  blocks: [
    { kind: 'text', role: 'note', phrase: messages.strongestNote },
    {
      kind: 'table',
      name: 'strongest',
      caption: messages.tables.strongest,
      columns: [
        { title: messages.columns.input },
        { title: messages.columns.low, align: 'end' },
        { title: messages.columns.high, align: 'end' },
      ],
      groups: headlines(quoter).flatMap(index => {
        const bars = widest(quoter, index, toldSwing, fewBars)
        if (bars.length === 0) return []
        const { at_deadline } = quoter.study.readings[index]
        const share = quoteShare(quoter, ['study', 'readings', index, 'at_deadline'], at_deadline)
        return [
          {
            head: { kind: 'words' as const, phrase: quotePromise(quoter, index), below: shareInWords(share) },
            rows: bars.map((at): readonly Cell[] => {
              const bar = quoter.study.readings[index].bars[at.bar]
              const end = (name: 'low' | 'high'): Cell => {
                const below = quoteMoved(quoter, at, name)
                return { kind: 'words', phrase: quoteChance(quoter, at, name), ...(below && { below }) }
              }
              return [
                words(quoted(quoteInput(quoter, bar.input))),
                end('low'),
                bar.high === undefined ? words(messages.asDrawn) : end('high'),
              ]
            }),
          },
        ]
      }),
    },
  ],
})

const charts = (quoter: TornadoQuoter): Section => ({
  name: 'tornado',
  title: messages.sections.tornado,
  blocks: [
    { kind: 'text', role: 'note', phrase: messages.tornadoNote },
    ...(hasAnew(quoter) ? [{ kind: 'text', role: 'note', phrase: messages.everyStep } satisfies Block] : []),
    ...headlines(quoter).flatMap(index => blocksOf(quoter, index)),
  ],
})

const blocksOf = (quoter: TornadoQuoter, index: number): readonly Block[] => {
  const { target, at_deadline, confidence } = quoter.study.readings[index]
  const panels = [chancePanel(quoter, index), medianPanel(quoter, index)]
  const still = ([messages.byChance, messages.byMedian] satisfies readonly Text[]).filter((_, at) => panels[at] === undefined)
  return [
    {
      kind: 'charts',
      head: {
        name: nameChart('target', target),
        listed: true,
        title: quotePromise(quoter, index),
        lines: [quoteBound(quoter, index), ...still.map(messages.nothingMoves)],
        share: quoteShare(quoter, ['study', 'readings', index, 'at_deadline'], at_deadline, confidence),
      },
      panels: panels.filter(panel => panel !== undefined),
    },
  ]
}

const method: Section = {
  name: 'method',
  title: messages.sections.method,
  blocks: messages.method.en.map(
    (en, at): Block => ({
      kind: 'text',
      role: 'plain',
      phrase: { en: [en], zh: [messages.method.zh[at]] },
    }),
  ),
}

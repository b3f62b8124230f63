// The two tornadoes of a promise: its chance and the median of its value, each with its numbers.

import { type HeldCase, isKnown, losesAll, type TornadoBar } from '../../../analysis/sensitivity/tornado-answer.js'
import type { Text } from '../../../text.js'
import { nameChart } from '../../charts/chart.js'
import { unitSettings } from '../../charts/theme.js'
import { buildTornado } from '../../charts/tornado.js'
import { formatNumber } from '../../format-number.js'
import { inWords, plainText, quoted } from '../../phrases.js'
import type { Cell, Panel, Phrase } from '../../report.js'
import { messages } from './messages.js'
import {
  type BarPlace,
  nameInput,
  quoteChance,
  quoteEnds,
  quoteInput,
  quoteMedian,
  quoteMoved,
  type End,
  type TornadoQuoter,
} from './quote.js'

/** So many bars are drawn; all are in a table for other programs. */
const mostBars = 10

const { columns } = messages

/** undefined where no input moves the chance. */
export const chancePanel = (quoter: TornadoQuoter, reading: number): Panel | undefined => {
  const { target, reading: name, at_deadline } = quoter.study.readings[reading]
  const bars = widest(quoter, reading, toldSwing)
  if (bars.length === 0) return undefined
  return panelOf(quoter, {
    name: nameChart('tornado', target, name),
    title: messages.byChance,
    axisName: messages.chanceAxis,
    divide: { en: 0.01, zh: 0.01 },
    base: at_deadline.p,
    bars,
    valueOf: ({ at_deadline }) => at_deadline.p,
    wordsOf: (_, at) => plainText(quoteEnds(quoter, at, quoteChance)),
    cells: at => {
      const end = (name: End): readonly Cell[] => [
        words(quoteChance(quoter, at, name)),
        words(quoteMoved(quoter, at, name) ?? messages.allFail),
      ]
      const { high } = barAt(quoter, at)
      return [...end('low'), ...(high === undefined ? [words(messages.asDrawn), words(messages.asDrawn)] : end('high'))]
    },
    heads: [columns.low, columns.lowDifference, columns.high, columns.highDifference],
  })
}

/** undefined where no input moves the median. */
export const medianPanel = (quoter: TornadoQuoter, reading: number): Panel | undefined => {
  const { target, reading: name, median, unit, percent } = quoter.study.readings[reading]
  const bars = widest(quoter, reading, ({ median_swing }) => median_swing)
  if (bars.length === 0) return undefined
  const sizes = bars.flatMap(({ bar }) => {
    const { low, high } = quoter.study.readings[reading].bars[bar]
    return [low, high].filter(isKnown).map(({ median }) => Math.abs(median))
  })
  const { divide, unitName } = unitSettings(quoter.measureOf({ unit, percent }), Math.max(Math.abs(median), ...sizes))
  const axis: Text = unitName.en === '' ? messages.byMedian : messages.medianAxis(unitName)
  return panelOf(quoter, {
    name: nameChart('tornado-median', target, name),
    title: messages.byMedian,
    axisName: axis,
    divide,
    base: median,
    bars,
    valueOf: ({ median }) => median,
    // The axis says the unit, and there is little room.
    wordsOf: bar => {
      const bare = (end: TornadoBar['low']): Text => (isKnown(end) ? bareIn(divide, end.median) : plainText(messages.allFail))
      return messages.bare(bare(bar.low), bar.high && bare(bar.high))
    },
    cells: at => [
      words(quoteMedian(quoter, at, 'low')),
      words(barAt(quoter, at).high === undefined ? messages.asDrawn : quoteMedian(quoter, at, 'high')),
    ],
    heads: [columns.low, columns.high],
  })
}

const bareIn = (divide: Readonly<Record<'en' | 'zh', number>>, value: number): Text => ({
  en: formatNumber(value / divide.en),
  zh: formatNumber(value / divide.zh),
})

const words = (phrase: Phrase): Cell => ({ kind: 'words', phrase })

const barAt = ({ study }: TornadoQuoter, { reading, bar }: BarPlace): TornadoBar => study.readings[reading].bars[bar]

/** How far a bar moves the chance: no chance moves by more than 1. */
export const swingOf = (bar: TornadoBar): number => (losesAll(bar) ? 1 : bar.swing)

/** The same; 0 where neither end can be told from nothing held. */
export const toldSwing = (bar: TornadoBar): number => {
  const told = [bar.low, bar.high].filter(isKnown).some(({ difference }) => difference.low > 0 || difference.high < 0)
  return told || losesAll(bar) ? swingOf(bar) : 0
}

/** The bars of a reading that move something, the widest first. */
export const widest = (
  { study }: TornadoQuoter,
  reading: number,
  width: (bar: TornadoBar) => number,
  most = mostBars,
): readonly BarPlace[] =>
  study.readings[reading].bars
    .map((bar, index) => ({ place: { reading, bar: index }, width: width(bar) }))
    .filter(({ width }) => width > 0)
    .toSorted((a, b) => b.width - a.width || a.place.bar - b.place.bar)
    .slice(0, most)
    .map(({ place }) => place)

interface PanelParts {
  readonly name: string
  readonly title: Text
  readonly axisName: Text
  readonly divide: Readonly<Record<'en' | 'zh', number>>
  readonly base: number
  readonly bars: readonly BarPlace[]
  valueOf(held: HeldCase): number
  /** Both ends in few characters. */
  wordsOf(bar: TornadoBar, at: BarPlace): Text
  cells(at: BarPlace): readonly Cell[]
  readonly heads: readonly Text[]
}

const panelOf = (quoter: TornadoQuoter, { name, title, axisName, divide, base, bars, ...parts }: PanelParts): Panel => {
  const { inputs } = quoter.study
  const drawn = bars.map(at => {
    const bar = barAt(quoter, at)
    const of = (end: End): object => {
      const held = bar[end]
      return isKnown(held) ? { [end]: parts.valueOf(held) } : {}
    }
    return {
      title: nameInput(inputs[bar.input]),
      event: bar.high === undefined,
      ...of('low'),
      ...of('high'),
      words: parts.wordsOf(bar, at),
    }
  })
  return {
    title: inWords(title),
    lines: [],
    chart: buildTornado({
      name,
      axisName,
      divide,
      base,
      description: messages.chart(
        title,
        drawn.map(({ title }) => title),
      ),
      bars: drawn,
      from: ['study', 'readings', bars[0].reading, 'bars'],
    }),
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: title,
      columns: [{ title: columns.input }, ...parts.heads.map(title => ({ title, align: 'end' }) as const)],
      groups: [{ rows: bars.map(at => [words(quoted(quoteInput(quoter, barAt(quoter, at).input))), ...parts.cells(at)]) }],
    },
  }
}

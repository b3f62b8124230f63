// What binds a variable that is the tightest of several limits, over time. A limit of one name has one colour wherever it binds.

import { nameChart } from '../charts/chart.js'
import { buildBottleneck } from '../charts/bottleneck.js'
import { categories } from '../charts/theme.js'
import type { Place } from '../cite.js'
import { deadlinesBehind, lastDecision, promisesBehind } from '../bearing.js'
import { quoteChoice, quoteDate, quoteMean, quoteTitle, type Quoter, shareInWords, titleText } from '../figures.js'
import { formatDeadline } from '../format-date.js'
import { formatFixed } from '../format-number.js'
import { medianMessages } from '../median-messages.js'
import { messages as common } from '../messages.js'
import { portionInTable } from '../table-shares.js'
import { joined, quoted } from '../phrases.js'
import { verbatim } from '../../text.js'
import type { Cell, Panel, Phrase } from '../report.js'
import { yearEnds } from './dates.js'
import { messages } from './messages.js'

export const bottleneckPanel = (quoter: Quoter, name: string): Panel => {
  const { cite, source } = quoter
  const { dates } = source.summary.time
  const { labels, share } = source.summary.binding[name]
  const place: Place = ['summary', 'binding', name]
  const deadlines = deadlinesBehind(quoter, name)
  const last = deadlines.at(-1)
  const until = lastDecision(quoter, name)
  const promises = promisesBehind(quoter, name)
  const title = quoteChoice(quoter, name)
  const words = quoter.medians ? medianMessages : common
  const period = (index: number) => quoteDate(quoter, index)
  const label = (index: number) => quoteTitle(quoter, [...place, 'labels', index])
  const colours = limitColours(
    Object.values(source.summary.binding).map(({ labels }) => labels.map(({ en }) => en)),
    categories.domain.length,
  )
  const colourOf = (index: number): number => colours.get(labels[index].en)!
  return {
    chart: buildBottleneck({
      name: nameChart('binding', name),
      title: title.text,
      labels: labels.map(titleText),
      colours: labels.map((_, index) => colourOf(index)),
      share,
      dates,
      deadlines,
      of: quoter.medians ? 'path' : 'futures',
      from: place,
    }),
    title: quoted(title),
    lines: promises === undefined ? [] : [common.promisesBehind(promises)],
    legendTitle:
      last === undefined
        ? words.boundThroughout
        : words.boundUntil(cite(['summary', 'time', 'dates', dates.indexOf(last)], formatDeadline)),
    legend: labels.map((_, index) => ({
      mark: `c${colourOf(index) + 1}`,
      label: joined([quoted(label(index)), meanOf(quoter, name, index, until)], { en: ' ', zh: ' ' }),
    })),
    numbers: {
      kind: 'table',
      name: `numbers-binding-${name}`,
      caption: messages.yearly,
      columns: [
        { title: messages.columns.date },
        ...labels.map((_, index) => ({ title: label(index).text, cited: label(index), align: 'end' }) as const),
      ],
      groups: [
        {
          rows: yearEnds(dates).map((date): readonly Cell[] => [
            { kind: 'words', phrase: quoted(period(date)) },
            ...labels.map((_, index): Cell => ({ kind: 'words', phrase: bindsAt(quoter, [...place, 'share', index, date]) })),
          ]),
        },
      ],
    },
  }
}

/** The mean of a limit's share up to a date; of a path of medians the share of the time. */
const meanOf = (quoter: Quoter, binding: string, label: number, until: number): Phrase => {
  const { [label]: shares } = quoter.source.summary.binding[binding].share
  const cell = quoteMean(quoter, ['summary', 'binding', binding, 'share', label], shares, until)
  if (!quoter.medians) return shareInWords(cell)
  return quoted({ ...cell.value, text: verbatim(`${formatFixed(100 * cell.share, 0)}%`) })
}

const bindsAt = (quoter: Quoter, place: Place): Phrase =>
  quoter.medians
    ? quoted(quoter.cite<number>(place, share => (share === 1 ? medianMessages.binds : verbatim('–')), 'outcome'))
    : portionInTable(quoter, place)

/**
 * Label → number of its colour, from 0: in the order of the file each label gets the least used of the colours that no label has which binds
 * beside it in some chart. Only a chart of more limits than there are colours repeats one.
 */
export const limitColours = (charts: readonly (readonly string[])[], count: number): ReadonlyMap<string, number> => {
  const colours = new Map<string, number>()
  const uses = new Array<number>(count).fill(0)
  for (const label of charts.flat()) {
    if (colours.has(label)) continue
    const beside = new Set(
      charts.filter(labels => labels.includes(label)).flatMap(labels => labels.map(other => colours.get(other))),
    )
    const free = uses.map((_, index) => index).filter(index => !beside.has(index))
    const [colour] = (free.length > 0 ? free : uses.map((_, index) => index)).sort((a, b) => uses[a] - uses[b])
    colours.set(label, colour)
    uses[colour]++
  }
  return colours
}

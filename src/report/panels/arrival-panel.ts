// How soon a promise is reached by each of its readings, and in how many futures it is not; of a promise not to exceed something, in how many
// futures it is kept at each date.

import { nameChart } from '../charts/chart.js'
import { buildArrival } from '../charts/arrival.js'
import type { Place } from '../cite.js'
import { quoteCount, quoteDate, quoteReading, quoteShareAt, type Quoter, shareInWords, titleText } from '../figures.js'
import { isReached } from '../kept-until.js'
import { messages as common } from '../messages.js'
import { reachedInTable } from '../table-shares.js'
import { inWords, quoted } from '../phrases.js'
import type { Cell, Cited, Panel, Phrase } from '../report.js'
import { yearEnds } from './dates.js'
import { messages } from './messages.js'

export const arrivalPanel = (quoter: Quoter, target: string, readings: readonly string[]): Panel => {
  const { source } = quoter
  const { dates } = source.summary.time
  const { [target]: promise } = source.summary.targets
  const period = (index: number) => quoteDate(quoter, index)
  const of = isReached(promise) ? 'reached' : 'held'
  const { shares, atEnd, inTable } = (of === 'reached' ? reachedBy : heldAt)(quoter, target)
  const name = nameChart('arrival', target)
  return {
    chart: buildArrival({
      name,
      title: titleText(promise.title),
      lines: readings.map(reading => ({
        title: quoteReading(quoter, target, reading).text,
        shares: shares(reading),
      })),
      of,
      dates,
      deadline: promise.by,
      height: 190,
      ...(promise.confidence === undefined ? {} : { confidence: promise.confidence }),
      from: ['summary', 'targets', target, 'readings'],
    }),
    title: inWords(of === 'reached' ? messages.arrival : messages.holding),
    lines: [],
    legend: readings.map((reading, index) => ({
      mark: `line r${(index % 4) + 1}`,
      label: atEnd(reading, quoted(quoteReading(quoter, target, reading)), period(dates.length - 1)),
    })),
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: messages.yearly,
      columns: [
        { title: messages.columns.date },
        ...readings.map(reading => {
          const cited = quoteReading(quoter, target, reading)
          return { title: cited.text, cited, align: 'end' } as const
        }),
      ],
      groups: [
        {
          rows: yearEnds(dates).map((date): readonly Cell[] => [
            { kind: 'words', phrase: quoted(period(date)) },
            ...readings.map((reading): Cell => ({ kind: 'words', phrase: inTable(reading, date) })),
          ]),
        },
      ],
    },
  }
}

/** What a line is made of, and how its numbers are said. */
interface Line {
  shares(reading: string): readonly number[]
  /** What is left at the last date. */
  atEnd(reading: string, title: Phrase, last: Cited): Phrase
  inTable(reading: string, date: number): Phrase
}

const reachedBy = (quoter: Quoter, target: string): Line => {
  const { paths, source } = quoter
  const place = (reading: string): Place => ['summary', 'targets', target, 'readings', reading, 'first_hit']
  const countsOf = (reading: string) => source.summary.targets[target].readings[reading].first_hit.counts
  return {
    shares: reading => {
      let reached = 0
      return countsOf(reading).map(count => (reached += count) / paths.counted)
    },
    atEnd: (reading, title, last) => messages.never(title, shareInWords(quoteCount(quoter, [...place(reading), 'never'])), last),
    inTable: (reading, date) => reachedInTable(quoter, [...place(reading), 'counts'], countsOf(reading), date),
  }
}

const heldAt = (quoter: Quoter, target: string): Line => {
  const { readings } = quoter.source.summary.targets[target]
  const shareAt = (reading: string, date: number) => quoteShareAt(quoter, target, reading, date)
  return {
    shares: reading => readings[reading].probability,
    atEnd: (reading, title, last) =>
      messages.held(title, shareInWords(shareAt(reading, readings[reading].probability.length - 1)), last),
    inTable: (reading, date) => {
      const { value, interval } = shareAt(reading, date)
      return common.inBrackets(value, interval)
    },
  }
}

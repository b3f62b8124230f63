// How soon a promise is reached by each of its readings, and in how many futures it is not.

import { nameChart } from '../charts/chart.js'
import { buildArrival } from '../charts/arrival.js'
import type { Place } from '../cite.js'
import { quoteCount, quoteReading, type Quoter, shareInWords, titleText } from '../figures.js'
import { formatPeriod } from '../format-date.js'
import { reachedInTable } from '../table-shares.js'
import { inWords, quoted } from '../phrases.js'
import type { Cell, Panel } from '../report.js'
import { yearEnds } from './dates.js'
import { messages } from './messages.js'

export const arrivalPanel = (quoter: Quoter, target: string, readings: readonly string[]): Panel => {
  const { cite, paths, source } = quoter
  const { dates, step } = source.summary.time
  const { [target]: promise } = source.summary.targets
  const place = (reading: string): Place => ['summary', 'targets', target, 'readings', reading, 'first_hit']
  const period = (index: number) => cite<string>(['summary', 'time', 'dates', index], date => formatPeriod(date, step))
  const countsOf = (reading: string) => promise.readings[reading].first_hit.counts
  const name = nameChart('arrival', target)
  return {
    chart: buildArrival({
      name,
      title: titleText(promise.title),
      lines: readings.map(reading => ({
        title: quoteReading(quoter, target, reading).text,
        counts: countsOf(reading),
      })),
      counted: paths.counted,
      dates,
      deadline: promise.by,
      ...(promise.confidence === undefined ? {} : { confidence: promise.confidence }),
      from: ['summary', 'targets', target, 'readings'],
    }),
    title: inWords(messages.arrival),
    lines: [],
    legend: readings.map((reading, index) => ({
      mark: `line r${(index % 4) + 1}`,
      label: messages.never(
        quoted(quoteReading(quoter, target, reading)),
        shareInWords(quoteCount(quoter, [...place(reading), 'never'])),
        period(dates.length - 1),
      ),
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
            ...readings.map(
              (reading): Cell => ({
                kind: 'words',
                phrase: reachedInTable(quoter, [...place(reading), 'counts'], countsOf(reading), date),
              }),
            ),
          ]),
        },
      ],
    },
  }
}

// How what moves a promise changes over the years, with the interval of each rank correlation.

import type { Summary } from '../../analysis/summary.js'
import { nameChart } from '../charts/chart.js'
import { buildYears } from '../charts/years.js'
import type { Place } from '../cite.js'
import { quoteDriver, quoteInteger, quotePeriod, quoteTarget, type Quoter } from '../figures.js'
import { formatSigned } from '../format-number.js'
import { leastCorrelation } from '../noticeable.js'
import { inWords, quoted } from '../phrases.js'
import { verbatim } from '../../text.js'
import type { Cell, Cited, Panel } from '../report.js'
import { messages } from './messages.js'

/** Two promises of so many have room on a printed page. */
const mostDrivers = 4

/** What the panel shows, by where it stands among those that are followed. */
export const shownYears = (
  { drivers_by_year: followed = {} }: Pick<Summary, 'drivers_by_year'>,
  target: string,
): readonly { readonly input: string; readonly index: number }[] => {
  if (!Object.hasOwn(followed, target)) return []
  const noticed = followed[target].inputs.flatMap(({ input, rank_correlation }, index) =>
    rank_correlation.some(value => Math.abs(value) >= leastCorrelation) ? [{ input, index }] : [],
  )
  return noticed.slice(0, mostDrivers)
}

/** undefined where no year ends before the deadline, and in results of earlier versions. */
export const yearsPanel = (quoter: Quoter, target: string): Panel | undefined => {
  const { cite, source } = quoter
  const { drivers_by_year: followed = {} } = source.summary
  const shown = shownYears(source.summary, target).map(({ input, index }) => ({
    ...followed[target].inputs[index],
    index,
    draw: quoteDriver(quoter, target, input),
  }))
  if (shown.length === 0) return undefined
  const { dates } = followed[target]
  const title = quoteTarget(quoter, target)
  const place: Place = ['summary', 'drivers_by_year', target]
  const name = nameChart('years', target)
  const correlation = (index: number, key: 'rank_correlation' | 'low' | 'high', year: number): Cited =>
    cite<number>([...place, 'inputs', index, key, year], value => verbatim(formatSigned(value, 2)))
  return {
    chart: buildYears({
      name,
      title: title.text,
      dates,
      drivers: shown.map(({ draw, ...driver }) => ({ ...driver, title: draw.text })),
      from: place,
    }),
    title: inWords(messages.years),
    lines: [messages.yearsNote(quoteInteger(cite, [...place, 'paths']))],
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: messages.years,
      columns: [
        { title: messages.columns.date },
        ...shown.map(({ draw }) => ({ title: draw.text, cited: draw, align: 'end' }) as const),
      ],
      groups: [
        {
          rows: dates.map((_, year): readonly Cell[] => [
            {
              kind: 'words',
              phrase: quoted(quotePeriod(quoter, [...place, 'dates', year])),
            },
            ...shown.map(
              ({ index }): Cell => ({
                kind: 'words',
                phrase: messages.between(
                  correlation(index, 'rank_correlation', year),
                  correlation(index, 'low', year),
                  correlation(index, 'high', year),
                ),
              }),
            ),
          ]),
        },
      ],
    },
  }
}

// What moves a promise most, with the interval of each rank correlation.

import type { Driver, Summary } from '../../analysis/summary.js'
import { nameChart } from '../charts/chart.js'
import { buildDrivers } from '../charts/drivers.js'
import type { Place } from '../cite.js'
import { quoteDriver, quoteTarget, type Quoter } from '../figures.js'
import { formatNumber } from '../format-number.js'
import { messages as common } from '../messages.js'
import { noticeable } from '../noticeable.js'
import { inWords, quoted } from '../phrases.js'
import { verbatim } from '../../text.js'
import type { Cell, Cited, Panel } from '../report.js'
import { messages } from './messages.js'

const mostDrivers = 8

/** What the panel shows, the strongest first. */
export const shownDrivers = ({ drivers }: Pick<Summary, 'drivers'>, target: string): readonly Driver[] =>
  noticeable(drivers[target]).slice(0, mostDrivers)

/** undefined where nothing that is drawn moves it. */
export const driversPanel = (quoter: Quoter, target: string): Panel | undefined => {
  const { cite, source } = quoter
  const drivers = shownDrivers(source.summary, target)
  if (drivers.length === 0) return undefined
  const title = quoteTarget(quoter, target)
  const place: Place = ['summary', 'drivers', target]
  const name = nameChart('drivers', target)
  const correlation = (index: number, key: 'rank_correlation' | 'low' | 'high'): Cited =>
    cite<number>([...place, index, key], value => verbatim(formatNumber(value, 2)))
  return {
    chart: buildDrivers({
      name,
      title: title.text,
      drivers: drivers.map(driver => ({ ...driver, title: quoteDriver(quoter, target, driver.input).text })),
      from: place,
    }),
    title: inWords(messages.columns.correlation),
    lines: [],
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: messages.columns.correlation,
      columns: [{ title: messages.columns.input }, { title: messages.columns.correlation, align: 'end' }],
      groups: [
        {
          rows: drivers.map(({ input }, index): readonly Cell[] => [
            { kind: 'words', phrase: quoted(quoteDriver(quoter, target, input)) },
            {
              kind: 'words',
              phrase: common.inBrackets(
                correlation(index, 'rank_correlation'),
                common.interval(correlation(index, 'low'), correlation(index, 'high')),
              ),
            },
          ]),
        },
      ],
    },
  }
}

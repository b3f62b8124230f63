// In how many futures something that happens or does not is so at each date. Of its values bands would show nothing but 0 and 1.

import type { VariableSummary } from '../../analysis/summary.js'
import { buildArrival } from '../charts/arrival.js'
import type { Place } from '../cite.js'
import { quoteDate, quoteTitle, type Quoter, titleText } from '../figures.js'
import { formatFixed } from '../format-number.js'
import { quoted } from '../phrases.js'
import { verbatim } from '../../text.js'
import type { Cell, Panel } from '../report.js'
import { yearEnds } from './dates.js'
import { messages } from './messages.js'

/** What changes in time, and every value is 0 or 1, not always the same: of all that lie between these, nothing spreads as far about its mean. */
export const isYesOrNo = ({ unit, constant, mean, sd, min, max }: VariableSummary): boolean =>
  unit === '1' &&
  !constant &&
  mean.some(share => share > 0 && share < 1) &&
  mean.every((share, date) => min[date] >= 0 && max[date] <= 1 && sd[date] ** 2 >= share * (1 - share) * (1 - 1e-9))

export interface SharePanelSource {
  /** Of the chart. */
  readonly name: string
  readonly variable: string
  readonly height: number
}

export const sharePanel = (quoter: Quoter, { name, variable, height }: SharePanelSource): Panel => {
  const { cite, source } = quoter
  const { dates } = source.summary.time
  const { mean, title } = source.summary.variables[variable]
  const place: Place = ['summary', 'variables', variable]
  const titled = quoteTitle(quoter, [...place, 'title'])
  return {
    title: quoted(titled),
    lines: [],
    chart: buildArrival({
      name,
      title: titleText(title),
      lines: [{ title: titled.text, shares: mean }],
      of: 'so',
      dates,
      height,
      from: [...place, 'mean'],
    }),
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: messages.yearly,
      columns: [{ title: messages.columns.date }, { title: messages.columns.share, align: 'end' }],
      groups: [
        {
          rows: yearEnds(dates).map((date): readonly Cell[] => [
            { kind: 'words', phrase: quoted(quoteDate(quoter, date)) },
            {
              kind: 'words',
              phrase: quoted(cite<number>([...place, 'mean', date], share => verbatim(`${formatFixed(100 * share, 1)}%`))),
            },
          ]),
        },
      ],
    },
  }
}

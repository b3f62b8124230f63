// A fan with its numbers.

import type { Observation } from '../../model/model.js'
import { buildFan, type FanSource, isCut } from '../charts/fan.js'
import type { Place } from '../cite.js'
import { quoteDate, type Quoter } from '../figures.js'
import { formatQuantity, type Measure } from '../measure.js'
import { quoted } from '../phrases.js'
import type { Cell, Head, Panel } from '../report.js'
import { yearEnds } from './dates.js'
import { messages } from './messages.js'

export interface FanPanelSource extends Head {
  /** Of the chart. */
  readonly name: string
  readonly variable: string
  readonly measure: Measure
  readonly target?: FanSource['target']
  readonly hue: string
  readonly height: number
  readonly domain?: readonly [number, number]
}

/** What the fan of a variable is drawn from. */
export const fanSource = ({ source }: Quoter, { name, title, variable, ...look }: FanPanelSource): FanSource => ({
  ...look,
  name,
  title: source.summary.variables[variable].title,
  variable: source.summary.variables[variable],
  dates: source.summary.time.dates,
  observations: historyOf(source.model.observations, variable),
  from: ['summary', 'variables', variable],
})

/** A variable may be called toString. */
const historyOf = (observations: Readonly<Record<string, readonly Observation[]>>, variable: string): readonly Observation[] =>
  Object.hasOwn(observations, variable) ? observations[variable] : []

export const fanPanel = (quoter: Quoter, panel: FanPanelSource): Panel => {
  const { name, title, share, verdict } = panel
  const source = fanSource(quoter, panel)
  const lines = isCut(source) ? [...panel.lines, messages.cut] : panel.lines
  return {
    title,
    lines,
    ...(share === undefined ? {} : { share }),
    ...(verdict === undefined ? {} : { verdict }),
    chart: buildFan(source),
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: messages.yearly,
      columns: [{ title: messages.columns.date }, ...quantilesOf(quoter).map(({ title }) => ({ title, align: 'end' }) as const)],
      groups: [{ rows: rowsOf(quoter, panel) }],
    },
  }
}

/** Of a path of medians all quantiles are its value. */
const quantilesOf = ({ medians }: Quoter) => {
  const { low, median, high, value } = messages.columns
  return medians
    ? [{ quantile: 'p50', title: value } as const]
    : ([
        { quantile: 'p05', title: low },
        { quantile: 'p50', title: median },
        { quantile: 'p95', title: high },
      ] as const)
}

const rowsOf = (quoter: Quoter, { variable, measure }: FanPanelSource): readonly (readonly Cell[])[] => {
  const { cite, source } = quoter
  const { dates } = source.summary.time
  const place: Place = ['summary', 'variables', variable, 'quantiles']
  const { constant } = source.summary.variables[variable]
  return (constant ? [0] : yearEnds(dates)).map(date => [
    { kind: 'words', phrase: quoted(quoteDate(quoter, date)) },
    ...quantilesOf(quoter).map(
      ({ quantile }): Cell => ({
        kind: 'words',
        phrase: quoted(cite<number>([...place, quantile, date], value => formatQuantity(value, measure))),
      }),
    ),
  ])
}

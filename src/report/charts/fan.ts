// A fan: how a variable may go, against what was promised of it.
//
// Median, the middle half and the middle nine tenths at every date; history as dots (hollow where derived or recalled), with bars from low to high;
// the promise as a line across, its deadline as a line down.

import type { VariableSummary } from '../../analysis/summary.js'
import type { Observation } from '../../model/model.js'
import { languages, type Language, type Text } from '../../text.js'
import { cleanTitle } from '../clean.js'
import type { Place } from '../cite.js'
import { formatQuantity, formatWritten, type Measure, nameScale, scaleFor } from '../measure.js'
import { messages } from '../messages.js'
import { type Chart, type Row, timeOf } from './chart.js'
import { color, timeAxis, valueAxis } from './theme.js'

export interface FanSource {
  readonly name: string
  readonly title: Text
  readonly variable: VariableSummary
  readonly dates: readonly string[]
  readonly measure: Measure
  readonly observations: readonly Observation[]
  readonly target?: { readonly bound: number; readonly sense: 'at_least' | 'at_most'; readonly by: string }
  readonly from: Place
}

export const fan = ({ name, title, variable, dates, measure, observations, target, from }: FanSource): Chart => {
  const at = (values: readonly number[], date: number): number => values[variable.constant ? 0 : date]
  const { p05, p25, p50, p75, p95 } = variable.quantiles
  const band = dates.map(
    (date, k): Row => ({
      time: timeOf(date),
      p05: at(p05, k),
      p25: at(p25, k),
      p50: at(p50, k),
      p75: at(p75, k),
      p95: at(p95, k),
    }),
  )
  const [first, last] = [timeOf(dates[0]), timeOf(dates.at(-1)!)]
  const seen = observations.map(
    (observation): Row => ({
      time: timeOf(observation.date),
      value: observation.value,
      low: observation.low ?? null,
      high: observation.high ?? null,
      sure: hollow.has(observation.kind) ? 0 : 1,
      note: cleanTitle(`${observation.date} · ${observation.value} · ${observation.source}`),
    }),
  )
  const domain = domainOf({ band, seen, bound: target?.bound, deadline: target === undefined ? undefined : timeOf(target.by) })
  const x = timeAxis(Math.min(first, ...seen.map(({ time }) => Number(time))), last)

  return {
    name,
    height: 210,
    from,
    description: {
      en: `${messages.fanTitle(title).en}: ${formatQuantity(at(p50, 0), measure).en} to ${formatQuantity(at(p50, dates.length - 1), measure).en} (median), ${dates[0]} to ${dates.at(-1)}`,
      zh: `${messages.fanTitle(title).zh}：中位数由 ${formatQuantity(at(p50, 0), measure).zh} 至 ${formatQuantity(at(p50, dates.length - 1), measure).zh}，${dates[0]} 至 ${dates.at(-1)}`,
    },
    data: {
      band,
      seen,
      promise: target === undefined ? [] : [{ time: first, end: last, value: target.bound, by: timeOf(target.by) }],
    },
    spec: Object.fromEntries(languages.map(language => [language, specIn(language, { measure, domain, target, x })])) as Record<
      Language,
      object
    >,
  }
}

interface Extent {
  readonly band: readonly Row[]
  readonly seen: readonly Row[]
  readonly bound: number | undefined
  readonly deadline: number | undefined
}

/**
 * Room for history, for the promise, for nine tenths of the futures at the deadline (at the end where there is none) and for the median to the end:
 * what lies far beyond all of these runs out of the picture rather than press the promise flat. From zero, unless that would press everything
 * into the last fifth.
 */
const domainOf = ({ band, seen, bound, deadline }: Extent): readonly [number, number] => {
  const due = band.filter(({ time }) => deadline === undefined || Number(time) <= deadline)
  const values = (rows: readonly Row[], ...fields: readonly string[]) =>
    rows.flatMap(row => fields.flatMap(field => (row[field] === null ? [] : [Number(row[field])])))
  const shown = [
    ...values(due, 'p05', 'p95'),
    ...values(band, 'p50'),
    ...values(seen, 'value', 'low', 'high'),
    ...(bound === undefined ? [] : [bound]),
  ]
  const [bottom, top] = [Math.min(...shown), Math.max(...shown)]
  const fromZero = bottom >= 0 && top - bottom > 0.2 * top
  const room = 0.09 * (top - (fromZero ? 0 : bottom) || Math.abs(top) || 1)
  return [fromZero || (bottom >= 0 && bottom < room) ? 0 : bottom - room, top + room]
}

/** Kinds of observation that nobody found written down. */
const hollow: ReadonlySet<string> = new Set(['derived', 'recalled'])

interface Look {
  readonly measure: Measure
  readonly domain: readonly [number, number]
  readonly x: object
  readonly target: FanSource['target']
}

const specIn = (language: Language, { measure, domain, target, x }: Look): object => {
  const scale = scaleFor(measure, Math.max(...domain.map(Math.abs)), language)
  const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
  const axis = {
    title: nameScale(scale) || null,
    ...valueAxis,
    tickCount: 5,
    labelExpr: `format(datum.value / ${scale.divide}, ',.10~r')`,
  }
  const area = (low: string, high: string, fill: string) => ({
    data: { name: 'band' },
    mark: { type: 'area', color: fill, opacity: 1, clip: true },
    encoding: { x, y: y(low), y2: { field: high } },
  })
  const bound =
    target === undefined ? '' : `${target.sense === 'at_least' ? '≥' : '≤'} ${formatWritten(target.bound, measure)[language]}`
  const marks: object[] = [
    area('p05', 'p95', color('band-wide')),
    area('p25', 'p75', color('band-half')),
    {
      data: { name: 'band' },
      mark: { type: 'line', color: color('accent'), strokeWidth: 2, clip: true },
      encoding: { x, y: y('p50') },
    },
    {
      data: { name: 'promise' },
      mark: { type: 'rule', color: color('promise'), strokeWidth: 1.5 },
      encoding: { x, x2: { field: 'end' }, y: y('value') },
    },
    {
      data: { name: 'promise' },
      mark: { type: 'rule', color: color('promise'), strokeWidth: 1, strokeDash: [3, 3] },
      encoding: { x: { ...x, field: 'by' } },
    },
    {
      data: { name: 'seen' },
      mark: { type: 'rule', color: color('ink'), strokeWidth: 1 },
      encoding: { x, y: y('low'), y2: { field: 'high' } },
    },
    {
      data: { name: 'seen' },
      mark: { type: 'point', filled: true, size: 34, stroke: color('ink'), strokeWidth: 1.2, opacity: 1 },
      encoding: {
        x,
        y: y('value'),
        fill: { condition: { test: 'datum.sure === 1', value: color('ink') }, value: color('paper') },
        tooltip: { field: 'note', type: 'nominal' },
      },
    },
    {
      data: { name: 'promise' },
      mark: { type: 'text', text: bound, align: 'left', baseline: 'bottom', dx: 4, dy: -4, color: color('promise') },
      encoding: { x, y: y('value') },
    },
  ]
  const [head, ...rest] = marks as { encoding: { y: object } }[]
  const first = {
    ...head,
    encoding: { ...head.encoding, y: { ...head.encoding.y, scale: { domain, nice: false, zero: false }, axis } },
  }
  return { layer: [first, ...rest] }
}

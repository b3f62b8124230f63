// A fan: how a variable may go, against what was promised of it.
//
// Median, the middle half and the middle nine tenths at every date; history as dots (hollow where derived or recalled), with bars from low to high;
// the promise as a line across, its deadline as a line down.

import type { VariableSummary } from '../../analysis/summary.js'
import type { Observation } from '../../model/model.js'
import { observationKinds } from '../../scenario/observation-kinds.js'
import type { Text } from '../../text.js'
import { cleanTitle } from '../clean.js'
import type { Place } from '../cite.js'
import { formatQuantity, formatWritten, type Measure } from '../measure.js'
import { messages } from '../messages.js'
import { type Chart, type ChartKind, type Row, timeOf } from './chart.js'
import { color, timeAxis, timeSettings, unitAxis, unitSettings, valueAxis } from './theme.js'

/** What a fan is drawn from. */
export interface FanSource {
  readonly name: string
  readonly title: Text
  readonly variable: VariableSummary
  readonly dates: readonly string[]
  readonly measure: Measure
  readonly observations: readonly Observation[]
  readonly target?: { readonly bound: number; readonly sense: 'at_least' | 'at_most'; readonly by: string }
  readonly hue: string
  readonly height: number
  /** From bottom to top, where fans stand side by side; otherwise its own. */
  readonly domain?: readonly [number, number]
  /** The first and the last date of all of them; otherwise its own. */
  readonly span?: readonly [string, string]
  readonly from: Place
}

export const buildFan = (source: FanSource): Chart => {
  const { name, title, variable, dates, measure, target, hue, height, from } = source
  const median = (date: number) => formatQuantity(variable.quantiles.p50[variable.constant ? 0 : date], measure)
  const seen = seenIn(source)
  const [first, last] = (source.span ?? [dates[0], dates.at(-1)!]).map(timeOf) as [number, number]
  const [low, high] = source.domain ?? fanDomain(source)
  const [start, end] = [median(0), median(dates.length - 1)]
  return {
    name,
    kind: fan,
    height,
    from,
    description: {
      en: `${messages.fanTitle(title).en}: ${start.en} to ${end.en} (median), ${dates[0]} to ${dates.at(-1)}`,
      zh: `${messages.fanTitle(title).zh}：中位数由 ${start.zh} 至 ${end.zh}，${dates[0]} 至 ${dates.at(-1)}`,
    },
    data: {
      band: bandIn(source),
      seen,
      promise: target === undefined ? [] : [{ time: first, end: last, value: target.bound, by: timeOf(target.by) }],
    },
    settings: {
      hue,
      low,
      high,
      bound: target === undefined ? '' : boundOf(target, measure),
      ...unitSettings(measure, Math.max(Math.abs(low), Math.abs(high))),
      ...timeSettings(Math.min(first, ...seen.map(({ time }) => Number(time))), last),
    },
  }
}

/**
 * Room for history, for the promise, for nine tenths of the futures at the deadline (at the end where there is none) and for the median to the end:
 * what lies far beyond all of these runs out of the picture rather than press the promise flat. From zero, unless that would press everything
 * into the last fifth.
 */
export const fanDomain = (source: FanSource): readonly [number, number] => {
  const { target } = source
  const band = bandIn(source)
  const due = band.filter(({ time }) => target === undefined || Number(time) <= timeOf(target.by))
  const values = (rows: readonly Row[], ...fields: readonly string[]) =>
    rows.flatMap(row => fields.flatMap(field => (row[field] === null ? [] : [Number(row[field])])))
  const shown = [
    ...values(due, 'p05', 'p95'),
    ...values(band, 'p50'),
    ...values(seenIn(source), 'value', 'low', 'high'),
    ...(target === undefined ? [] : [target.bound]),
  ]
  const [bottom, top] = [Math.min(...shown), Math.max(...shown)]
  const fromZero = bottom >= 0 && top - bottom > 0.2 * top
  const room = 0.09 * (top - (fromZero ? 0 : bottom) || Math.abs(top) || 1)
  return [fromZero || (bottom >= 0 && bottom < room) ? 0 : bottom - room, top + room]
}

/** Some of the band lies beyond the picture, which can only be after the deadline. */
export const isCut = (source: FanSource): boolean => {
  const [low, high] = source.domain ?? fanDomain(source)
  return bandIn(source).some(({ p05, p95 }) => Number(p05) < low || Number(p95) > high)
}

const boundOf = ({ bound, sense }: NonNullable<FanSource['target']>, measure: Measure): Text => {
  const sign = sense === 'at_least' ? '≥' : '≤'
  const { en, zh } = formatWritten(bound, measure)
  return { en: `${sign} ${en}`, zh: `${sign} ${zh}` }
}

const bandIn = ({ variable, dates }: FanSource): readonly Row[] => {
  const { p05, p25, p50, p75, p95 } = variable.quantiles
  return dates.map((date, k): Row => {
    const at = variable.constant ? 0 : k
    return { time: timeOf(date), p05: p05[at], p25: p25[at], p50: p50[at], p75: p75[at], p95: p95[at] }
  })
}

const seenIn = ({ observations }: FanSource): readonly Row[] =>
  observations.map(
    (observation): Row => ({
      time: timeOf(observation.date),
      value: observation.value,
      low: observation.low ?? null,
      high: observation.high ?? null,
      sure: hollow.has(observation.kind) ? 0 : 1,
      note: cleanTitle(`${observation.date} · ${observation.value} · ${observation.source}`),
    }),
  )

/** Kinds of observation that nobody found written down. */
const hollow: ReadonlySet<string> = new Set(observationKinds.flatMap(({ kind, sure }) => (sure ? [] : [kind])))

const x = timeAxis
const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
const scale = { domain: [{ expr: 'low' }, { expr: 'high' }], nice: false, zero: false }

const area = (low: string, high: string, opacity: number, extra: object = {}) => ({
  data: { name: 'band' },
  mark: { type: 'area', color: { expr: 'hue' }, opacity, clip: true },
  encoding: { x, y: y(low, extra), y2: { field: high } },
})

export const fan: ChartKind = {
  name: 'fan',
  label: { en: 'Fan', zh: '扇形图' },
  help: {
    en: 'How a variable may go: the median, half of the futures, nine of ten of them, with history and the promise.',
    zh: '变量的可能走势：中位数、半数路径、九成路径，并附历史数据与承诺值。',
  },
  example: {
    en: 'Half of the futures lie in the dark band; the line across is what was promised.',
    zh: '半数路径落在深色带内，横线为承诺值。',
  },
  data: ['band', 'seen', 'promise'],
  settings: { hue: color('accent'), low: 0, high: 1, bound: '', divide: 1, unitName: '', first: 0, last: 1, years: [0] },
  spec: {
    layer: [
      area('p05', 'p95', 0.22, { scale, axis: { ...valueAxis, ...unitAxis } }),
      area('p25', 'p75', 0.34),
      {
        data: { name: 'band' },
        mark: { type: 'line', color: { expr: 'hue' }, strokeWidth: 2, clip: true },
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
        mark: {
          type: 'text',
          text: { expr: 'bound' },
          align: 'left',
          baseline: 'bottom',
          dx: 4,
          dy: -4,
          limit: { expr: 'width' },
          color: color('promise'),
        },
        encoding: { x, y: y('value') },
      },
    ],
  },
}

// How the drivers of a promise change over the years: a strip for each draw, its rank correlation with the headline reading at the end of each year,
// and the interval of it. A strip is as high as it needs on a scale that all share.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import { formatSigned } from '../format-number.js'
import { type Chart, type ChartKind, timeOf } from './chart.js'
import { color } from './theme.js'
import { titleLayer, wrapTitles } from './titled-rows.js'

export interface YearsSource {
  readonly name: string
  readonly title: Text
  /** ISO; the deadline last. */
  readonly dates: readonly string[]
  /** One value a date. */
  readonly drivers: readonly {
    readonly title: Text
    readonly rank_correlation: readonly number[]
    readonly low: readonly number[]
    readonly high: readonly number[]
  }[]
  readonly from: Place
}

/** Columns of a label's line: what the narrowest place, a third of a printed page, has room for. */
const columns = 34
/** Pixels: of the highest strip, of a number above or below a point, off the point, of its digits, and between strips. */
const strip = 34
const number = 20
const off = 4
const textHeight = 12
const gap = 10
/** Of more years the first and the last are told in digits. */
const mostNumbers = 5

export const buildYears = ({ name, title, dates, drivers, from }: YearsSource): Chart => {
  const labels = wrapTitles(
    drivers.map(({ title }) => title),
    columns,
  )
  // A number stands on the far side of its point from zero, whose line would cross it.
  const above = drivers.map(({ rank_correlation }) => (rank_correlation.some(value => value >= 0) ? number : off))
  const below = drivers.map(({ rank_correlation }) => (rank_correlation.some(value => value < 0) ? number : 0))
  const heads = labels.map(({ height }, row) => height + above[row])
  const spans = drivers.map(({ low, high }) => ({ lowest: Math.min(0, ...low), highest: Math.max(0, ...high) }))
  const perUnit = strip / Math.max(...spans.map(({ lowest, highest }) => highest - lowest))
  const topOf = (row: number): number =>
    spans.slice(0, row).reduce((sum, { lowest, highest }, k) => sum + heads[k] + perUnit * (highest - lowest) + below[k] + gap, 0)
  const placeOf = (row: number, value: number): number => topOf(row) + heads[row] + perUnit * (spans[row].highest - value)
  const end = topOf(drivers.length)
  const times = dates.map(timeOf)
  const margin = (times.at(-1)! - times[0]) / (2 * times.length)
  const told = (year: number): boolean => dates.length <= mostNumbers || year === 0 || year === dates.length - 1
  return {
    name,
    kind: years,
    height: end + 24,
    from,
    description: {
      en: `Rank correlation with ${title.en} at the end of each year: ${drivers.map(driver => driver.title.en).join(', ')}`,
      zh: `各年末与${title.zh}的秩相关：${drivers.map(driver => driver.title.zh).join('、')}`,
    },
    data: {
      strips: labels.map(({ words }, row) => ({
        words: topOf(row),
        zero: placeOf(row, 0),
        title: words,
      })),
      points: drivers.flatMap(({ rank_correlation, low, high }, row) =>
        rank_correlation.map((value, year) => ({
          row,
          time: times[year],
          value: placeOf(row, value),
          low: placeOf(row, low[year]),
          high: placeOf(row, high[year]),
          number: value < 0 ? placeOf(row, low[year]) + off + textHeight : placeOf(row, high[year]) - off,
          words: told(year) ? formatSigned(value, 2) : '',
          hue: value < 0 ? color('down') : color('up'),
        })),
      ),
    },
    settings: { first: times[0] - margin, last: times.at(-1)! + margin, times, end },
  }
}

const x = {
  field: 'time',
  type: 'quantitative',
  scale: { domain: [{ expr: 'first' }, { expr: 'last' }], nice: false, zero: false },
  axis: {
    values: { expr: 'times' },
    labelExpr: "utcFormat(datum.value, '%Y')",
    labelOverlap: 'parity',
    labelSeparation: 6,
    labelFlush: false,
    ticks: false,
    title: null,
  },
}
const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
const axes = { scale: { domain: [{ expr: 'end' }, 0], nice: false, zero: false }, axis: null }
const hue = { field: 'hue', type: 'nominal', scale: null }

export const years: ChartKind = {
  name: 'years',
  label: { en: 'Drivers by year', zh: '逐年驱动因素' },
  help: {
    en: 'How drivers change: the rank correlation of a draw with the headline reading at the end of each year, and its interval.',
    zh: '驱动因素如何变化：各年末随机量与首要口径的秩相关及其区间。',
  },
  example: {
    en: 'What was there at the start decides the first years, what it costs to build the last ones.',
    zh: '前几年由起点决定，后几年由建设单价决定。',
  },
  data: ['strips', 'points'],
  settings: { first: 0, last: 1, times: [0], end: 1 },
  spec: {
    layer: [
      {
        data: { name: 'strips' },
        mark: { type: 'rule', color: color('line'), strokeWidth: 1, x: 0, x2: { expr: 'width' } },
        encoding: { y: y('zero', axes) },
      },
      { data: { name: 'strips' }, ...titleLayer(y('words'), { dy: 2, limit: 'width' }) },
      {
        data: { name: 'points' },
        mark: { type: 'line', color: color('quiet'), strokeWidth: 1 },
        encoding: { x, y: y('value'), detail: { field: 'row', type: 'nominal' } },
      },
      {
        data: { name: 'points' },
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: { x, y: y('low'), y2: { field: 'high' }, color: hue },
      },
      {
        data: { name: 'points' },
        mark: { type: 'point', filled: true, size: 30, opacity: 1 },
        encoding: { x, y: y('value'), color: hue },
      },
      {
        data: { name: 'points' },
        mark: { type: 'text', baseline: 'bottom', color: color('quiet') },
        encoding: { x, y: y('number'), text: { field: 'words', type: 'nominal' } },
      },
    ],
  },
}

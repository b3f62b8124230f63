// How a verdict settled while the run went on: the share of futures that keep the promise among the first so many, with its interval, against what is
// wanted. The number of futures doubles from point to point.

import { probabilityOf } from '../../analysis/wilson.js'
import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import { messages } from './messages.js'
import type { Chart, ChartKind } from './chart.js'
import { color, valueAxis } from './theme.js'

export interface SettlingSource {
  readonly name: string
  readonly title: Text
  /** The last is that of the whole run. */
  readonly points: readonly { readonly paths: number; readonly counted: number; readonly hits: number }[]
  readonly confidence?: number
  readonly from: Place
}

export const buildSettling = ({ name, title, points, confidence, from }: SettlingSource): Chart => {
  const rows = points.map(({ paths, counted, hits }) => ({ paths, ...probabilityOf(hits, counted, paths) }))
  const shown = [...rows.flatMap(({ low, high }) => [low, high]), ...(confidence === undefined ? [] : [confidence])]
  const [bottom, top] = [Math.min(...shown), Math.max(...shown)]
  const room = Math.max(0.01, 0.1 * (top - bottom))
  return {
    name,
    kind: settling,
    height: 130,
    from,
    description: {
      en: `Share of futures that keep ${title.en}, by the number simulated`,
      zh: `${title.zh}：兑现概率随模拟路径数的变化`,
    },
    data: {
      rows: rows.map(({ paths, p, low, high }) => ({ paths, p, low, high })),
      wanted: confidence === undefined ? [] : [{ p: confidence }],
    },
    settings: {
      fewest: points[0].paths,
      most: points.at(-1)!.paths,
      ticks: points.map(({ paths }) => paths),
      low: Math.max(0, bottom - room),
      high: Math.min(1, top + room),
      pathsName: messages.pathsAxis,
    },
  }
}

const x = {
  field: 'paths',
  type: 'quantitative',
  scale: { type: 'log', domain: [{ expr: 'fewest' }, { expr: 'most' }], nice: false },
  axis: {
    values: { expr: 'ticks' },
    labelExpr: "format(datum.value, ',d')",
    labelOverlap: 'greedy',
    labelSeparation: 10,
    title: { expr: 'pathsName' },
    titlePadding: 2,
    ticks: true,
  },
}
const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
const axes = {
  scale: { domain: [{ expr: 'low' }, { expr: 'high' }], nice: false, zero: false },
  axis: { ...valueAxis, format: '.1~%', tickCount: 4, title: null },
}

export const settling: ChartKind = {
  name: 'settling',
  label: { en: 'Settling', zh: '收敛图' },
  help: {
    en: 'How a verdict settled: the probability and its interval among the first so many futures.',
    zh: '结论如何趋于稳定：前若干条路径的概率及其区间。',
  },
  example: {
    en: 'After four thousand futures the interval no longer touches what is wanted.',
    zh: '约四千条路径后，区间不再触及所要求的水平。',
  },
  data: ['rows', 'wanted'],
  settings: { fewest: 1, most: 2, ticks: [1], low: 0, high: 1, pathsName: '' },
  spec: {
    layer: [
      {
        data: { name: 'rows' },
        mark: { type: 'area', color: color('r1'), opacity: 0.25 },
        encoding: { x, y: y('low', axes), y2: { field: 'high' } },
      },
      { data: { name: 'rows' }, mark: { type: 'line', color: color('r1'), strokeWidth: 2 }, encoding: { x, y: y('p') } },
      {
        data: { name: 'rows' },
        mark: { type: 'point', filled: true, size: 26, fill: color('r1'), opacity: 1 },
        encoding: { x, y: y('p') },
      },
      { data: { name: 'wanted' }, mark: { type: 'rule', color: color('promise'), strokeWidth: 1.5 }, encoding: { y: y('p') } },
    ],
  },
}

// One thing that is varied: the chance of a promise at each of its values with its interval, a line for each scenario.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import { messages } from './messages.js'
import type { Chart, ChartKind } from './chart.js'
import { categories, color, shareAxis, valueAxis } from './theme.js'

export interface ResponseSource {
  readonly name: string
  readonly title: Text
  readonly across: {
    readonly title: Text
    /** Where each value stands on the axis, ascending, and how it is shown. */
    readonly values: readonly { readonly at: number; readonly words: Text }[]
  }
  readonly points: readonly {
    /** 0 ≤ line < 8 */
    readonly line: number
    readonly at: number
    readonly p: number
    readonly low: number
    readonly high: number
  }[]
  /** Where each line's scenario itself is. */
  readonly own: readonly { readonly line: number; readonly at: number }[]
  readonly confidence?: number
  readonly from: Place
}

export const buildResponse = ({ name, title, across, points, own, confidence, from }: ResponseSource): Chart => {
  const places = across.values.map(({ at }) => at)
  const [first, last] = [places[0]!, places.at(-1)!]
  const shown = [...points.flatMap(({ low, high }) => [low, high]), ...(confidence === undefined ? [] : [confidence])]
  // There may be more of them than a call takes arguments.
  const [bottom, top] = shown.reduce(([low, high], p) => [Math.min(low, p), Math.max(high, p)], [1, 0])
  const above = Math.max(0.02, 0.08 * (top - bottom))
  const room = first === last ? 0.5 : 0.04 * (last - first)
  return {
    name,
    kind: response,
    height: 210,
    from,
    description: {
      en: `Chance of ${title.en}, by ${across.title.en}`,
      zh: `${title.zh}的兑现概率，随${across.title.zh}的变化`,
    },
    data: {
      rows: points.map(({ line, at, p, low, high }) => ({ line, at, p, low, high })),
      own,
      wanted: confidence === undefined ? [] : [{ p: confidence }],
    },
    settings: {
      first: first - room,
      last: last + room,
      bottom: Math.max(0, bottom - above),
      top: Math.min(1, top + above),
      places,
      names: {
        en: across.values.map(({ words }) => words.en.replaceAll('\n', ' ')).join('\n'),
        zh: across.values.map(({ words }) => words.zh.replaceAll('\n', ' ')).join('\n'),
      },
      acrossName: across.title,
      shareName: messages.chanceAxis,
    },
  }
}

const x = {
  field: 'at',
  type: 'quantitative',
  scale: { domain: [{ expr: 'first' }, { expr: 'last' }], nice: false, zero: false },
  axis: {
    values: { expr: 'places' },
    labelExpr: "split(names, '\\n')[indexof(places, datum.value)]",
    labelLimit: 110,
    labelOverlap: 'greedy',
    labelSeparation: 8,
    title: { expr: 'acrossName' },
  },
} as const
const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
const axes = {
  scale: { domain: [{ expr: 'bottom' }, { expr: 'top' }], nice: false, zero: false },
  axis: { ...valueAxis, ...shareAxis, format: '.1~%', title: { expr: 'shareName' } },
}
const line = { field: 'line', type: 'nominal', scale: categories, legend: null } as const

export const response: ChartKind = {
  name: 'response',
  label: { en: 'Response', zh: '响应曲线' },
  help: {
    en: 'One thing varied: the chance of a promise at each of its values, with its interval; a line for each scenario.',
    zh: '一项变动：各取值下承诺的兑现概率及其区间，每个情景一条线。',
  },
  example: {
    en: 'Beyond twice the money the chance hardly rises.',
    zh: '资金超过两倍后，概率几乎不再提高。',
  },
  data: ['rows', 'own', 'wanted'],
  settings: { first: 0, last: 1, bottom: 0, top: 1, places: [0], names: '', acrossName: '', shareName: '' },
  spec: {
    layer: [
      {
        data: { name: 'own' },
        mark: { type: 'rule', strokeDash: [3, 3], strokeWidth: 1.5 },
        encoding: { x, color: line },
      },
      {
        data: { name: 'rows' },
        mark: { type: 'area', opacity: 0.22 },
        encoding: { x, y: y('low', axes), y2: { field: 'high' }, color: line },
      },
      { data: { name: 'rows' }, mark: { type: 'line', strokeWidth: 2 }, encoding: { x, y: y('p'), color: line } },
      {
        data: { name: 'rows' },
        mark: { type: 'point', filled: true, size: 34, opacity: 1 },
        encoding: { x, y: y('p'), color: line },
      },
      { data: { name: 'wanted' }, mark: { type: 'rule', color: color('promise'), strokeWidth: 1.5 }, encoding: { y: y('p') } },
    ],
  },
}

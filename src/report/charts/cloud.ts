// Cases of a sample: two levers that are varied among others, a point for each case, the stronger its colour the likelier.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import type { Measure } from '../measure.js'
import type { Chart, ChartKind } from './chart.js'
import { color, shades, unitSettings, valueAxis } from './theme.js'

export interface CloudLever {
  readonly title: Text
  readonly measure: Measure
  /** What the scenario itself has. */
  readonly own: number
}

export interface CloudSource {
  readonly name: string
  readonly title: Text
  readonly across: CloudLever
  readonly up: CloudLever
  readonly points: readonly { readonly x: number; readonly y: number; readonly share: number }[]
  readonly from: Place
}

export const buildCloud = ({ name, title, across, up, points, from }: CloudSource): Chart => {
  const [x, y] = [points.map(({ x }) => x), points.map(({ y }) => y)].map(endsOf)
  const isWithin = isShown(across.own, x) && isShown(up.own, y)
  return {
    name,
    kind: cloud,
    height: 260,
    from,
    description: {
      en: `Chance of ${title.en}, by ${across.title.en} and ${up.title.en}`,
      zh: `${title.zh}的兑现概率，随${across.title.zh}与${up.title.zh}的变化`,
    },
    data: {
      points: points.map(({ x, y, share }) => ({ x, y, share })),
      own: isWithin ? [{ x: across.own, y: up.own }] : [],
    },
    settings: {
      left: x.low - x.room,
      right: x.high + x.room,
      low: y.low - y.room,
      high: y.high + y.room,
      ...axisOf(across, x.high, ['divideX', 'acrossName']),
      ...axisOf(up, y.high, ['divideY', 'upName']),
    },
  }
}

/** There may be more of them than a call takes arguments. */
const endsOf = (values: readonly number[]) => {
  const low = values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
  const high = values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  return { low, high, room: 0.04 * (high - low || 1) }
}

/** A lever may be at an end that no point of the sample quite reaches. */
const isShown = (own: number, { low, high, room }: ReturnType<typeof endsOf>): boolean => low - room <= own && own <= high + room

/** The lever's title with its unit. */
const axisOf = ({ title, measure }: CloudLever, size: number, [divide, name]: readonly [string, string]): Chart['settings'] => {
  const { divide: divisor, unitName } = unitSettings(measure, Math.abs(size))
  const { en, zh } = unitName
  return {
    [divide]: divisor,
    [name]: { en: en === '' ? title.en : `${title.en} (${en})`, zh: zh === '' ? title.zh : `${title.zh}（${zh}）` },
  }
}

const x = {
  field: 'x',
  type: 'quantitative',
  scale: { domain: [{ expr: 'left' }, { expr: 'right' }], nice: false, zero: false },
  axis: {
    title: { expr: 'acrossName' },
    titleLimit: { expr: 'width' },
    labelExpr: "format(datum.value / divideX, ',.10~r')",
    tickCount: 4,
    labelOverlap: 'greedy',
  },
} as const
const y = {
  field: 'y',
  type: 'quantitative',
  scale: { domain: [{ expr: 'low' }, { expr: 'high' }], nice: false, zero: false },
  axis: {
    title: { expr: 'upName' },
    labelExpr: "format(datum.value / divideY, ',.10~r')",
    tickCount: 4,
    ...valueAxis,
    titleY: -8,
    titleLimit: { expr: 'width' },
  },
} as const

export const cloud: ChartKind = {
  name: 'cloud',
  label: { en: 'Cases', zh: '方案散点图' },
  help: {
    en: 'Cases of a sample by the two levers that move a promise most: the stronger the colour the likelier.',
    zh: '抽样方案按影响承诺最大的两个措施排布，颜色越浓概率越高。',
  },
  example: {
    en: 'Only where money and permits go together are the points dark.',
    zh: '只有资金与审批同时到位，颜色才深。',
  },
  data: ['points', 'own'],
  settings: { left: 0, right: 1, low: 0, high: 1, divideX: 1, divideY: 1, acrossName: '', upName: '' },
  spec: {
    layer: [
      {
        data: { name: 'points' },
        mark: {
          type: 'point',
          size: 60,
          filled: true,
          color: color('accent'),
          stroke: color('quiet'),
          strokeWidth: 0.6,
          opacity: 1,
        },
        encoding: { x, y, fillOpacity: { field: 'share', type: 'quantitative', scale: shades, legend: null } },
      },
      {
        data: { name: 'own' },
        mark: {
          type: 'point',
          shape: 'square',
          size: 130,
          filled: false,
          stroke: color('promise'),
          strokeWidth: 2.5,
          opacity: 1,
        },
        encoding: { x, y },
      },
    ],
  },
}

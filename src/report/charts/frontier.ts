// What probability costs: every setting tried, the frontier of those that no cheaper one equals, and what is wanted. Words stand in lanes over the
// points that they name, the leftmost in the highest, so that none meets another.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import type { Chart, ChartKind } from './chart.js'
import { color, valueAxis } from './theme.js'

export interface PricedChance {
  readonly cost: number
  readonly p: number
  readonly low: number
  readonly high: number
}

export interface FrontierSource {
  readonly name: string
  readonly description: Text
  readonly axisName: Text
  readonly divide: Readonly<Record<'en' | 'zh', number>>
  readonly tried: readonly PricedChance[]
  /** Ascending in cost and in probability. */
  readonly frontier: readonly PricedChance[]
  /** Points that are named. */
  readonly named: readonly (PricedChance & { readonly words: Text })[]
  /** Where spending more gains nothing that can be seen. */
  readonly flat?: { readonly from: number; readonly to: number; readonly words: Text }
  readonly wanted: { readonly p: number; readonly words: Text }
  readonly shareName: Text
  readonly from: Place
}

/** Pixels. */
const height = 280
const lane = 24
/** Above the probability wanted, for its words. */
const wordsHeight = 20
const fewestTicks = 3

/** Between which round shares an axis runs that holds these, and its ticks. */
const axisOf = (
  low: number,
  high: number,
): { readonly bottom: number; readonly top: number; readonly ticks: readonly number[] } => {
  const between = Math.max(high - low, 1e-6) / fewestTicks
  const power = 10 ** Math.floor(Math.log10(between))
  const step = power * [5, 2, 1].find(factor => factor * power <= between)!
  const first = Math.floor(low / step + 1e-9)
  const last = Math.min(Math.ceil(high / step - 1e-9), Math.floor(1 / step + 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
  return { bottom: ticks[0], top: Math.max(high, ticks[ticks.length - 1]), ticks }
}

export const buildFrontier = (source: FrontierSource): Chart => {
  const { name, description, axisName, divide, tried, frontier, named, flat, wanted, shareName, from } = source
  const costs = tried.map(({ cost }) => cost)
  const [least, most] = [
    Math.min(...costs, ...named.map(({ cost }) => cost)),
    Math.max(...costs, ...named.map(({ cost }) => cost)),
  ]
  const room = 0.03 * (most - least)
  const shares = [wanted.p, ...tried.map(({ p }) => p), ...[...frontier, ...named].flatMap(({ low, high }) => [low, high])]
  const { bottom, top, ticks } = axisOf(Math.min(...shares), Math.max(...shares))
  const labels = [
    ...named.map(({ cost, p, words }) => ({ cost, p, words })),
    ...(flat === undefined ? [] : [{ cost: flat.from, p: null, words: flat.words }]),
  ].toSorted((a, b) => a.cost - b.cost)
  const plot = height - labels.length * lane
  /** A share of the height that the words above what is wanted take. */
  const words = wordsHeight / plot
  const perPixel = (Math.max(top, (wanted.p - bottom * words) / (1 - words)) - bottom) / plot
  const last = frontier.at(-1)
  return {
    name,
    kind: frontierKind,
    height,
    from,
    description,
    data: {
      tried: tried.map(({ cost, p }) => ({ cost, p })),
      frontier: [...frontier, ...(last === undefined ? [] : [{ ...last, cost: most }])].map(({ cost, p, low, high }) => ({
        cost,
        p,
        low,
        high,
      })),
      named: named.map(({ cost, p, low, high }) => ({ cost, p, low, high })),
      labels: labels.map(({ cost, p, words }, index) => ({
        cost,
        p,
        words,
        at: bottom + perPixel * (height - (index + 0.5) * lane),
        side: cost - least < 0.5 * (most - least) ? 'left' : 'right',
      })),
      flat: flat === undefined ? [] : [{ start: flat.from, end: flat.to }],
      wanted: [wanted],
    },
    settings: {
      first: least - room,
      last: most + room,
      bottom,
      top: bottom + perPixel * height,
      ticks,
      divide,
      axisName,
      shareName,
    },
  }
}

const x = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
const across = {
  scale: { domain: [{ expr: 'first' }, { expr: 'last' }], nice: false, zero: false },
  axis: {
    tickCount: 5,
    labelExpr: "format(datum.value / divide, ',.10~r')",
    labelOverlap: 'greedy',
    title: { expr: 'axisName' },
  },
}
const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
const up = {
  scale: { domain: [{ expr: 'bottom' }, { expr: 'top' }], nice: false, zero: false },
  axis: {
    ...valueAxis,
    values: { expr: 'ticks' },
    format: '.4~%',
    title: { expr: 'shareName' },
  },
}
const sideways = (side: 'left' | 'right', dx: number) => ({
  transform: [{ filter: `datum.side == '${side}'` }],
  data: { name: 'labels' },
  mark: { type: 'text', align: side, baseline: 'middle', dx, color: color('ink') },
  encoding: { x: x('cost'), y: y('at'), text: { field: 'words', type: 'nominal' } },
})

export const frontierKind: ChartKind = {
  name: 'frontier',
  label: { en: 'Cost and probability', zh: '费用与概率' },
  help: {
    en: 'Every setting tried (faint), the steps of those that no cheaper one equals with their interval, and the probability wanted.',
    zh: '所试全部设定（浅点）、无更便宜者可及的阶梯线及其区间，以及所要求的概率。',
  },
  example: {
    en: 'Five billion more bring the probability to 10%; beyond that money gains nothing.',
    zh: '多花 50 亿元可使概率达到 10%，此后再增加投入没有效果。',
  },
  data: ['tried', 'frontier', 'named', 'labels', 'flat', 'wanted'],
  settings: { first: 0, last: 1, bottom: 0, top: 1, ticks: [0, 1], divide: 1, axisName: '', shareName: '' },
  spec: {
    layer: [
      {
        data: { name: 'flat' },
        mark: { type: 'rect', color: color('other'), opacity: 0.12 },
        encoding: { x: x('start', across), x2: { field: 'end' } },
      },
      {
        data: { name: 'tried' },
        mark: { type: 'point', filled: true, size: 22, opacity: 0.35, color: color('other') },
        encoding: { x: x('cost'), y: y('p', up) },
      },
      {
        data: { name: 'frontier' },
        mark: { type: 'area', interpolate: 'step-after', opacity: 0.18, color: color('accent') },
        encoding: { x: x('cost'), y: y('low'), y2: { field: 'high' } },
      },
      {
        data: { name: 'frontier' },
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2, color: color('accent') },
        encoding: { x: x('cost'), y: y('p') },
      },
      {
        data: { name: 'wanted' },
        mark: { type: 'rule', color: color('promise'), strokeWidth: 1.5 },
        encoding: { y: y('p') },
      },
      {
        data: { name: 'wanted' },
        mark: { type: 'text', align: 'right', baseline: 'bottom', dy: -3, x: { expr: 'width' }, color: color('promise') },
        encoding: { y: y('p'), text: { field: 'words', type: 'nominal' } },
      },
      {
        data: { name: 'labels' },
        transform: [{ filter: 'datum.p != null' }],
        mark: { type: 'rule', strokeDash: [2, 2], color: color('quiet') },
        encoding: { x: x('cost'), y: y('p'), y2: { field: 'at' } },
      },
      {
        data: { name: 'named' },
        mark: { type: 'rule', strokeWidth: 2, color: color('ink') },
        encoding: { x: x('cost'), y: y('low'), y2: { field: 'high' } },
      },
      {
        data: { name: 'named' },
        mark: { type: 'point', filled: true, size: 60, opacity: 1, color: color('ink') },
        encoding: { x: x('cost'), y: y('p') },
      },
      sideways('left', 5),
      sideways('right', -5),
    ],
  },
}

// A tornado: what a number comes to with each input held at its P10 and its P90, the widest bar first, around what it is with nothing held.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import type { Chart, ChartKind } from './chart.js'
import { color } from './theme.js'
import { below, noteLayer, stackBars, titleLayer } from './titled-rows.js'

export interface TornadoSource {
  readonly name: string
  /** What the number is: the name of the axis, with its unit. */
  readonly axisName: Text
  readonly description: Text
  /** The axis shows values divided by this. */
  readonly divide: Readonly<Record<'en' | 'zh', number>>
  /** With nothing held. */
  readonly base: number
  /** The widest first. */
  readonly bars: readonly TornadoBar[]
  readonly from: Place
}

export interface TornadoBar {
  readonly title: Text
  /** Held at never, which has a color of its own: there is no high end. */
  readonly event: boolean
  /** An end of which nothing is known is not drawn. */
  readonly low?: number
  readonly high?: number
  readonly words: Text
}

/** Columns of a label's line: what a telephone has room for beside the numbers. */
const columns = 26
/** Pixels. */
const barHeight = 28
const thickness = 14
const half = thickness / 2

export const buildTornado = ({ name, axisName, description, divide, base, bars, from }: TornadoSource): Chart => {
  const { rows, end } = stackBars(
    bars.map(({ title }) => title),
    { columns, barHeight },
  )
  const values = [base, ...bars.flatMap(({ low, high }) => [low, high]).filter(value => value !== undefined)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = 0.04 * (most - least || Math.abs(most) || 1)
  return {
    name,
    kind: tornadoKind,
    height: end + 44,
    from,
    description,
    data: {
      rows: bars.flatMap(({ event, low, high, title, words }, row) => {
        const { bar, ...place } = rows[row]
        // On one side of the line the shorter end would hide in the longer one.
        const shared = high !== undefined && low !== undefined && (low - base) * (high - base) > 0
        const top = below(bar, 1)
        const bottom = below(bar, 1 + thickness)
        const middle = below(bar, 1 + half)
        const [lowEnd, highStart] = shared ? [middle, middle] : [bottom, top]
        const down = color(event ? 'other' : 'down')
        const lowRow = { ...place, note: words, full: title, value: low ?? base, hue: down, top, bottom: lowEnd }
        if (high === undefined) return [lowRow]
        return [lowRow, { ...place, title: '', note: '', full: title, value: high, hue: color('up'), top: highStart, bottom }]
      }),
    },
    settings: { end, base, from: least - room, to: most + room, divide, axisName },
  }
}

const x = (extra: object) => ({
  ...extra,
  type: 'quantitative',
  scale: { domain: [{ expr: 'from' }, { expr: 'to' }], nice: false, zero: false },
  axis: {
    grid: true,
    tickCount: 4,
    labelExpr: "format(datum.value / divide, ',.4~r')",
    labelOverlap: 'greedy',
    title: { expr: 'axisName' },
  },
})
const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
const scale = { domain: [{ expr: 'end' }, 0], nice: false, zero: false }

export const tornadoKind: ChartKind = {
  name: 'tornado',
  label: { en: 'Tornado', zh: '龙卷风图' },
  help: {
    en: 'What a chance or a value comes to with each uncertain input held at its P10 and at its P90, the widest bar first.',
    zh: '将各随机量分别固定在 10% 与 90% 分位时概率或数值的变化，影响大者在上。',
  },
  example: {
    en: 'Were building as dear as in the dearest tenth, the chance would fall by a third.',
    zh: '若建设单价处于最高的一成，概率将下降三分之一。',
  },
  data: ['rows'],
  settings: { end: 1, base: 0, from: 0, to: 1, divide: 1, axisName: '' },
  spec: {
    transform: [{ calculate: 'base', as: 'middle' }],
    data: { name: 'rows' },
    layer: [
      {
        mark: { type: 'rect', opacity: 0.85 },
        encoding: {
          x: x({ field: 'value' }),
          x2: { field: 'middle' },
          y: y('top', { scale, axis: null }),
          y2: { field: 'bottom' },
          color: { field: 'hue', type: 'nominal', scale: null },
          tooltip: { field: 'full', type: 'nominal' },
        },
      },
      {
        transform: [{ aggregate: [{ op: 'max', field: 'middle', as: 'middle' }] }],
        mark: { type: 'rule', strokeWidth: 1.5, color: color('ink') },
        encoding: { x: x({ field: 'middle' }) },
      },
      titleLayer(y('words'), { dy: 1, limit: 'width - 120' }),
      noteLayer(y('words'), 1, { field: 'note', type: 'nominal' }),
    ],
  },
}

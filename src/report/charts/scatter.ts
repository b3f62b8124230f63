// A draw against what it moves, on a few futures: each point is one, filled where it keeps the promise.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import type { Measure } from '../measure.js'
import { meets } from '../../stats/hits.js'
import type { Chart, ChartKind, Rows } from './chart.js'
import { color, unitAxis, unitSettings, valueAxis } from './theme.js'

export interface ScatterSource {
  readonly name: string
  readonly input: Text
  readonly reading: Text
  /** One value a path in both. */
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly measures: { readonly x: Measure; readonly y: Measure }
  readonly bound: number
  readonly sense: 'at_least' | 'at_most'
  readonly from: Place
}

/** One of the two axes: rows of the points' data set, those of other data sets, and what is set. */
export interface ScatterAxis {
  readonly points: Readonly<Record<string, readonly number[]>>
  readonly data: Rows
  readonly settings: Chart['settings']
}

export const scatterAcross = (values: readonly number[], measure: Measure): ScatterAxis => {
  const [left, right] = around(values)
  const { divide, unitName } = unitSettings(measure, Math.max(Math.abs(left), Math.abs(right)))
  return { points: { x: values }, data: {}, settings: { left, right, divideX: divide, unitX: unitName } }
}

export const scatterUp = (
  values: readonly number[],
  { measure, bound, sense }: { readonly measure: Measure; readonly bound: number; readonly sense: 'at_least' | 'at_most' },
): ScatterAxis => {
  const [low, high] = around([...values, bound])
  const kept = values.map(value => (meets({ sense, bound }, value) ? 1 : 0))
  return {
    points: { y: values, kept },
    data: { promise: [{ y: bound }] },
    settings: { low, high, ...unitSettings(measure, Math.max(Math.abs(low), Math.abs(high))) },
  }
}

export const buildScatter = ({ name, input, reading, x, y, measures, bound, sense, from }: ScatterSource): Chart => {
  const [across, up] = [scatterAcross(x, measures.x), scatterUp(y, { measure: measures.y, bound, sense })]
  return {
    name,
    kind: scatter,
    height: 250,
    from,
    description: { en: `${reading.en} against ${input.en}`, zh: `${reading.zh}与${input.zh}的散点图` },
    data: { points: x.map((value, path) => ({ x: value, y: y[path], kept: up.points.kept[path] })), ...up.data },
    settings: { ...across.settings, ...up.settings },
  }
}

/** With a little room. */
const around = (values: readonly number[]): readonly [number, number] => {
  const [bottom, top] = [Math.min(...values), Math.max(...values)]
  const room = 0.04 * (top - bottom || Math.abs(top) || 1)
  return [bottom >= 0 && bottom < 3 * room ? 0 : bottom - room, top + room]
}

const x = {
  field: 'x',
  type: 'quantitative',
  scale: { domain: [{ expr: 'left' }, { expr: 'right' }], nice: false, zero: false },
  axis: {
    title: { expr: 'unitX' },
    labelExpr: "format(datum.value / divideX, ',.10~r')",
    tickCount: 4,
    titleAnchor: 'end',
    titleAlign: 'right',
    titlePadding: 2,
    labelOverlap: 'greedy',
  },
}
const y = {
  field: 'y',
  type: 'quantitative',
  scale: { domain: [{ expr: 'low' }, { expr: 'high' }], nice: false, zero: false },
  axis: { ...valueAxis, ...unitAxis },
}

export const scatter: ChartKind = {
  name: 'scatter',
  label: { en: 'Scatter', zh: '散点图' },
  help: {
    en: 'A draw against what it moves, on a few futures: each point is one, filled where it keeps the promise.',
    zh: '部分路径上随机量与其影响对象的散点图：每点为一条路径，实心表示兑现承诺。',
  },
  example: {
    en: 'Where growth is high the promise is kept, whatever else happens.',
    zh: '增速较高时，无论其他条件如何，承诺都能兑现。',
  },
  data: ['points', 'promise'],
  settings: { left: 0, right: 1, low: 0, high: 1, divideX: 1, unitX: '', divide: 1, unitName: '' },
  spec: {
    layer: [
      {
        data: { name: 'points' },
        mark: { type: 'point', size: 14, strokeWidth: 1, opacity: 0.75 },
        encoding: {
          x,
          y,
          fill: { condition: { test: 'datum.kept === 1', value: color('r1') }, value: 'transparent' },
          stroke: { condition: { test: 'datum.kept === 1', value: color('r1') }, value: color('down') },
        },
      },
      { data: { name: 'promise' }, mark: { type: 'rule', color: color('promise'), strokeWidth: 1.5 }, encoding: { y } },
    ],
  },
}

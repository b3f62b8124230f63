// What each lever gains when it alone is moved: a bar of points of probability with its interval, the best bargain first.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import type { Chart, ChartKind } from './chart.js'
import { color } from './theme.js'
import { noteLayer, stackBars, titleLayer } from './titled-rows.js'

export interface LadderSource {
  readonly name: string
  readonly description: Text
  readonly axisName: Text
  /** Shares, not points. */
  readonly bars: readonly {
    readonly title: Text
    readonly value: number
    readonly low: number
    readonly high: number
    readonly words: Text
  }[]
  readonly from: Place
}

/** Columns of a label's line: what a telephone has room for beside the numbers. */
const columns = 26
/** Pixels. */
const barHeight = 22

export const buildLadder = ({ name, description, axisName, bars, from }: LadderSource): Chart => {
  const { rows, end } = stackBars(
    bars.map(({ title }) => title),
    { columns, barHeight },
  )
  const most = 100 * Math.max(...bars.map(({ high }) => high))
  return {
    name,
    kind: ladderKind,
    height: end + 44,
    from,
    description,
    data: {
      rows: bars.map(({ value, low, high, words }, row) => ({
        value: 100 * value,
        low: 100 * low,
        high: 100 * high,
        ...rows[row],
        note: words,
      })),
    },
    settings: { end, to: 1.04 * most, axisName },
  }
}

const x = (field: string) => ({
  field,
  type: 'quantitative',
  scale: { domain: [0, { expr: 'to' }], nice: false },
  axis: { grid: true, tickCount: 4, labelOverlap: 'greedy', title: { expr: 'axisName' } },
})
const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })

export const ladderKind: ChartKind = {
  name: 'ladder',
  label: { en: 'Ladder of levers', zh: '措施阶梯' },
  help: {
    en: 'Points of probability that each lever gains when it alone is moved, with the interval, the best bargain first.',
    zh: '各措施单独调整时概率提高的百分点及其区间，单位费用成效高者在上。',
  },
  example: {
    en: 'Faster permits alone gain seven points, twice as many crews two.',
    zh: '仅加快审批提高 7 个百分点，施工队伍加倍提高 2 个。',
  },
  data: ['rows'],
  settings: { end: 1, to: 1, axisName: '' },
  spec: {
    data: { name: 'rows' },
    transform: [
      { calculate: 'datum.bar + 4', as: 'top' },
      { calculate: 'datum.bar + 16', as: 'bottom' },
      { calculate: 'datum.bar + 10', as: 'middle' },
      { calculate: '0', as: 'zero' },
    ],
    layer: [
      {
        mark: { type: 'rect', color: color('up') },
        encoding: {
          x: x('zero'),
          x2: { field: 'value' },
          y: y('top', { scale: { domain: [{ expr: 'end' }, 0], nice: false, zero: false }, axis: null }),
          y2: { field: 'bottom' },
        },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.5, color: color('ink') },
        encoding: { x: x('low'), x2: { field: 'high' }, y: y('middle') },
      },
      titleLayer(y('words'), { dy: 1, limit: 'width - 120' }),
      noteLayer(y('words'), 1, { field: 'note', type: 'nominal' }),
    ],
  },
}

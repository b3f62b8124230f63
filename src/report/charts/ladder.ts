// What each lever gains when it alone is moved: a bar of points of probability with its interval, the longest first.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import { wrapTo } from '../text-width.js'
import type { Chart, ChartKind } from './chart.js'
import { color } from './theme.js'

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
/** Points. */
const lineHeight = 15
const barHeight = 22

export const buildLadder = ({ name, description, axisName, bars, from }: LadderSource): Chart => {
  const labels = bars.map(({ title }) => ({ en: wrapTo(title.en, columns), zh: wrapTo(title.zh, columns) }))
  const lines = labels.map(({ en, zh }) => Math.max(en.length, zh.length))
  const tops = lines.map((_, row) => lines.slice(0, row).reduce((sum, count) => sum + count * lineHeight + barHeight, 0))
  const end = lines.reduce((sum, count) => sum + count * lineHeight + barHeight, 0)
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
        bar: tops[row] + lines[row] * lineHeight,
        words: tops[row],
        title: { en: labels[row].en.join('\n'), zh: labels[row].zh.join('\n') },
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
  label: { en: 'Ladder of levers', zh: '手段阶梯' },
  help: {
    en: 'Points of probability that each lever gains when it alone is moved, with the interval, the most first.',
    zh: '各手段单独调整时概率提高的百分点及其区间，多者在上。',
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
      {
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'top',
          dy: 1,
          x: 0,
          lineBreak: '\n',
          lineHeight,
          limit: { expr: 'width - 120' },
          color: color('ink'),
        },
        encoding: { y: y('words'), text: { field: 'title', type: 'nominal' } },
      },
      {
        mark: { type: 'text', align: 'right', baseline: 'top', dy: 1, x: { expr: 'width' }, color: color('quiet') },
        encoding: { y: y('words'), text: { field: 'note', type: 'nominal' } },
      },
    ],
  },
}

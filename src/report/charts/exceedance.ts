// What could have been promised: for every value the share of futures that reach it at the deadline, a line for each reading. Where the promise
// crosses a line is how likely it is; where a line crosses 90 % is what could be promised with that confidence.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import type { Measure } from '../measure.js'
import { messages } from './messages.js'
import type { Chart, ChartKind } from './chart.js'
import { color, dashes, hues, shareAxis, unitAxis, unitSettings, valueAxis } from './theme.js'

interface ExceedanceLine {
  readonly title: Text
  /** p01 … p99. */
  readonly quantiles: readonly number[]
}

export interface ExceedanceSource {
  readonly name: string
  readonly title: Text
  /** The headline first. */
  readonly lines: readonly ExceedanceLine[]
  readonly measure: Measure
  readonly bound: number
  readonly sense: 'at_least' | 'at_most'
  readonly from: Place
}

export const buildExceedance = ({ name, title, lines, measure, bound, sense, from }: ExceedanceSource): Chart => {
  const values = [bound, ...lines.flatMap(({ quantiles }) => quantiles)]
  const [bottom, top] = [Math.min(...values), Math.max(...values)]
  const room = 0.04 * (top - bottom || Math.abs(top) || 1)
  const low = bottom >= 0 && bottom < room ? 0 : bottom - room
  const keepable = keepableIndex(sense)
  return {
    name,
    kind: exceedance,
    height: 190,
    from,
    description: {
      en: `Share of futures in which ${title.en} is ${sense === 'at_least' ? 'at least' : 'at most'} a value at the deadline`,
      zh: `${title.zh}：到期时${sense === 'at_least' ? '不低于' : '不高于'}某值的路径占比`,
    },
    data: {
      rows: lines.flatMap(({ quantiles }, series) =>
        quantiles.map((value, index) => ({
          value,
          share: sense === 'at_least' ? (99 - index) / 100 : (index + 1) / 100,
          series: series % 4,
        })),
      ),
      keepable: [{ start: low, value: lines[0].quantiles[keepable], share: 0.9 }],
      promise: [{ value: bound }],
    },
    settings: {
      low,
      high: top + room,
      shareName: sense === 'at_least' ? messages.atLeastAxis : messages.atMostAxis,
      ...unitSettings(measure, Math.max(Math.abs(bottom), Math.abs(top))),
    },
  }
}

/** Index, in p01 … p99, of the value that nine futures of ten keep. */
export const keepableIndex = (sense: 'at_least' | 'at_most'): number => (sense === 'at_least' ? 9 : 89)

const x = {
  field: 'value',
  type: 'quantitative',
  scale: { domain: [{ expr: 'low' }, { expr: 'high' }], nice: false, zero: false },
  axis: { ...unitAxis, titleAnchor: 'end', titleAlign: 'right', titlePadding: 2, labelOverlap: 'greedy' },
}

export const exceedance: ChartKind = {
  name: 'exceedance',
  label: { en: 'S-curve', zh: 'S 曲线' },
  help: {
    en: 'What could have been promised: the share of futures that reach each value at the deadline, a line for each reading.',
    zh: '本可承诺多少：到期时达到各值的路径占比，每种口径一条线。',
  },
  example: {
    en: 'The promise is kept in half of the futures; three quarters of it would be in nine of ten.',
    zh: '承诺在半数路径中兑现；若为其四分之三，则九成路径可兑现。',
  },
  data: ['rows', 'keepable', 'promise'],
  settings: { low: 0, high: 1, divide: 1, unitName: '', shareName: '' },
  spec: {
    layer: [
      {
        data: { name: 'rows' },
        mark: { type: 'line', strokeWidth: 2 },
        encoding: {
          x,
          y: {
            field: 'share',
            type: 'quantitative',
            scale: { domain: [0, 1], nice: false },
            axis: { ...valueAxis, ...shareAxis, title: { expr: 'shareName' } },
          },
          color: { field: 'series', type: 'nominal', scale: hues },
          strokeDash: { field: 'series', type: 'nominal', scale: dashes },
          detail: { field: 'series', type: 'nominal' },
        },
      },
      {
        data: { name: 'promise' },
        mark: { type: 'rule', color: color('promise'), strokeWidth: 1.5 },
        encoding: { x },
      },
      {
        data: { name: 'keepable' },
        mark: { type: 'rule', color: color('quiet'), strokeWidth: 1, strokeDash: [1, 3] },
        encoding: { x: { ...x, field: 'start' }, x2: { field: 'value' }, y: { field: 'share', type: 'quantitative' } },
      },
      {
        data: { name: 'keepable' },
        mark: { type: 'point', filled: true, size: 50, fill: color('r1'), stroke: color('paper'), strokeWidth: 1.5, opacity: 1 },
        encoding: { x, y: { field: 'share', type: 'quantitative' } },
      },
    ],
  },
}

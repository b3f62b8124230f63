// A scenario against its baseline: for each reading that differs, the probability there (ring) and here (dot), and the way between them.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import { messages } from './messages.js'
import type { Chart, ChartKind } from './chart.js'
import { color } from './theme.js'

export interface AgainstSource {
  readonly name: string
  readonly title: Text
  readonly rows: readonly {
    readonly title: Text
    /** Probabilities. */
    readonly there: number
    readonly here: number
    /** How far apart they are, in words. */
    readonly difference: Text
  }[]
  readonly from: Place
}

const rowHeight = 36

export const buildAgainst = ({ name, title, rows, from }: AgainstSource): Chart => ({
  name,
  kind: against,
  height: rowHeight * rows.length + 40,
  from,
  description: {
    en: `Chance of each promise here against ${title.en}: ${rows.map(({ title }) => title.en).join(', ')}`,
    zh: `各项承诺与${title.zh}相比的兑现概率：${rows.map(({ title }) => title.zh).join('、')}`,
  },
  data: {
    rows: rows.map(({ title, there, here, difference }, row) => ({
      row,
      title,
      there,
      here,
      difference,
      hue: here < there ? color('down') : color('up'),
    })),
  },
  settings: { rows: rows.length, axisName: messages.chanceAxis },
})

const x = (field: string) => ({
  field,
  type: 'quantitative',
  scale: { domain: [0, 1], nice: false },
  axis: { values: [0, 0.25, 0.5, 0.75, 1], format: '.0%', grid: true, title: { expr: 'axisName' } },
})
const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
const hue = { field: 'hue', type: 'nominal', scale: null }

export const against: ChartKind = {
  name: 'against',
  label: { en: 'Against the baseline', zh: '与基准的比较' },
  help: {
    en: 'What a change does: the chance of each promise in the baseline (ring) and here (dot), on the same futures.',
    zh: '改动的效果：在相同的路径上，各项承诺在基准情景（圆圈）与本情景（圆点）中的兑现概率。',
  },
  example: {
    en: 'With twice the money the chance of one promise rises by five points, that of another stays as it is.',
    zh: '资金加倍后，一项承诺的概率提高 5 个百分点，另一项不变。',
  },
  data: ['rows'],
  settings: { rows: 1, axisName: '' },
  spec: {
    transform: [
      { calculate: 'datum.row + 0.72', as: 'middle' },
      { calculate: 'datum.row + 0.28', as: 'words' },
    ],
    data: { name: 'rows' },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 3 },
        encoding: {
          x: x('there'),
          x2: { field: 'here' },
          y: y('middle', { scale: { domain: [{ expr: 'rows' }, 0], nice: false, zero: false }, axis: null }),
          color: hue,
        },
      },
      {
        mark: { type: 'point', size: 60, filled: true, opacity: 1, fill: color('paper'), strokeWidth: 1.5 },
        encoding: { x: x('there'), y: y('middle'), stroke: hue },
      },
      { mark: { type: 'point', size: 60, filled: true, opacity: 1 }, encoding: { x: x('here'), y: y('middle'), color: hue } },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', x: 0, limit: { expr: 'width - 90' }, color: color('ink') },
        encoding: { y: y('words'), text: { field: 'title', type: 'nominal' } },
      },
      {
        mark: { type: 'text', align: 'right', baseline: 'middle', x: { expr: 'width' }, color: color('quiet') },
        encoding: { y: y('words'), text: { field: 'difference', type: 'nominal' } },
      },
    ],
  },
}

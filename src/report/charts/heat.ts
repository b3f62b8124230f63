// Two things that are varied together: a field for each combination, the stronger its colour the likelier, with its chance in it where there is room. Each chart
// has shades of its own, so that what moves is seen.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import type { Chart, ChartKind } from './chart.js'
import { color } from './theme.js'

export interface HeatSource {
  readonly name: string
  readonly title: Text
  /** What is varied, and its values as they are shown. */
  readonly across: { readonly title: Text; readonly values: readonly Text[] }
  readonly up: { readonly title: Text; readonly values: readonly Text[] }
  /** Indices of the values, and the chance there; `words` is how it is shown. */
  readonly fields: readonly { readonly across: number; readonly up: number; readonly share: number; readonly words: string }[]
  readonly from: Place
}

/** Names that one above the other have room. */
const mostNames = 12
const fieldHeight = 34
/** Fields side by side that have room for words. */
const mostWithWords = 8
const mostHeight = 340

export const buildHeat = ({ name, title, across, up, fields, from }: HeatSource): Chart => {
  const height = Math.min(mostHeight, fieldHeight * up.values.length) + 56
  const isRoomy = across.values.length <= mostWithWords && fieldHeight * up.values.length <= mostHeight
  return {
    name,
    kind: heat,
    height,
    from,
    description: {
      en: `Chance of ${title.en}, by ${across.title.en} and ${up.title.en}`,
      zh: `${title.zh}的把握，随${across.title.zh}与${up.title.zh}的变化`,
    },
    data: {
      rows: fields.map(({ across, up, share, words }) => ({ across, up, share, words: isRoomy ? words : '' })),
    },
    settings: {
      columns: across.values.length - 0.5,
      rows: up.values.length - 0.5,
      columnNames: inLines(across.values),
      rowNames: inLines(thinned(up.values)),
      acrossName: across.title,
      upName: up.title,
      ...shadesOf(fields.map(({ share }) => share)),
    },
  }
}

/** Shares of a chart lie within so much of each other at least: a point of difference is no more than a shade. */
const leastSpan = 0.1

/** Shares that are drawn lightest and darkest. */
const shadesOf = (shares: readonly number[]) => {
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  const span = Math.max(leastSpan, high - low)
  const middle = (low + high) / 2
  const least = Math.max(0, Math.min(1 - span, middle - span / 2))
  return { least, most: least + span }
}

/** Every second, third, … name where there are too many. */
const thinned = (names: readonly Text[]): readonly Text[] => {
  const step = Math.ceil(names.length / mostNames)
  return names.map((name, index) => (index % step === 0 ? name : { en: '', zh: '' }))
}

/** Names in one text, which the drawing takes apart again: a setting holds no list of texts. */
const inLines = (names: readonly Text[]): Text => ({
  en: names.map(({ en }) => en.replaceAll('\n', ' ')).join('\n'),
  zh: names.map(({ zh }) => zh.replaceAll('\n', ' ')).join('\n'),
})

const x = {
  field: 'left',
  type: 'quantitative',
  scale: { domain: [-0.5, { expr: 'columns' }], nice: false, zero: false },
  axis: {
    values: { expr: 'sequence(columns + 0.5)' },
    labelExpr: "split(columnNames, '\\n')[datum.value]",
    labelLimit: 90,
    labelOverlap: 'greedy',
    labelSeparation: 6,
    labelFlush: false,
    domain: false,
    ticks: false,
    title: { expr: 'acrossName' },
  },
} as const
const y = {
  field: 'bottom',
  type: 'quantitative',
  scale: { domain: [-0.5, { expr: 'rows' }], nice: false, zero: false },
  axis: {
    values: { expr: 'sequence(rows + 0.5)' },
    labelExpr: "split(rowNames, '\\n')[datum.value]",
    labelLimit: 140,
    labelOverlap: false,
    grid: false,
    title: { expr: 'upName' },
    titleAngle: 0,
    titleAlign: 'left',
    titleAnchor: 'end',
    titleX: 0,
    titleY: -8,
  },
} as const

export const heat: ChartKind = {
  name: 'heat',
  label: { en: 'Heat map', zh: '热力图' },
  help: {
    en: 'Two things varied together: the chance of a promise at each combination, the stronger the colour the likelier.',
    zh: '两项同时变动：各组合下承诺的把握，颜色越浓把握越大。',
  },
  example: {
    en: 'More money helps only where permits are quick.',
    zh: '只有审批够快，增加资金才有用。',
  },
  data: ['rows'],
  settings: { columns: 0.5, rows: 0.5, columnNames: '', rowNames: '', acrossName: '', upName: '', least: 0, most: 1 },
  spec: {
    transform: [
      { calculate: 'datum.across - 0.48', as: 'left' },
      { calculate: 'datum.across + 0.48', as: 'right' },
      { calculate: 'datum.up - 0.46', as: 'bottom' },
      { calculate: 'datum.up + 0.46', as: 'top' },
    ],
    data: { name: 'rows' },
    layer: [
      {
        mark: { type: 'rect', color: color('accent'), stroke: color('line'), strokeWidth: 0.5 },
        encoding: {
          x,
          x2: { field: 'right' },
          y,
          y2: { field: 'top' },
          fillOpacity: {
            field: 'share',
            type: 'quantitative',
            scale: { domain: [{ expr: 'least' }, { expr: 'most' }], range: [0.06, 0.94], clamp: true, zero: false, nice: false },
            legend: null,
          },
        },
      },
      {
        mark: { type: 'text', baseline: 'middle', align: 'center', color: color('ink') },
        encoding: {
          x: { field: 'across', type: 'quantitative' },
          y: { field: 'up', type: 'quantitative' },
          text: { field: 'words', type: 'nominal' },
        },
      },
    ],
  },
}

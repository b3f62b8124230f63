// Two things that are varied together: a field for each combination, the stronger its colour the likelier, with its chance in it where there is room.
// The shades are those of all charts; an outline marks where the scenario itself is.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import type { Chart, ChartKind } from './chart.js'
import { color, shades, valueAxis } from './theme.js'

export interface HeatSource {
  readonly name: string
  readonly title: Text
  /** What is varied, and its values as they are shown. */
  readonly across: { readonly title: Text; readonly values: readonly Text[] }
  readonly up: { readonly title: Text; readonly values: readonly Text[] }
  /** Indices of the values, and the chance there; `words` is how it is shown. */
  readonly fields: readonly { readonly across: number; readonly up: number; readonly share: number; readonly words: string }[]
  /** Indices of the values that the scenario has, between those of fields where it is none of them; undefined beyond. */
  readonly own: { readonly across: number; readonly up: number } | undefined
  readonly from: Place
}

/** Of a field where there are few, and at least where there are many, as long as the chart is no higher than a screen. */
const [fieldHeight, leastHeight, mostHeight] = [34, 18, 640]
/** A name or a number needs so much, in pixels. */
const [wordsHeight, wordsWidth] = [15, 26]

const heightOf = (rows: number): number =>
  Math.min(fieldHeight * rows, Math.max(10 * fieldHeight, leastHeight * rows), mostHeight)

export const buildHeat = ({ name, title, across, up, fields, own, from }: HeatSource): Chart => {
  const plot = heightOf(up.values.length)
  const isRoomy = plot >= wordsHeight * up.values.length
  return {
    name,
    kind: heat,
    height: plot + 56,
    from,
    description: {
      en: `Chance of ${title.en}, by ${across.title.en} and ${up.title.en}`,
      zh: `${title.zh}的兑现概率，随${across.title.zh}与${up.title.zh}的变化`,
    },
    data: {
      rows: fields.map(({ across, up, share, words }) => ({ across, up, share, words: isRoomy ? words : '' })),
      own: own === undefined ? [] : [outlineOf(own)],
    },
    settings: {
      columns: across.values.length - 0.5,
      rows: up.values.length - 0.5,
      columnNames: inLines(across.values),
      rowNames: inLines(thinned(up.values, Math.floor(plot / leastHeight))),
      acrossName: across.title,
      upName: up.title,
    },
  }
}

/** Every second, third, … name where there are too many. */
const thinned = (names: readonly Text[], most: number): readonly Text[] => {
  const step = Math.ceil(names.length / most)
  return names.map((name, index) => (index % step === 0 ? name : { en: '', zh: '' }))
}

/** Names in one text, which the drawing takes apart again: a setting holds no list of texts. */
const inLines = (names: readonly Text[]): Text => ({
  en: names.map(({ en }) => en.replaceAll('\n', ' ')).join('\n'),
  zh: names.map(({ zh }) => zh.replaceAll('\n', ' ')).join('\n'),
})

/** Half of what a field takes of its place. */
const [halfWidth, halfHeight] = [0.48, 0.46]

const outlineOf = ({ across, up }: { readonly across: number; readonly up: number }) => ({
  left: across - halfWidth,
  right: across + halfWidth,
  bottom: up - halfHeight,
  top: up + halfHeight,
})

const x = {
  field: 'left',
  type: 'quantitative',
  scale: { domain: [-0.5, { expr: 'columns' }], nice: false, zero: false },
  axis: {
    values: { expr: 'sequence(columns + 0.5)' },
    // Of more values than this, some would be left out.
    tickCount: { expr: 'columns + 0.5' },
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
    tickCount: { expr: 'rows + 0.5' },
    labelExpr: "split(rowNames, '\\n')[datum.value]",
    labelLimit: 140,
    labelOverlap: false,
    grid: false,
    title: { expr: 'upName' },
    ...valueAxis,
    titleLimit: { expr: 'width' },
    titleY: -8,
  },
} as const

export const heat: ChartKind = {
  name: 'heat',
  label: { en: 'Heat map', zh: '热力图' },
  help: {
    en: 'Two things varied together: the chance of a promise at each combination, the stronger the colour the likelier.',
    zh: '两项同时变动：各组合下承诺的兑现概率，颜色越浓概率越高。',
  },
  example: {
    en: 'More money helps only where permits are quick.',
    zh: '只有审批够快，增加资金才有用。',
  },
  data: ['rows', 'own'],
  settings: { columns: 0.5, rows: 0.5, columnNames: '', rowNames: '', acrossName: '', upName: '' },
  spec: {
    transform: [
      { calculate: `datum.across - ${halfWidth}`, as: 'left' },
      { calculate: `datum.across + ${halfWidth}`, as: 'right' },
      { calculate: `datum.up - ${halfHeight}`, as: 'bottom' },
      { calculate: `datum.up + ${halfHeight}`, as: 'top' },
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
          fillOpacity: { field: 'share', type: 'quantitative', scale: shades, legend: null },
        },
      },
      {
        mark: { type: 'text', baseline: 'middle', align: 'center', color: color('ink') },
        encoding: {
          x: { field: 'across', type: 'quantitative' },
          y: { field: 'up', type: 'quantitative' },
          // A telephone may have no room for what a screen shows.
          text: { condition: { test: `width >= ${wordsWidth} * (columns + 0.5)`, field: 'words', type: 'nominal' }, value: '' },
        },
      },
      {
        data: { name: 'own' },
        mark: { type: 'rect', filled: false, stroke: color('promise'), strokeWidth: 2.5, cornerRadius: 1 },
        encoding: { x, x2: { field: 'right' }, y, y2: { field: 'top' } },
      },
    ],
  },
}

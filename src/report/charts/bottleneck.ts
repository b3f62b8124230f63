// What binds, over time: for every date the share of futures in which each of several limits is the tightest, stacked to one.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import { messages } from './messages.js'
import { type Chart, type ChartKind, timeOf } from './chart.js'
import { categories, color, shareAxis, timeAxis, timeSettings, valueAxis } from './theme.js'

export interface BottleneckSource {
  readonly name: string
  readonly title: Text
  readonly labels: readonly Text[]
  /** Number of each label's category, from 0. */
  readonly colours: readonly number[]
  /** share[label][date] */
  readonly share: readonly (readonly number[])[]
  readonly dates: readonly string[]
  /** Whether the shares are of many futures, or those of a single path: 0 or 1. */
  readonly of: 'futures' | 'path'
  /** ISO dates of lines down. */
  readonly deadlines: readonly string[]
  readonly from: Place
}

export const buildBottleneck = ({ name, title, labels, colours, share, dates, of, deadlines, from }: BottleneckSource): Chart => {
  const rows = dates.flatMap((date, k) => {
    let below = 0
    return labels.map((_, label) => {
      const low = below
      below += share[label][k]
      return { time: timeOf(date), label, colour: colours[label], low, high: below }
    })
  })
  return {
    name,
    kind: bottleneck,
    height: 170,
    from,
    description: {
      en: `${of === 'path' ? 'What' : 'Share of futures by what'} binds ${title.en}: ${labels.map(({ en }) => en).join(', ')}`,
      zh: `${title.zh}：各约束（${labels.map(({ zh }) => zh).join('、')}）起决定作用的${of === 'path' ? '时期' : '路径占比'}`,
    },
    data: { rows, deadline: deadlines.map(date => ({ time: timeOf(date) })) },
    settings: {
      shareName: of === 'path' ? messages.bindsAxis : messages.shareAxis,
      ...timeSettings(timeOf(dates[0]), timeOf(dates.at(-1)!)),
    },
  }
}

const x = timeAxis

export const bottleneck: ChartKind = {
  name: 'bottleneck',
  label: { en: 'Bottleneck', zh: '瓶颈图' },
  help: {
    en: 'What binds, over time: the share of futures in which each of several limits is the tightest.',
    zh: '制约因素随时间的变化：各约束为最紧约束的路径占比。',
  },
  example: {
    en: 'Until the deadline it is mostly money that binds, after it demand.',
    zh: '期限前多受制于资金，期限后多受制于需求。',
  },
  data: ['rows', 'deadline'],
  settings: { shareName: '', first: 0, last: 1, years: [0] },
  spec: {
    layer: [
      {
        data: { name: 'rows' },
        mark: { type: 'area', opacity: 1 },
        encoding: {
          x,
          y: {
            field: 'low',
            type: 'quantitative',
            scale: { domain: [0, 1], nice: false },
            axis: { ...valueAxis, ...shareAxis, title: { expr: 'shareName' } },
          },
          y2: { field: 'high' },
          color: { field: 'colour', type: 'nominal', scale: categories },
          detail: { field: 'label', type: 'nominal' },
        },
      },
      {
        data: { name: 'deadline' },
        mark: { type: 'rule', color: color('ink'), strokeWidth: 1, strokeDash: [3, 3] },
        encoding: { x },
      },
    ],
  },
}

// How many promises are kept together: a bar for each number, its share of futures and the interval of it.

import { probabilityOf } from '../../analysis/wilson.js'
import type { Place } from '../cite.js'
import { messages } from './messages.js'
import type { Chart, ChartKind } from './chart.js'
import { color, shareAxis, valueAxis } from './theme.js'

export interface KeptSource {
  readonly name: string
  /** counts[k]: paths that keep k promises. */
  readonly counts: readonly number[]
  /** Paths that did not fail, and all. */
  readonly counted: number
  readonly paths: number
  readonly from: Place
}

export const buildKept = ({ name, counts, counted, paths, from }: KeptSource): Chart => {
  const rows = counts.map((hits, kept) => {
    const { p, low, high } = probabilityOf(hits, counted, paths)
    return { kept, from: kept - 0.4, to: kept + 0.4, zero: 0, share: p, low, high }
  })
  return {
    name,
    kind: kept,
    height: 200,
    from,
    description: messages.keptChart,
    data: { rows },
    settings: { most: counts.length - 0.5, axisName: messages.keptAxis, shareName: messages.shareAxis },
  }
}

const x = {
  field: 'from',
  type: 'quantitative',
  scale: { domain: [-0.5, { expr: 'most' }], nice: false, zero: false },
  axis: { title: { expr: 'axisName' }, tickMinStep: 1, format: 'd', ticks: false, grid: false, labelOverlap: 'parity' },
}

export const kept: ChartKind = {
  name: 'kept',
  label: { en: 'Promises kept', zh: '兑现数分布' },
  help: {
    en: 'How many promises are kept together: the share of futures for each number, with its interval.',
    zh: '同时兑现的承诺数：各数目的路径占比及其区间。',
  },
  example: { en: 'Most futures keep eight to ten of the promises; none keeps all.', zh: '多数路径兑现八至十项，无一全部兑现。' },
  data: ['rows'],
  settings: { most: 1, axisName: '', shareName: '' },
  spec: {
    data: { name: 'rows' },
    layer: [
      {
        mark: { type: 'rect', color: color('accent') },
        encoding: {
          x,
          x2: { field: 'to' },
          y: {
            field: 'share',
            type: 'quantitative',
            scale: { zero: true, nice: true },
            axis: { ...valueAxis, ...shareAxis, title: { expr: 'shareName' } },
          },
          y2: { field: 'zero' },
        },
      },
      {
        mark: { type: 'rule', color: color('ink'), strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'kept' }, y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
      },
    ],
  },
}

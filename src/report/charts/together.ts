// Which promises fail together: for every two, the share of futures that miss the second among those that miss the first, coloured by how much more
// or less that is than among all futures. Promises are told by their numbers.

import { wilson } from '../../analysis/wilson.js'
import type { Place } from '../cite.js'
import { messages } from './messages.js'
import type { Chart, ChartKind } from './chart.js'
import { color } from './theme.js'

export interface TogetherSource {
  readonly name: string
  /** missed[i][j]: paths that miss both; missed[i][i] those that miss i. */
  readonly missed: readonly (readonly number[])[]
  readonly paths: number
  readonly from: Place
}

/** Fewer misses than this say nothing of what else is missed. */
export const fewestMisses = 30

export const buildTogether = ({ name, missed, paths, from }: TogetherSource): Chart => ({
  name,
  kind: together,
  height: Math.max(150, 24 * missed.length) + 48,
  from,
  description: messages.togetherChart,
  data: {
    rows: missed.flatMap((both, i) =>
      both.map((count, j) => {
        const known = i !== j && both[i] >= fewestMisses
        const usual = missed[j][j] / paths
        const { low, high } = wilson(count, both[i] || 1)
        // Coloured only where the interval says so.
        const differs = known && (usual < low || usual > high)
        const more = differs ? count / both[i] - usual : 0
        return {
          first: i + 1,
          second: j + 1,
          share: known ? count / both[i] : null,
          hue: more < 0 ? color('up') : color('down'),
          strength: differs ? Math.min(0.85, 0.12 + 1.6 * Math.abs(more)) : 0,
        }
      }),
    ),
  },
  settings: { most: missed.length + 0.5, missedName: messages.firstMissed, alsoName: messages.alsoMissed },
})

const scale = { domain: [0.5, { expr: 'most' }], nice: false, zero: false }
const axis = { tickMinStep: 1, format: 'd', ticks: false, grid: false, domain: false, labelOverlap: 'greedy' }
const x = {
  field: 'second',
  type: 'quantitative',
  scale,
  axis: { ...axis, orient: 'top', title: { expr: 'alsoName' }, tickCount: { expr: 'most' } },
}
const y = {
  field: 'first',
  type: 'quantitative',
  scale: { ...scale, reverse: true },
  axis: { ...axis, title: { expr: 'missedName' }, tickCount: { expr: 'most' } },
}

export const together: ChartKind = {
  name: 'together',
  label: { en: 'Missed together', zh: '共同落空图' },
  help: {
    en: 'Which promises fail together: where the one of the row is missed, how often that of the column is missed too.',
    zh: '哪些承诺会一同落空：当行所示承诺落空时，列所示承诺也落空的比例。',
  },
  example: {
    en: 'Where the second is missed the fifth is missed twice as often as usual: they have a common cause.',
    zh: '第二项落空时，第五项落空的比例约为平时的两倍：二者有共同原因。',
  },
  data: ['rows'],
  settings: { most: 1.5, missedName: '', alsoName: '' },
  spec: {
    data: { name: 'rows' },
    transform: [
      { calculate: 'datum.first - 0.47', as: 'top' },
      { calculate: 'datum.first + 0.47', as: 'bottom' },
      { calculate: 'datum.second - 0.47', as: 'left' },
      { calculate: 'datum.second + 0.47', as: 'right' },
      { calculate: '100 * datum.share', as: 'hundredths' },
    ],
    layer: [
      {
        mark: { type: 'rect', stroke: color('line'), strokeWidth: 0.5 },
        encoding: {
          x: { ...x, field: 'left' },
          x2: { field: 'right' },
          y: { ...y, field: 'top' },
          y2: { field: 'bottom' },
          fill: { field: 'hue', type: 'nominal', scale: null },
          fillOpacity: { field: 'strength', type: 'quantitative', scale: null },
        },
      },
      {
        transform: [{ filter: 'isValid(datum.share)' }],
        mark: { type: 'text', fontSize: { expr: 'min(12, max(7, width / most / 2.6))' }, color: color('ink') },
        encoding: { x, y, text: { field: 'hundredths', type: 'quantitative', format: '.0f' } },
      },
    ],
  },
}

// What moves a promise: a bar for each draw, its rank correlation with the headline reading at the deadline, and the interval of it.

import type { Driver } from '../../analysis/summary.js'
import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import { messages } from './messages.js'
import type { Chart, ChartKind } from './chart.js'
import { color } from './theme.js'
import { noteLayer, stackBars, titleLayer } from './titled-rows.js'

export interface DriversSource {
  readonly name: string
  readonly title: Text
  /** The strongest first. */
  readonly drivers: readonly (Driver & { readonly title: Text })[]
  readonly from: Place
}

/** Columns of a label's line: what the narrowest place, a third of a printed page, has room for. */
const columns = 34
/** Pixels. */
const barHeight = 21

export const buildDrivers = ({ name, title, drivers, from }: DriversSource): Chart => {
  const { rows, end } = stackBars(
    drivers.map(({ title }) => title),
    { columns, barHeight },
  )
  return {
    name,
    kind: driversKind,
    height: end + 40,
    from,
    description: {
      en: `Rank correlation with ${title.en}, the strongest first: ${drivers.map(driver => driver.title.en).join(', ')}`,
      zh: `与${title.zh}的秩相关，由强到弱：${drivers.map(driver => driver.title.zh).join('、')}`,
    },
    data: {
      rows: drivers.map(({ rank_correlation, low, high }, row) => ({
        ...rows[row],
        value: rank_correlation,
        low,
        high,
        hue: rank_correlation < 0 ? color('down') : color('up'),
      })),
    },
    settings: { end, axisName: messages.correlationAxis },
  }
}

const x = {
  field: 'value',
  type: 'quantitative',
  scale: { domain: [-1, 1], nice: false },
  axis: {
    values: [-1, -0.5, 0, 0.5, 1],
    labelExpr: "datum.value === 0 ? '0' : format(datum.value, '+~r')",
    grid: true,
    title: { expr: 'axisName' },
  },
}
const y = (field: string, extra: object = {}) => ({ field, type: 'quantitative', ...extra })
const scale = { domain: [{ expr: 'end' }, 0], nice: false, zero: false }

export const driversKind: ChartKind = {
  name: 'drivers',
  label: { en: 'Drivers', zh: '驱动因素图' },
  help: {
    en: 'What moves a promise: the rank correlation of each draw with the headline reading, between −1 and 1, and its interval.',
    zh: '承诺受何影响：各随机量与首要口径的秩相关（−1 至 1）及其区间。',
  },
  example: { en: 'The dearer it is to build, the less there is.', zh: '建设单价越高，建成的越少。' },
  data: ['rows'],
  settings: { end: 1, axisName: '' },
  spec: {
    transform: [
      { calculate: 'datum.bar + 4', as: 'top' },
      { calculate: 'datum.bar + 16', as: 'bottom' },
      { calculate: 'datum.bar + 10', as: 'middle' },
      { calculate: '0', as: 'zero' },
    ],
    data: { name: 'rows' },
    layer: [
      {
        mark: { type: 'rect', opacity: 0.9 },
        encoding: {
          x,
          x2: { field: 'zero' },
          y: y('top', { scale, axis: null }),
          y2: { field: 'bottom' },
          color: { field: 'hue', type: 'nominal', scale: null },
        },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.5, color: color('ink') },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y: y('middle') },
      },
      titleLayer(y('words'), { dy: 2, limit: 'width - 48' }),
      noteLayer(y('words'), 2, { field: 'value', type: 'quantitative', format: '+.2f' }),
    ],
  },
}

// How soon, or how long: for each date the share of futures that have reached what was promised by then, or that keep within it then, a line for each
// reading; or in which something that happens or does not is so then. What lies above a line of what is to be reached at its end has not arrived within
// the time that was simulated.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'
import { messages } from './messages.js'
import { type Chart, type ChartKind, timeOf } from './chart.js'
import { color, dashes, hues, shareAxis, timeAxis, timeSettings, valueAxis } from './theme.js'

interface ArrivalLine {
  readonly title: Text
  /** shares[k]: of paths, at date k. */
  readonly shares: readonly number[]
}

export interface ArrivalSource {
  readonly name: string
  readonly title: Text
  /** The headline first. */
  readonly lines: readonly ArrivalLine[]
  /** What is promised is reached at some date and then counts, or holds at some dates and not at others; or nothing is promised of it. */
  readonly of: 'reached' | 'held' | 'so'
  readonly dates: readonly string[]
  readonly deadline?: string
  readonly confidence?: number
  readonly height: number
  readonly from: Place
}

export const buildArrival = ({ name, title, lines, of, dates, deadline, confidence, height, from }: ArrivalSource): Chart => ({
  name,
  kind: arrival,
  height,
  from,
  description: descriptions[of](
    title,
    lines.map(line => line.title),
  ),
  data: {
    rows: lines.flatMap(({ shares }, series) =>
      dates.map((date, k) => ({ time: timeOf(date), share: shares[k], series: series % 4 })),
    ),
    deadline: deadline === undefined ? [] : [{ time: timeOf(deadline) }],
    wanted: confidence === undefined ? [] : [{ share: confidence }],
  },
  settings: {
    shareName: axisNames[of],
    ...timeSettings(timeOf(dates[0]), timeOf(dates.at(-1)!)),
  },
})

const axisNames: Readonly<Record<ArrivalSource['of'], Text>> = {
  reached: messages.reachedAxis,
  held: messages.heldAxis,
  so: messages.soAxis,
}

const descriptions: Readonly<Record<ArrivalSource['of'], (title: Text, lines: readonly Text[]) => Text>> = {
  reached: (title, lines) => ({
    en: `Share of futures in which ${title.en} is reached by each date: ${lines.map(({ en }) => en).join(', ')}`,
    zh: `${title.zh}：截至各时点已达到的路径占比（${lines.map(({ zh }) => zh).join('、')}）`,
  }),
  held: (title, lines) => ({
    en: `Share of futures that keep ${title.en} at each date: ${lines.map(({ en }) => en).join(', ')}`,
    zh: `${title.zh}：各时点满足承诺的路径占比（${lines.map(({ zh }) => zh).join('、')}）`,
  }),
  so: title => ({ en: `Share of futures with ${title.en} at each date`, zh: `各时点出现${title.zh}的路径占比` }),
}

const x = timeAxis

export const arrival: ChartKind = {
  name: 'arrival',
  label: { en: 'Arrival', zh: '达标时间图' },
  help: {
    en: 'How soon: the share of futures that have reached what was promised by each date, a line for each reading; of a promise not to exceed something, the share that keeps it then; of what happens or does not, the share in which it does.',
    zh: '何时达到：截至各时点已达到承诺值的路径占比，每种口径一条线；若承诺为不超过某值，则为各时点满足的占比；事件则为当时发生的占比。',
  },
  example: {
    en: 'Three in four futures have arrived by the deadline, and one in ten never does.',
    zh: '期限前约四分之三的路径已达到，约一成始终未达到。',
  },
  data: ['rows', 'deadline', 'wanted'],
  settings: { shareName: '', first: 0, last: 1, years: [0] },
  spec: {
    layer: [
      {
        data: { name: 'rows' },
        mark: { type: 'line', strokeWidth: 2, interpolate: 'step-after' },
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
        data: { name: 'deadline' },
        mark: { type: 'rule', color: color('promise'), strokeWidth: 1, strokeDash: [3, 3] },
        encoding: { x },
      },
      {
        data: { name: 'wanted' },
        mark: { type: 'rule', color: color('quiet'), strokeWidth: 1, strokeDash: [1, 3] },
        encoding: { y: { field: 'share', type: 'quantitative' } },
      },
    ],
  },
}

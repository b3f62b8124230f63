// What binds, over time: for every date the share of futures in which each of several limits is the tightest, stacked to one.

import { languages, type Language, type Text } from '../../text.js'
import type { Place } from '../cite.js'
import { messages } from '../messages.js'
import { type Chart, timeOf } from './chart.js'
import { category, color, timeAxis, valueAxis } from './theme.js'

export interface BottleneckSource {
  readonly name: string
  readonly title: Text
  readonly labels: readonly Text[]
  /** share[label][date] */
  readonly share: readonly (readonly number[])[]
  readonly dates: readonly string[]
  /** ISO date of a line down, where there is a common deadline. */
  readonly deadline?: string
  readonly from: Place
}

export const bottleneck = ({ name, title, labels, share, dates, deadline, from }: BottleneckSource): Chart => {
  const rows = dates.flatMap((date, k) => {
    let below = 0
    return labels.map((_, label) => {
      const low = below
      below += share[label][k]
      return { time: timeOf(date), label, low, high: below }
    })
  })
  return {
    name,
    height: 170,
    from,
    description: {
      en: `Share of futures by what binds ${title.en}: ${labels.map(({ en }) => en).join(', ')}`,
      zh: `${title.zh}：各约束（${labels.map(({ zh }) => zh).join('、')}）起决定作用的路径占比`,
    },
    data: { rows, deadline: deadline === undefined ? [] : [{ time: timeOf(deadline) }] },
    spec: Object.fromEntries(
      languages.map(language => [language, specIn(language, labels.length, timeAxis(timeOf(dates[0]), timeOf(dates.at(-1)!)))]),
    ) as Record<Language, object>,
  }
}

const specIn = (language: Language, count: number, x: object): object => ({
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
          axis: {
            format: '.0%',
            tickCount: 4,
            title: messages.shareAxis[language],
            ...valueAxis,
          },
        },
        y2: { field: 'high' },
        color: {
          field: 'label',
          type: 'nominal',
          scale: {
            domain: Array.from({ length: count }, (_, index) => index),
            range: Array.from({ length: count }, (_, index) => category(index)),
          },
        },
      },
    },
    {
      data: { name: 'deadline' },
      mark: { type: 'rule', color: color('ink'), strokeWidth: 1, strokeDash: [3, 3] },
      encoding: { x },
    },
  ],
})

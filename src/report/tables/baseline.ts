// Each reading that the baseline has too: how likely it is there and here, each at its own deadline, and the difference on the same futures.

import { columns } from './columns.js'
import { messages } from './messages.js'
import { readingsOf } from './readings.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const baseline: TableMaker = {
  name: 'baseline',
  of: 'futures',
  title: messages.tables.baseline,
  columns: [
    columns.target,
    columns.reading,
    { name: 'reading_title', title: titles.readingTitle, bilingual: true },
    { name: 'there', title: titles.there, share: true },
    { name: 'there_low', title: messages.low(titles.there), share: true },
    { name: 'there_high', title: messages.high(titles.there), share: true },
    { name: 'here', title: titles.here, share: true },
    { name: 'difference', title: titles.difference, share: true },
    { name: 'difference_low', title: messages.low(titles.difference), share: true },
    { name: 'difference_high', title: messages.high(titles.difference), share: true },
  ],
  rows: source => {
    const targets = source.summary.baseline?.targets
    if (targets === undefined) return []
    return readingsOf(source).flatMap(({ target, name, reading, title }) => {
      if (!Object.hasOwn(targets, target) || !Object.hasOwn(targets[target].readings, name)) return []
      const { at_deadline: there, difference } = targets[target].readings[name]
      return [
        [
          target,
          name,
          title,
          there.p,
          there.low,
          there.high,
          reading.at_deadline.p,
          difference.value,
          difference.low,
          difference.high,
        ],
      ]
    })
  },
}

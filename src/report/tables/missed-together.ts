// Which promises fail together: of the sampled paths that miss the first, those that miss the second too. Beside itself a promise has the paths that
// miss it, of the whole sample.

import { wilson } from '../../analysis/wilson.js'
import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const missedTogether: TableMaker = {
  name: 'missed_together',
  of: 'futures',
  title: messages.tables.missedTogether,
  columns: [
    { name: 'missed', title: titles.missed },
    { name: 'missed_too', title: titles.missedToo },
    { name: 'paths', title: titles.bothMissed },
    { name: 'of', title: titles.of },
    columns.share,
    columns.lowShare,
    columns.highShare,
  ],
  rows: ({ summary }) => {
    const { targets, missed, paths } = summary.joint.headline.pairs
    return targets.flatMap((first, i) =>
      targets.map((second, j) => {
        const of = i === j ? paths : missed[i][i]
        const { [j]: both } = missed[i]
        if (of === 0) return [first, second, both, of, null, null, null]
        const { low, high } = wilson(both, of)
        return [first, second, both, of, both / of, low, high]
      }),
    )
  },
}

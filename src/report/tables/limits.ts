// Of each of several limits the mean of its share over the time until the promises that depend on the choice are due, as it stands beside its chart.

import { deadlinesBehind, lastDecision } from '../bearing.js'
import { createQuoter } from '../figures.js'
import { meanShare } from '../../analysis/mean-share.js'
import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

export const limits: TableMaker = {
  name: 'limits',
  of: 'futures',
  title: messages.tables.limits,
  columns: [
    columns.choice,
    columns.variable,
    columns.limit,
    { name: 'until', title: messages.columns.until },
    columns.share,
    columns.lowShare,
    columns.highShare,
  ],
  rows: source => {
    const quoter = createQuoter(source)
    return Object.entries(source.summary.binding).flatMap(([name, { variable, labels, share }]) => {
      const until = deadlinesBehind(quoter, name).at(-1) ?? null
      return labels.map((label, index) => {
        const { p, low, high } = meanShare(share[index].slice(0, lastDecision(quoter, name) + 1), quoter.paths)
        return [name, variable, label, until, p, low, high]
      })
    })
  },
}

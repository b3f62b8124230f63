// Headline readings open, the others folded below them: with every reading a page of comparisons would be too long to read.

import type { Block, RowGroup } from '../../report.js'
import { messages } from './messages.js'
import type { CompareQuoter } from './quote.js'

type TableBlock = Extract<Block, { kind: 'table' }>

/** groups: one or more rows for a reading of the study, by its index. */
export const headlinesFirst = (
  { study }: CompareQuoter,
  table: Omit<TableBlock, 'groups'>,
  groups: readonly { readonly index: number; readonly group: RowGroup }[],
  last: readonly RowGroup[] = [],
): readonly TableBlock[] => {
  const of = (headline: boolean): readonly RowGroup[] =>
    groups.filter(({ index }) => study.readings[index].headline === headline).map(({ group }) => group)
  const [headlines, others] = [[...of(true), ...last], of(false)]
  return [
    ...(headlines.length === 0 ? [] : [{ ...table, groups: headlines }]),
    ...(others.length === 0
      ? []
      : [
          {
            ...table,
            name: `${table.name}-others`,
            caption: messages.others(table.caption),
            folded: true as const,
            groups: others,
          },
        ]),
  ]
}

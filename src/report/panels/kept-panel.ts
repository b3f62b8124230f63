// How many promises are kept together.

import { buildKept } from '../charts/kept.js'
import type { Quoter } from '../figures.js'
import { formatCount } from '../format-number.js'
import { messages as common } from '../messages.js'
import { countInTable } from '../table-shares.js'
import { inWords, quoted } from '../phrases.js'
import { verbatim } from '../../text.js'
import type { Cell, Panel } from '../report.js'
import { messages } from './messages.js'

export const keptPanel = (quoter: Quoter): Panel => {
  const { cite, paths, source } = quoter
  const { counts } = source.summary.joint.headline.kept
  const place = ['summary', 'joint', 'headline', 'kept', 'counts'] as const
  return {
    chart: buildKept({ name: 'kept', counts, ...paths, from: place }),
    title: inWords(common.keptTable),
    lines: [],
    numbers: {
      kind: 'table',
      name: 'numbers-kept',
      caption: common.keptTable,
      columns: [{ title: messages.columns.kept }, { title: messages.columns.share, align: 'end' }],
      groups: [
        {
          rows: counts.map((_, kept): readonly Cell[] => [
            { kind: 'words', phrase: quoted(cite([...place, kept], () => verbatim(formatCount(kept)), 'index')) },
            { kind: 'words', phrase: countInTable(quoter, [...place, kept]) },
          ]),
        },
      ],
    },
  }
}

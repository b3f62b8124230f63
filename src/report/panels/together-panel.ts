// Which promises are missed together, told by their numbers.

import { buildTogether, fewestMisses } from '../charts/together.js'
import type { Place } from '../cite.js'
import { quoteInteger, quoteMissed, quoteTarget, type Quoter, shareInWords } from '../figures.js'
import { formatCount } from '../format-number.js'
import { messages as common } from '../messages.js'
import { missedInTable } from '../table-shares.js'
import { inWords } from '../phrases.js'
import { verbatim } from '../../text.js'
import type { Cell, Cited, Panel } from '../report.js'
import { messages } from './messages.js'

/** More promises than this do not fit into a square. */
export const mostTogether = 20

export const togetherPanel = (quoter: Quoter): Panel => {
  const { cite, source } = quoter
  const { targets, missed, paths } = source.summary.joint.headline.pairs
  const place: Place = ['summary', 'joint', 'headline', 'pairs']
  const number = (index: number): Cited => cite([...place, 'targets', index], () => verbatim(formatCount(index + 1)), 'number')
  return {
    chart: buildTogether({ name: 'together', missed, paths, from: [...place, 'missed'] }),
    title: inWords(messages.together),
    lines: [messages.togetherNote(quoteInteger(cite, [...place, 'paths']))],
    legend: targets.map((target, index) => ({
      mark: 'none',
      label: messages.missed(number(index), quoteTarget(quoter, target), shareInWords(quoteMissed(quoter, index))),
    })),
    numbers: {
      kind: 'table',
      name: 'numbers-together',
      caption: messages.missedTable,
      columns: [
        { title: messages.columns.target },
        ...targets.map((_, index) => ({ title: number(index).text, cited: number(index), align: 'end' }) as const),
      ],
      groups: [
        {
          rows: targets.map((target, i): readonly Cell[] => [
            { kind: 'words', phrase: messages.numbered(number(i), quoteTarget(quoter, target)) },
            ...targets.map((_, j): Cell => {
              const known = i !== j && missed[i][i] >= fewestMisses
              return { kind: 'words', phrase: known ? missedInTable(quoter, i, j) : common.notKnown }
            }),
          ]),
        },
      ],
    },
  }
}

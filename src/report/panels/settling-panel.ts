// How the verdict of a promise settled while the run went on, and since when it stands.

import { nameChart } from '../charts/chart.js'
import { verdictOf } from '../../analysis/verdict.js'
import { probabilityOf } from '../../analysis/wilson.js'
import { buildSettling } from '../charts/settling.js'
import type { Place } from '../cite.js'
import { headlineOf, quoteInteger, quoteShare, quoteTarget, quoteVerdict, type Quoter } from '../figures.js'
import { amongInTable } from '../table-shares.js'
import { quoted } from '../phrases.js'
import { messages as common } from '../messages.js'
import type { Cell, Panel, Phrase, ShareCell } from '../report.js'
import { messages } from './messages.js'

export const settlingPanel = (quoter: Quoter, target: string): Panel => {
  const { cite, source } = quoter
  const { summary } = source
  const { [target]: promise } = summary.targets
  const [reading, { at_deadline, ...rest }] = headlineOf(promise)
  const place: Place = ['summary', 'targets', target, 'readings', reading]
  const { paths, counted, hits } = summary.convergence
  const early = paths.map((paths, k) => ({ paths, counted: counted[k], hits: hits[target][reading][k] }))
  const points = [...early, { ...quoter.paths, hits: at_deadline.hits }]
  const title = quoteTarget(quoter, target)
  const name = nameChart('settling', target)
  const from: Place = ['summary', 'convergence', 'hits', target, reading]
  return {
    chart: buildSettling({
      name,
      title: title.text,
      points,
      ...(promise.confidence === undefined ? {} : { confidence: promise.confidence }),
      from,
    }),
    title: quoted(title),
    lines: promise.confidence === undefined ? [] : [sinceWhen(quoter, points, promise.confidence)],
    verdict: quoteVerdict(quoter, target, reading, { at_deadline, ...rest }),
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: messages.settling,
      columns: [{ title: messages.columns.paths }, { title: messages.columns.share, align: 'end' }],
      groups: [
        {
          rows: [
            ...paths.map((_, k): readonly Cell[] => [
              { kind: 'words', phrase: quoted(quoteInteger(cite, ['summary', 'convergence', 'paths', k])) },
              { kind: 'words', phrase: amongInTable(quoter, [...from, k], { paths: paths[k], counted: counted[k] }) },
            ]),
            [
              { kind: 'words', phrase: quoted(quoteInteger(cite, ['summary', 'paths'])) },
              { kind: 'words', phrase: inBrackets(quoteShare(quoter, [...place, 'at_deadline'], at_deadline)) },
            ],
          ],
        },
      ],
    },
  }
}

interface Point {
  readonly paths: number
  readonly counted: number
  readonly hits: number
}

const inBrackets = ({ value, interval }: ShareCell): Phrase => common.inBrackets(value, interval)

/** The verdict is the same at every point from there on. */
const sinceWhen = ({ cite }: Quoter, points: readonly Point[], confidence: number): Phrase => {
  const verdicts = points.map(({ paths, counted, hits }) => verdictOf(probabilityOf(hits, counted, paths), confidence))
  const last = verdicts.at(-1)!
  const since = verdicts.findLastIndex(verdict => verdict !== last) + 1
  if (last === 'cannot tell') return messages.unsettled
  if (since === points.length - 1) return messages.settledLast
  return messages.settled(quoteInteger(cite, ['summary', 'convergence', 'paths', since]))
}

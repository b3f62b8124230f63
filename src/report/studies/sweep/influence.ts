// Which levers matter: for each promise a bar for each lever, where more is varied than a chart could show.

import type { LeverInfluence } from '../../../analysis/sweep/rank-levers.js'
import { verbatim } from '../../../text.js'
import { nameChart } from '../../charts/chart.js'
import { buildDrivers } from '../../charts/drivers.js'
import type { Place } from '../../cite.js'
import { sizeOf } from '../../figures.js'
import { formatNumber } from '../../format-number.js'
import { messages as common } from '../../messages.js'
import { plainText, quoted } from '../../phrases.js'
import type { Cell, Panel, Section } from '../../report.js'
import { messages } from './messages.js'
import { type NamedTarget, quoteDimension, quoteTargetBound, quoteTargetTitle, type SweepQuoter } from './quoter.js'

const mostShown = 8

export const influence = (quoter: SweepQuoter): Section | undefined => {
  const { study, targets, cite } = quoter
  const panels = targets.flatMap(target => panelOf(quoter, target) ?? [])
  if (study.influence === undefined || panels.length === 0) return undefined
  return {
    name: 'influence',
    title: messages.sections.influence,
    blocks: [
      { kind: 'text', role: 'plain', phrase: messages.influenceNote(sizeOf(cite, ['study', 'cases'])) },
      { kind: 'charts', size: 'small', panels },
    ],
  }
}

/** Undefined where no lever moves it. */
const panelOf = (quoter: SweepQuoter, target: NamedTarget): Panel | undefined => {
  const { cite, study } = quoter
  const ranked = (study.influence?.[target.name] ?? []).filter(isTold).slice(0, mostShown)
  if (ranked.length === 0) return undefined
  const title = quoteTargetTitle(quoter, target)
  const name = nameChart('influence', target.name)
  const place: Place = ['study', 'influence', target.name]
  const titleOf = (lever: string) =>
    quoteDimension(
      quoter,
      study.dimensions.findIndex(known => known.name === lever),
    )
  const correlation = (index: number, key: 'rank_correlation' | 'low' | 'high') =>
    cite<number>([...place, index, key], value => verbatim(formatNumber(value, 2)))
  return {
    chart: buildDrivers({
      name,
      title: title.text,
      drivers: ranked.map(({ lever, ...rest }) => ({ input: lever, ...rest, title: titleOf(lever).text })),
      from: place,
    }),
    title: quoted(title),
    lines: [quoteTargetBound(quoter, target)],
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: plainText(quoted(title)),
      columns: [{ title: messages.columns.lever }, { title: messages.columns.correlation, align: 'end' }],
      groups: [
        {
          rows: ranked.map(({ lever }, index): readonly Cell[] => [
            { kind: 'words', phrase: quoted(titleOf(lever)) },
            {
              kind: 'words',
              phrase: common.inBrackets(
                correlation(index, 'rank_correlation'),
                common.interval(correlation(index, 'low'), correlation(index, 'high')),
              ),
            },
          ]),
        },
      ],
    },
  }
}

/** What may as well be chance is not shown; the others stand before it. */
const isTold = ({ low, high }: LeverInfluence): boolean => low > 0 || high < 0

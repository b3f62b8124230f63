// The cases that keep most promises on average, as a table that nobody has to scroll for long; all of them stand in the files.

import { verbatim } from '../../../text.js'
import { quoteShare, shareInWords, sizeOf } from '../../figures.js'
import { formatFixed } from '../../format-number.js'
import { formatQuantity } from '../../measure.js'
import { quoted } from '../../phrases.js'
import type { SweptValue } from '../../../scenario/sweep/sweep.js'
import type { Cell, Column, Section, Table } from '../../report.js'
import { messages as titles } from '../../tables/messages.js'
import { messages } from './messages.js'
import { quoteCaseNumber, quoteDimension, quoteScenario, quoteValue, showValue, type SweepQuoter } from './quoter.js'

const mostShown = 40
/** More columns than this, and a reader sees none of them. */
const mostColumns = 5

export const bestCases = (quoter: SweepQuoter): Section | undefined => {
  const { study, cite, measureOf } = quoter
  const told = study.cases.flatMap(({ summary: { joint } }, index) => (joint === undefined ? [] : [{ index, joint }]))
  const best = told.toSorted((a, b) => b.joint.kept.mean - a.joint.kept.mean || a.index - b.index).slice(0, mostShown)
  if (best.length === 0) return undefined
  const dimensions = study.dimensions.length > mostColumns ? [] : study.dimensions.map((_, dimension) => dimension)
  const isCrossed = study.scenarios.length > 1
  const isPriced = study.cases.some(({ cost }) => cost !== undefined)
  const columns: readonly Column[] = [
    { title: messages.columns.number },
    ...(isCrossed ? [{ title: messages.columns.scenario }] : []),
    ...dimensions.map(dimension => {
      const cited = quoteDimension(quoter, dimension)
      return { title: cited.text, cited, align: 'end' as const }
    }),
    { title: titles.columns.keptMean, align: 'end' },
    { title: titles.columns.allKept, align: 'end' },
    ...(isPriced ? [{ title: messages.columns.cost, align: 'end' as const }] : []),
  ]
  const rows = best.map(({ index, joint }): readonly Cell[] => {
    const place = ['study', 'cases', index] as const
    const { cost, scenario } = study.cases[index]!
    const priced =
      cost === undefined
        ? { en: ['–'], zh: ['–'] }
        : quoted(cite<number>([...place, 'cost', 'value'], value => formatQuantity(value, measureOf(cost.unit))))
    const all = quoteShare(quoter, [...place, 'summary', 'joint', 'all'], joint.all)
    const mean = cite<number>([...place, 'summary', 'joint', 'kept', 'mean'], value => verbatim(formatFixed(value, 2)))
    return [
      quoted(quoteCaseNumber(quoter, index)),
      ...(isCrossed ? [quoted(quoteScenario(quoter, scenario))] : []),
      ...dimensions.map(dimension => quoted(quoteValue(quoter, index, dimension))),
      quoted(mean),
      shareInWords(all),
      ...(isPriced ? [priced] : []),
    ].map((phrase): Cell => ({ kind: 'words', phrase }))
  })
  return {
    name: 'cases',
    title: messages.sections.cases,
    blocks: [
      { kind: 'text', role: 'plain', phrase: messages.firstCases(sizeOf(cite, ['study', 'cases'])) },
      { kind: 'table', name: 'best', caption: messages.tables.first, shown: 10, columns, groups: [{ rows }] },
      ...(dimensions.length === study.dimensions.length ? [] : [settingOf(quoter, best[0]!.index)]),
    ],
  }
}

/** Of the best case, where it has too many values for a row. */
const settingOf = (quoter: SweepQuoter, index: number): Table => {
  const { study, cite } = quoter
  const { scenario } = study.cases[index]!
  return {
    kind: 'table',
    name: 'setting',
    caption: messages.settingOfCase(index + 1),
    folded: true,
    columns: [
      { title: messages.columns.varied },
      { title: messages.columns.here, align: 'end' },
      { title: messages.columns.own, align: 'end' },
    ],
    groups: [
      {
        rows: study.dimensions.map((dimension, at) => {
          const own = cite<SweptValue>(['study', 'dimensions', at, 'own', scenario], value =>
            showValue(value, { ...dimension, how: 'grid' }, quoter),
          )
          return [quoteDimension(quoter, at), quoteValue(quoter, index, at), own].map(
            (cited): Cell => ({ kind: 'words', phrase: quoted(cited) }),
          )
        }),
      },
    ],
  }
}

// Future by future: how often each scenario is the best one, and what choosing it gives away.

import type { Place } from '../../cite.js'
import { quoteInteger, quoteShare, shareInWords } from '../../figures.js'
import { formatDifference } from '../../measure.js'
import { quoted } from '../../phrases.js'
import type { Block, Cell, RowGroup, Section } from '../../report.js'
import { headlinesFirst } from './headlines-first.js'
import { messages } from './messages.js'
import { type CompareQuoter, quotePromise, words } from './quote.js'

const { columns } = messages

export const rankings = (quoter: CompareQuoter): readonly Section[] => {
  const { study, cite } = quoter
  const apart = study.readings.flatMap(({ values_apart }, index): readonly Block[] =>
    values_apart === undefined
      ? []
      : [
          {
            kind: 'text',
            role: 'note',
            phrase: messages.ofPromise(quotePromise(quoter, index), messages.valuesApart[values_apart]),
          },
        ],
  )
  const ranked = study.readings.flatMap(({ several_best }, index) => (several_best === undefined ? [] : [index]))
  if (ranked.length === 0) return [{ name: 'best', title: messages.sections.best, blocks: apart }]
  const paths = quoteInteger(cite, ['study', 'sample'])
  return [
    {
      name: 'best',
      title: messages.sections.best,
      blocks: [
        { kind: 'text', role: 'note', phrase: messages.bestNote(paths) },
        ...headlinesFirst(
          quoter,
          {
            kind: 'table',
            name: 'best',
            caption: messages.tables.best,
            columns: [{ title: columns.scenario }, { title: columns.alone }, { title: columns.unbeaten }],
          },
          ranked.map(index => ({ index, group: bestOf(quoter, index) })),
        ),
        ...apart,
      ],
    },
    {
      name: 'regret',
      title: messages.sections.regret,
      blocks: [
        { kind: 'text', role: 'note', phrase: messages.regretNote(paths) },
        ...headlinesFirst(
          quoter,
          {
            kind: 'table',
            name: 'regret',
            caption: messages.tables.regret,
            columns: [
              { title: columns.scenario },
              { title: columns.mean, align: 'end' },
              { title: columns.p90, align: 'end' },
              { title: columns.maximum, align: 'end' },
            ],
          },
          ranked.map(index => ({ index, group: regretOf(quoter, index) })),
        ),
      ],
    },
  ]
}

const bestOf = (quoter: CompareQuoter, index: number): RowGroup => {
  const { scenarios, several_best } = quoter.study.readings[index]
  const several = quoteShare(quoter, ['study', 'readings', index, 'several_best'], several_best!)
  return {
    head: { kind: 'words', phrase: quotePromise(quoter, index), below: messages.severalBest(shareInWords(several)) },
    rows: scenarios.map(({ best }, scenario): readonly Cell[] => {
      const place: Place = ['study', 'readings', index, 'scenarios', scenario, 'best']
      return [
        words(quoter.nameOf(scenario)),
        quoteShare(quoter, [...place, 'alone'], best!.alone),
        quoteShare(quoter, [...place, 'unbeaten'], best!.unbeaten),
      ]
    }),
  }
}

const regretOf = (quoter: CompareQuoter, index: number): RowGroup => {
  const reading = quoter.study.readings[index]
  const measure = quoter.measureOf(reading)
  return {
    head: words(quotePromise(quoter, index)),
    rows: reading.scenarios.map((_, scenario): readonly Cell[] => {
      const place: Place = ['study', 'readings', index, 'scenarios', scenario, 'regret']
      const quote = (key: 'mean' | 'p90' | 'maximum') =>
        quoter.cite<number>([...place, key], value => formatDifference(value, measure))
      const error = quoter.cite<number>([...place, 'mean_se'], value => formatDifference(1.96 * value, measure), 'half-width')
      return [
        words(quoter.nameOf(scenario)),
        words(messages.withError(quote('mean'), error)),
        words(quoted(quote('p90'))),
        words(quoted(quote('maximum'))),
      ]
    }),
  }
}

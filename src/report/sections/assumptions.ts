// What was assumed: every uncertain quantity with its formula, unit and source, and every lever with its setting.

import { type Quoter, quoteTitle, sizeOf } from '../figures.js'
import { cleanTitle } from '../clean.js'
import type { Place } from '../cite.js'
import { formatQuantity, formatWritten } from '../measure.js'
import { medianMessages } from '../median-messages.js'
import { messages } from '../messages.js'
import { quoted } from '../phrases.js'
import { type Text, verbatim } from '../../text.js'
import type { Block, Cell, Phrase, Section } from '../report.js'

export const assumptions = (quoter: Quoter): Section => {
  const blocks = [...uncertain(quoter), ...levers(quoter)]
  return { name: 'assumptions', title: messages.sections.assumptions, blocks }
}

/** The table of a large scenario is longer than the rest of its page. */
const shownInputs = 15

const uncertain = (quoter: Quoter): readonly Block[] => {
  const { cite, source } = quoter
  const { inputs, scenario } = source.model
  if (inputs.length === 0) return []
  const { columns } = messages
  return [
    {
      kind: 'text',
      role: 'note',
      phrase: (quoter.medians ? medianMessages : messages).uncertainNote(sizeOf(cite, ['model', 'inputs'])),
    },
    {
      kind: 'table',
      name: 'inputs',
      caption: messages.uncertainTable,
      shown: shownInputs,
      columns: [
        { title: columns.assumption },
        { title: columns.value },
        { title: columns.source },
        { title: columns.result, align: 'end' },
      ],
      groups: [
        {
          rows: inputs.map((name): readonly Cell[] => {
            const place: Place = ['model', 'scenario', 'variables', name]
            return [
              { kind: 'words', phrase: quoted(quoteTitle(quoter, ['summary', 'variables', name, 'title'])) },
              { kind: 'code', code: cite<string>([...place, 'is'], formula => verbatim(cleanTitle(formula))) },
              { kind: 'words', phrase: sourceOf(quoter, place, scenario.variables[name].source) },
              { kind: 'words', phrase: medianOf(quoter, name) },
            ]
          }),
        },
      ],
    },
  ]
}

const medianOf = ({ cite, measureOf, source }: Quoter, name: string): Phrase =>
  quoted(
    cite<number>(['summary', 'variables', name, 'quantiles', 'p50', 0], value =>
      formatQuantity(value, measureOf(source.summary.variables[name].unit)),
    ),
  )

const sourceOf = (quoter: Quoter, place: Place, source: Text | undefined): Phrase =>
  source === undefined ? messages.noSource : quoted(quoteTitle(quoter, [...place, 'source']))

const levers = (quoter: Quoter): readonly Block[] => {
  const { cite, measureOf, source } = quoter
  const entries = Object.entries(source.model.scenario.levers)
  if (entries.length === 0) return []
  const { columns } = messages
  return [
    {
      kind: 'table',
      name: 'levers',
      caption: messages.leverTable,
      columns: [
        { title: columns.lever },
        { title: columns.range },
        { title: columns.setting },
        { title: columns.cost },
        { title: columns.source },
      ],
      groups: [
        {
          rows: entries.map(([name, lever]): readonly Cell[] => {
            const place: Place = ['model', 'scenario', 'levers', name]
            const number = (key: 'value' | 'from' | 'to') =>
              cite<number>([...place, key], value => formatWritten(value, measureOf(lever.unit)))
            return [
              titleOf(quoter, name),
              { kind: 'words', phrase: messages.range(number('from'), number('to')) },
              { kind: 'words', phrase: quoted(number('value')) },
              costOf(quoter, name),
              { kind: 'words', phrase: sourceOf(quoter, place, lever.source) },
            ]
          }),
        },
      ],
    },
  ]
}

/** Below the title the name, by which it is set on the command line and in files. */
const titleOf = (quoter: Quoter, name: string): Cell => {
  const place: Place = ['model', 'scenario', 'levers', name]
  const own = quoted(quoter.cite(place, () => verbatim(cleanTitle(name))))
  return quoter.source.model.scenario.levers[name].title === undefined
    ? { kind: 'words', phrase: own }
    : { kind: 'words', phrase: quoted(quoteTitle(quoter, [...place, 'title'])), below: own }
}

/** The formula, and what the setting costs where that is known. */
const costOf = ({ cite, measureOf, source }: Quoter, name: string): Cell => {
  const { scenario, costs = {} } = source.model
  if (scenario.levers[name].cost === undefined) return { kind: 'words', phrase: messages.noSource }
  const code = cite<string>(['model', 'scenario', 'levers', name, 'cost'], formula => verbatim(cleanTitle(formula)))
  if (!Object.hasOwn(costs, name)) return { kind: 'code', code }
  const here = cite<number>(['model', 'costs', name, 'value'], value => formatQuantity(value, measureOf(costs[name].unit)))
  return { kind: 'code', code, below: messages.costHere(here) }
}

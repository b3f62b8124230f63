// What sets the scenarios apart: what they cost, what their files say otherwise, and what could not be compared.

import type { Change } from '../../../scenario/scenario.js'
import { type Text, verbatim } from '../../../text.js'
import type { Place } from '../../cite.js'
import { cleanTitle } from '../../clean.js'
import { sizeOf, titleText } from '../../figures.js'
import { formatQuantity, formatWritten } from '../../measure.js'
import { messages as common } from '../../messages.js'
import { joined, quoted } from '../../phrases.js'
import type { Block, Cell, RowGroup, Section } from '../../report.js'
import { messages } from './messages.js'
import { type CompareQuoter, words } from './quote.js'

const { columns } = messages

export const cost = (quoter: CompareQuoter): Section => {
  const { scenarios } = quoter.study
  const known = scenarios.some(({ levers }) => levers.length > 0)
  const blocks: readonly Block[] = known
    ? [
        { kind: 'text', role: 'note', phrase: messages.costNote },
        ...(quoter.study.unmoved.length === 0
          ? []
          : [{ kind: 'text', role: 'note', phrase: messages.unmoved(sizeOf(quoter.cite, ['study', 'unmoved'])) } as const]),
        {
          kind: 'table',
          name: 'cost',
          caption: messages.tables.cost,
          columns: [
            { title: columns.lever },
            { title: columns.setting, align: 'end' },
            { title: columns.cost, align: 'end' },
            { title: columns.overFirst, align: 'end' },
          ],
          groups: scenarios.map((_, index) => costsOf(quoter, index)),
        },
      ]
    : [{ kind: 'text', role: 'note', phrase: messages.noCosts }]
  return { name: 'cost', title: messages.sections.cost, blocks }
}

const costsOf = (quoter: CompareQuoter, index: number): RowGroup => {
  const { cite, study, money, nameOf } = quoter
  const { levers, cost: sums, unstated } = study.scenarios[index]
  const place: Place = ['study', 'scenarios', index]
  const amount = (at: Place, unit: string): Cell => words(quoted(cite<number>(at, value => formatQuantity(value, money(unit)))))
  const dash = words(messages.reference)
  const unknown = words(messages.notStated)
  const moved = levers.flatMap(({ lever, unit, cost }, at): readonly (readonly Cell[])[] => {
    if (study.unmoved.includes(lever)) return []
    const own: Place = [...place, 'levers', at]
    const setting = cite<number>([...own, 'value'], value => formatWritten(value, quoter.measureOf({ unit, percent: false })))
    return [
      [
        words(quoted(cite([...own, 'title'], titleText))),
        words(quoted(setting)),
        amount([...own, 'cost', 'value'], cost.unit),
        dash,
      ],
    ]
  })
  const inSum = sums.map(({ unit }, sum): readonly Cell[] => {
    // What its levers alone come to over the first would be taken for what it costs more, or saves, in all.
    const over = unstated ? unknown : amount([...place, 'cost', sum, 'over_first'], unit)
    return [words(messages.inSum), dash, amount([...place, 'cost', sum, 'value'], unit), index === 0 ? dash : over]
  })
  return {
    head: words(nameOf(index)),
    rows: [
      ...moved,
      ...(unstated ? [[words(messages.otherFormulas), dash, unknown, unknown]] : []),
      ...(inSum.length > 0 ? inSum : [[words(messages.noLeverCosts), dash, dash, dash]]),
    ],
  }
}

export const changes = (quoter: CompareQuoter): Section => {
  const { study, nameOf } = quoter
  const others = study.scenarios.flatMap(({ changes }, index) => (index === 0 ? [] : [{ index, changes }]))
  const different = others.filter(({ changes }) => changes.length > 0)
  const table: readonly Block[] =
    different.length === 0
      ? []
      : [
          {
            kind: 'table',
            name: 'changes',
            caption: messages.tables.changes,
            columns: [{ title: columns.changed }, { title: columns.there }, { title: columns.here }],
            groups: different.map(({ index, changes }) => ({
              head: words(nameOf(index)),
              rows: changes.map((change, at) => changeRow(quoter, change, ['study', 'scenarios', index, 'changes', at])),
            })),
          },
        ]
  const same = others.filter(({ changes }) => changes.length === 0)
  return {
    name: 'changes',
    title: messages.sections.changes,
    blocks: [
      { kind: 'text', role: 'note', phrase: messages.changesNote(nameOf(0)) },
      ...table,
      ...same.map(({ index }): Block => ({ kind: 'text', role: 'plain', phrase: messages.noChanges(nameOf(index)) })),
    ],
  }
}

const changeRow = ({ cite }: CompareQuoter, change: Change, place: Place): readonly Cell[] => {
  const value = (key: 'before' | 'after'): Cell =>
    change[key] === undefined ? words(common.nothingThere) : { kind: 'code', code: cite<Text>([...place, key], titleText) }
  return [
    { kind: 'code', code: cite<readonly string[]>([...place, 'path'], path => verbatim(cleanTitle(path.join('.')))) },
    value('before'),
    value('after'),
  ]
}

/** undefined where everything is common. */
export const apart = (quoter: CompareQuoter): Section | undefined => {
  const { study, cite, nameOf } = quoter
  if (study.apart.length === 0) return undefined
  return {
    name: 'apart',
    title: messages.sections.apart,
    blocks: [
      {
        kind: 'table',
        name: 'apart',
        caption: messages.tables.apart,
        columns: [{ title: columns.target }, { title: columns.reading }, { title: columns.why }],
        groups: [
          {
            rows: study.apart.map(({ scenarios, why }, index): readonly Cell[] => {
              const place: Place = ['study', 'apart', index]
              const code = (key: string): Cell => ({
                kind: 'code',
                code: cite<string>([...place, key], name => verbatim(cleanTitle(name))),
              })
              const reason = quoted(cite<'missing' | 'unit'>([...place, 'why'], () => messages.apart[why]))
              const who = joined(scenarios.map(nameOf), common.listComma)
              return [
                code('target'),
                code('reading'),
                words(why === 'unit' ? reason : joined([reason, who], { en: ' ', zh: '' })),
              ]
            }),
          },
        ],
      },
    ],
  }
}

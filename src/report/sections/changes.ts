// What a variant says otherwise than the scenarios it extends.

import { cleanTitle } from '../clean.js'
import type { Place } from '../cite.js'
import { type Quoter, quoteTitle, titleText } from '../figures.js'
import { isTitled } from '../is-titled.js'
import { messages } from '../messages.js'
import { joined, quoted } from '../phrases.js'
import type { Block, Cell } from '../report.js'
import { type Text, verbatim } from '../../text.js'

export const changes = (quoter: Quoter): readonly Block[] => {
  const { cite, source } = quoter
  const { variant } = source.model.scenario
  if (variant === undefined) return []
  const place: Place = ['model', 'scenario', 'variant']
  const parents = variant.parents.map((_, index) =>
    quoted(cite<string>([...place, 'parents', index], file => verbatim(cleanTitle(file)))),
  )
  const { columns } = messages
  const table: Block = {
    kind: 'table',
    name: 'changes',
    caption: messages.changesTable,
    columns: [{ title: columns.changed }, { title: columns.before }, { title: columns.here }],
    groups: [{ rows: variant.changes.map((_, index) => changeRow(quoter, index)) }],
  }
  const note = (variant.changes.length === 0 ? messages.noChanges : messages.changesNote)(joined(parents, messages.listComma))
  return [{ kind: 'text', role: 'note', phrase: note }, ...(variant.changes.length === 0 ? [] : [table])]
}

const changeRow = (quoter: Quoter, index: number): readonly Cell[] => {
  const { cite, source } = quoter
  const place: Place = ['model', 'scenario', 'variant', 'changes', index]
  const change = source.model.scenario.variant!.changes[index]
  const [section = '', name = ''] = change.path
  const titled: Place = ['model', 'scenario', section, name, 'title']
  const hasTitle = isTitled(source.model.scenario, section, name)
  const value = (key: 'before' | 'after'): Cell =>
    change[key] === undefined
      ? { kind: 'words', phrase: messages.nothingThere }
      : { kind: 'code', code: cite<Text>([...place, key], titleText) }
  return [
    {
      kind: 'code',
      code: cite<readonly string[]>([...place, 'path'], path => verbatim(cleanTitle(path.join('.')))),
      ...(hasTitle && { below: quoted(quoteTitle(quoter, titled)) }),
    },
    value('before'),
    value('after'),
  ]
}

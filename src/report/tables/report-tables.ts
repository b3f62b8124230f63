// Tables of a report that no file of this folder makes: as a page shows them, and beside each column its numbers with all their digits.

import { numberOf } from '../number-of.js'
import { plainText } from '../phrases.js'
import type { Block, Cell, Cited, Phrase, Report } from '../report.js'
import type { AnySource } from '../source.js'
import type { Text } from '../../text.js'
import { messages } from './messages.js'
import type { Column, Table, Value } from './table.js'

type TableBlock = Extract<Block, { kind: 'table' }>

/** Every table of the report whose name is not among those of `made`. */
export const reportTables = (report: Report, source: AnySource, made: ReadonlySet<string>): readonly Table[] =>
  report.sections
    .flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'))
    .filter(({ name }) => !made.has(name))
    .map(block => tableOf(block, source))

const tableOf = ({ name, caption, columns, groups }: TableBlock, source: AnySource): Table => {
  const rows = groups.flatMap(({ head, rows }) => rows.map(cells => ({ head, cells })))
  const parts: readonly Part[] = [
    ...(groups.some(({ head }) => head !== undefined)
      ? [
          {
            column: { name: 'group', title: messages.columns.group, bilingual: true } as const,
            values: rows.map(({ head }) => (head === undefined ? null : wordsOf(head))),
          },
        ]
      : []),
    ...columns.flatMap(({ title }, index) => {
      const cells = rows.map(({ cells }) => cells[index])
      return partsOf(title, cells, source)
    }),
  ]
  return {
    name,
    title: caption,
    columns: parts.map(({ column }) => column),
    rows: rows.map((_, row) => parts.map(({ values }) => values[row])),
  }
}

interface Part {
  readonly column: Column
  readonly values: readonly Value[]
}

/** Words, and what there is of the number itself, its lower and its upper end. */
const partsOf = (title: Text, cells: readonly Cell[], source: AnySource): readonly Part[] => {
  const name = nameFrom(title.en)
  const numbers = cells.map(cell => numbersIn(cell, source))
  const share = cells.some(({ kind }) => kind === 'share')
  const part = (suffix: string, title: Text, index: 0 | 1 | 2): readonly Part[] =>
    numbers.every(found => found[index] === undefined)
      ? []
      : [
          {
            column: { name: `${name}_${suffix}`, title, ...(share ? { share } : {}) },
            values: numbers.map(found => found[index] ?? null),
          },
        ]
  return [
    { column: { name, title, bilingual: true }, values: cells.map(wordsOf) },
    ...part('number', messages.number(title), 0),
    ...part('low', messages.low(title), 1),
    ...part('high', messages.high(title), 2),
  ]
}

const nameFrom = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')

/** What a cell shows on its first line. */
const mainOf = (cell: Cell): Phrase => {
  switch (cell.kind) {
    case 'words':
      return cell.phrase
    case 'code':
      return { en: [cell.code], zh: [cell.code] }
    case 'verdict':
      return cell.word
    case 'share':
      return { en: [cell.value], zh: [cell.value] }
  }
}

const wordsOf = (cell: Cell): Text => {
  const main = plainText(mainOf(cell))
  const more = cell.kind === 'share' ? cell.interval : cell.below
  if (more === undefined) return main
  const { en, zh } = plainText(more)
  return { en: `${main.en} (${en})`, zh: `${main.zh}（${zh}）` }
}

const citedIn = ({ en }: Phrase): readonly Cited[] => en.filter(piece => typeof piece !== 'string')

/** Only where there is no doubt which number is meant: one citation. */
const numbersIn = (cell: Cell, source: AnySource): readonly (number | undefined)[] => {
  const [only, ...others] = citedIn(mainOf(cell))
  const main = only === undefined || others.length > 0 ? undefined : numberOf(only, source)
  return cell.kind === 'share' ? [main, ...citedIn(cell.interval).map(cited => numberOf(cited, source))] : [main]
}

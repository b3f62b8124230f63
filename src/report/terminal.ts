// The answer on a terminal: title, the answer in a few sentences, and the tables that matter most. Chinese characters take two columns.

import Table from 'cli-table3'
import { styleText } from 'node:util'
import type { Verdict } from '../analysis/summary.js'
import type { Language } from '../text.js'
import { buildRunReport, buildShownStudy } from './build-report.js'
import { plain } from './phrases.js'
import type { Block, Cell, Report } from './report.js'
import { shownSections } from './sections/index.js'
import type { AnySource } from './source.js'
import { textWidth, wrapTo } from './text-width.js'

type TableBlock = Extract<Block, { kind: 'table' }>

export interface TerminalOptions {
  readonly language: Language
  /** Columns; lines are at most this wide, between 60 and 120. */
  readonly width: number
  /** It shows colours. */
  readonly styled: boolean
}

/** Ends without a line end. */
export const renderTerminal = (source: AnySource, { language, width, styled }: TerminalOptions): string => {
  const report = shownOf(source)
  const room = Math.max(60, Math.min(width, 120))
  const paint: Paint = (style, text) => (styled ? styleText(style, text, { validateStream: false }) : text)
  const title = paint('bold', plain(report.title, language))
  const differences = report.differences.flatMap(phrase => wrapTo(plain(phrase, language), room))
  const answer = report.answer.flatMap(phrase => wrapTo(plain(phrase, language), room))
  const tables = report.sections
    .flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'))
    .filter(({ folded }) => folded !== true)
    .map(table => renderTable(table, { language, room, paint }))
  return [title, ...differences, ...answer, ...tables.flatMap(table => ['', table])].join('\n')
}

/** The report as far as it is shown: most of what a page says is not built. */
const shownOf = (source: AnySource): Report =>
  'study' in source ? buildShownStudy(source) : buildRunReport(source, shownSections)

type Paint = (style: 'bold' | 'dim' | 'green' | 'red' | 'yellow', text: string) => string

interface Screen {
  readonly language: Language
  readonly room: number
  readonly paint: Paint
}

const gap = 2

const renderTable = (block: TableBlock, { language, room, paint }: Screen): string => {
  const { columns, groups } = block
  const heads = columns.map(({ title }) => title[language])
  const rows = groups.flatMap(({ rows }) => rows.map(cells => cells.map(cell => cellText(cell, language))))
  const widths = fitWidths(
    heads.map((head, column) =>
      Math.max(textWidth(head), ...rows.map(row => Math.max(...row[column].split('\n').map(textWidth)))),
    ),
    room - gap * (columns.length - 1) - indent,
  )
  // A cell over all columns is one character wider for each of them than they are, however far they are apart; the table cuts what is longer.
  const whole = widths.reduce((sum, width) => sum + width, columns.length - 1)
  const table = new Table({
    chars: blank,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => (align === 'end' ? 'right' : 'left')),
  })
  const wrap = (text: string, column: number): readonly string[] => text.split('\n').flatMap(line => wrapTo(line, widths[column]))
  table.push(
    heads.map((head, column) =>
      wrap(head, column)
        .map(line => paint('dim', line))
        .join('\n'),
    ),
  )
  for (const { head, rows } of groups) {
    if (head !== undefined) {
      const words = wrapTo(cellText(head, language).replace('\n', '  '), whole)
      table.push([{ colSpan: columns.length, content: words.map(line => paint('bold', line)).join('\n') }])
    }
    for (const cells of rows)
      table.push(
        cells.map((cell, column) => {
          const style = cell.kind === 'verdict' ? verdictStyles[cell.verdict ?? 'none'] : undefined
          return wrap(cellText(cell, language), column)
            .map((line, index) => (style !== undefined && index === 0 ? paint(style, line) : line))
            .join('\n')
        }),
      )
  }
  return table
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
}

const verdictStyles: Readonly<Record<Verdict | 'none', 'green' | 'red' | 'yellow' | undefined>> = {
  'on track': 'green',
  'off track': 'red',
  'cannot tell': 'yellow',
  none: undefined,
}

/** Kept free at the end of a line. */
const indent = 1

const blank: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ]
    .map((name): [string, string] => [name, ''])
    .concat([['middle', ' '.repeat(gap)]]),
)

const cellText = (cell: Cell, language: Language): string => {
  switch (cell.kind) {
    case 'share':
      return `${cell.value.text[language]}\n${plain(cell.interval, language)}`.replace('\n', '  ')
    case 'verdict':
      return [plain(cell.word, language), ...(cell.below === undefined ? [] : [plain(cell.below, language)])].join('\n')
    case 'code':
      return cell.code.text[language]
    case 'words':
      return [plain(cell.phrase, language), ...(cell.below === undefined ? [] : [plain(cell.below, language)])].join('\n')
  }
}

/** Widths as wanted, or with the widest columns narrowed one by one until all fit. */
const fitWidths = (wanted: readonly number[], room: number): readonly number[] => {
  const widths = [...wanted]
  for (let sum = widths.reduce((a, b) => a + b, 0); sum > room; sum--) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest] <= narrowest) break
    widths[widest]--
  }
  return widths
}

const narrowest = 8

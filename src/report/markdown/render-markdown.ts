// A report → Markdown in one language: headings, sentences and tables; a chart is a link to its picture.

import type { Language, Text } from '../../text.js'
import { plain } from '../phrases.js'
import type { Block, Cell, Head, LegendItem, Panel, Phrase, Report, RowGroup } from '../report.js'
import { escape, renderCode } from './escape.js'

export interface MarkdownOptions {
  readonly language: Language
  /** Where a chart's picture is, as a link. */
  readonly pictureOf: (chart: string) => string
}

export const renderMarkdown = (report: Report, options: MarkdownOptions): string => {
  const { title, differences, description, answer, sections } = report
  const say = (phrase: Phrase): string => escape(plain(phrase, options.language))
  const [first, ...rest] = answer
  return [
    `# ${say(title)}`,
    ...differences.map(say),
    ...(description === undefined ? [] : [`*${say(description).trim()}*`]),
    ...(first === undefined ? [] : [`**${say(first)}**`]),
    ...rest.map(say),
    ...sections.flatMap(({ title, blocks }) => [
      `## ${escape(title[options.language])}`,
      ...blocks.flatMap(block => renderBlock(block, options)),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

const renderBlock = (block: Block, options: MarkdownOptions): readonly string[] => {
  switch (block.kind) {
    case 'text':
      return block.drawn === true ? [] : [escape(plain(block.phrase, options.language))]
    case 'table':
      return [renderTable(block, options.language)]
    case 'charts':
      return [
        ...(block.head === undefined ? [] : renderHead(block.head, '###', options)),
        ...block.panels.flatMap(panel => renderPanel(panel, block.head === undefined ? '###' : '####', options)),
      ]
    case 'explorer':
      return []
    case 'points':
      return [block.items.map(item => `- ${escape(plain(item, options.language))}`).join('\n')]
  }
}

const renderTable = ({ caption, columns, groups }: Extract<Block, { kind: 'table' }>, language: Language): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rows = ({ head, rows }: RowGroup): readonly string[] => [
    ...(head === undefined ? [] : [line([`**${renderCell(head, language, '**')}`, ...columns.slice(1).map(() => '')])]),
    ...rows.map(cells => line(cells.map(cell => renderCell(cell, language)))),
  ]
  return [
    `${escape(caption[language])}:`.replace(/:$/, colon[language]),
    '',
    line(columns.map(({ title }) => escape(title[language]))),
    line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...groups.flatMap(rows),
  ].join('\n')
}

const colon: Text = { en: ':', zh: '：' }

/** `ends` closes what stands before the first line's end. */
const renderCell = (cell: Cell, language: Language, ends = ''): string => {
  const say = (phrase: Phrase): string => escape(plain(phrase, language))
  const below = (phrase: Phrase | undefined): string => (phrase === undefined ? '' : `<br>${say(phrase)}`)
  switch (cell.kind) {
    case 'words':
      return `${say(cell.phrase)}${ends}${below(cell.below)}`
    case 'code':
      return `${renderCode(cell.code.text[language])}${ends}${below(cell.below)}`
    case 'verdict':
      return `${say(cell.word)}${ends}${below(cell.below)}`
    case 'share':
      return `${escape(cell.value.text[language])}${ends}<br>${say(cell.interval)}`
  }
}

/** `level` is the mark of its heading. */
const renderHead = ({ title, lines, share, verdict }: Head, level: string, { language }: MarkdownOptions): readonly string[] => {
  const say = (phrase: Phrase): string => escape(plain(phrase, language))
  const answer = [
    ...(share === undefined ? [] : [`**${escape(share.value.text[language])}** (${say(share.interval)})`]),
    ...(verdict === undefined ? [] : [say(verdict.word)]),
  ].join(' · ')
  return [`${level} ${say(title)}`, ...[answer, ...lines.map(say)].filter(line => line !== '')]
}

const renderPanel = (panel: Panel, level: string, options: MarkdownOptions): readonly string[] => {
  const { chart, legend, legendTitle } = panel
  const { language, pictureOf } = options
  const say = (phrase: Phrase): string => escape(plain(phrase, language))
  return [
    ...renderHead(panel, level, options),
    `![${escape(chart.description[language])}](${pictureOf(chart.name)})`,
    ...(legend === undefined || legend.length === 0
      ? []
      : [
          ...(legendTitle === undefined ? [] : [`${say(legendTitle)}${colon[language]}`]),
          legend.map(({ label }: LegendItem) => `- ${say(label)}`).join('\n'),
        ]),
  ]
}

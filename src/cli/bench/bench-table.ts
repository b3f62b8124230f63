// Columns as wide as what stands in them: the first begins at the left, numbers end at the right.

import { padTo, textWidth } from '../../report/text-width.js'
import type { Language, Text } from '../../text.js'

export type Cell = string | Text

export const renderTable = (language: Language, rows: readonly (readonly Cell[])[]): string => {
  const texts = rows.map(row => row.map(cell => (typeof cell === 'string' ? cell : cell[language])))
  const widths = texts[0]!.map((_, column) => Math.max(...texts.map(row => textWidth(row[column]!))))
  const pad = (text: string, column: number): string => padTo(text, widths[column]!, column === 0 ? 'start' : 'end')
  return texts.map(row => `  ${row.map(pad).join('  ').trimEnd()}\n`).join('')
}

// Rows of a drawing that each stand under a title of their own, for which a narrow place has no room beside them.

import type { Text } from '../../text.js'
import { wrapTo } from '../text-width.js'
import { color } from './theme.js'

/** Pixels. */
const lineHeight = 15

export interface RowTitle {
  readonly words: Text
  /** Pixels that it takes in whichever language has more lines. */
  readonly height: number
}

/** Titles in lines of so many columns. */
export const wrapTitles = (titles: readonly Text[], columns: number): readonly RowTitle[] =>
  titles.map(title => {
    const [en, zh] = [wrapTo(title.en, columns), wrapTo(title.zh, columns)]
    return { words: { en: en.join('\n'), zh: zh.join('\n') }, height: Math.max(en.length, zh.length) * lineHeight }
  })

export interface BarRow {
  /** From the top: of the title, and of the bar below it. */
  readonly words: number
  readonly bar: number
  readonly title: Text
}

/** Bars of one height, each under its title, and where the last of them ends. */
export const stackBars = (
  titles: readonly Text[],
  { columns, barHeight }: { readonly columns: number; readonly barHeight: number },
): { readonly rows: readonly BarRow[]; readonly end: number } => {
  const rows: BarRow[] = []
  let end = 0
  for (const { words, height } of wrapTitles(titles, columns)) {
    rows.push({ words: end, bar: end + height, title: words })
    end += height + barHeight
  }
  return { rows, end }
}

/** The layer that writes them. `limit`: an expression of pixels. */
export const titleLayer = (y: object, { dy, limit }: { readonly dy: number; readonly limit: string }) => ({
  mark: {
    type: 'text',
    align: 'left',
    baseline: 'top',
    dy,
    x: 0,
    lineBreak: '\n',
    lineHeight,
    limit: { expr: limit },
    color: color('ink'),
  },
  encoding: { y, text: { field: 'title', type: 'nominal' } },
})

/** The layer that writes a number or a few words at the end of a title's line. */
export const noteLayer = (y: object, dy: number, text: object) => ({
  mark: { type: 'text', align: 'right', baseline: 'top', dy, x: { expr: 'width' }, color: color('quiet') },
  encoding: { y, text },
})

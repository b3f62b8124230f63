// Rows of a drawing that each stand under a title of their own, for which a narrow place has no room beside them.

import type { Language, Text } from '../../text.js'
import { wrapTo } from '../text-width.js'
import type { Spoken } from './chart.js'
import { color } from './theme.js'

/** Pixels. */
const lineHeight = 15

export interface RowTitle {
  readonly words: Text
  /** Pixels that it takes in each language, and in whichever has more lines. */
  readonly heights: Readonly<Record<Language, number>>
  readonly height: number
}

/** Titles in lines of so many columns. */
export const wrapTitles = (titles: readonly Text[], columns: number): readonly RowTitle[] =>
  titles.map(title => {
    const [en, zh] = [wrapTo(title.en, columns), wrapTo(title.zh, columns)]
    const heights = { en: en.length * lineHeight, zh: zh.length * lineHeight }
    return { words: { en: en.join('\n'), zh: zh.join('\n') }, heights, height: Math.max(heights.en, heights.zh) }
  })

export interface BarRow {
  /** From the top: of the title, which ends where its bar begins, and of the bar. */
  readonly words: Spoken<number>
  readonly bar: Spoken<number>
  readonly title: Text
}

/**
 * Bars of one height, each under its title, and where the last of them ends, which is the same in both languages: the room that the titles of one
 * leave is shared among its rows.
 */
export const stackBars = (
  titles: readonly Text[],
  { columns, barHeight }: { readonly columns: number; readonly barHeight: number },
): { readonly rows: readonly BarRow[]; readonly end: number } => {
  const wrapped = wrapTitles(titles, columns)
  const lengthIn = (language: Language): number => wrapped.reduce((sum, { heights }) => sum + heights[language] + barHeight, 0)
  const end = Math.max(lengthIn('en'), lengthIn('zh'))
  const barsIn = (language: Language): readonly number[] => {
    const room = (end - lengthIn(language)) / wrapped.length
    return wrapped.map((_, row) =>
      Math.round(wrapped.slice(0, row + 1).reduce((sum, { heights }) => sum + heights[language] + room, 0) + row * barHeight),
    )
  }
  const bars = { en: barsIn('en'), zh: barsIn('zh') }
  const rows = wrapped.map(({ words, heights }, row): BarRow => {
    const bar = { en: bars.en[row], zh: bars.zh[row] }
    return { words: once({ en: bar.en - heights.en, zh: bar.zh - heights.zh }), bar: once(bar), title: words }
  })
  return { rows, end }
}

const once = ({ en, zh }: Readonly<Record<Language, number>>): Spoken<number> => (en === zh ? en : { en, zh })

/** So many pixels below a place. */
export const below = (place: Spoken<number>, pixels: number): Spoken<number> =>
  typeof place === 'number' ? place + pixels : { en: place.en + pixels, zh: place.zh + pixels }

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

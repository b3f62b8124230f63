// How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none for what controls and for marks on another character.
//
// Source: Unicode Standard Annex 11, East Asian Width, by its large blocks.

import { stripVTControlCharacters } from 'node:util'
import { hanCharacter, latePattern } from '../text.js'

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Those of a country's flag are two of one column each. */
const emoji = latePattern(String.raw`(?![\u{1f1e6}-\u{1f1ff}])\p{Emoji_Presentation}`, 'u')
const none = latePattern(String.raw`[\p{Mn}\p{Me}\u200b-\u200d]`, 'u')

/** Before it there are no marks, and nothing is wide. */
const firstMark = '\u0300'

/** Where there are no marks and no emoji: dashes, quotes, arrows and signs of mathematics; Chinese characters and punctuation. */
const narrowBlocks = /[\u2010-\u2027\u2190-\u2319]/
const wideBlocks = /[\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]/

const characterWidth = (character: string): number => {
  if (character < ' ' || (character >= '\x7f' && character < '\xa0')) return 0
  if (character < firstMark || narrowBlocks.test(character)) return 1
  if (wideBlocks.test(character)) return 2
  if (none().test(character)) return 0
  return wide.test(character) || emoji().test(character) ? 2 : 1
}

export const textWidth = (text: string): number => {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** The same of a text that may be coloured. */
export const shownWidth = (text: string): number => textWidth(text.includes('\x1b') ? stripVTControlCharacters(text) : text)

/** With spaces after it, or before it where `align` is 'end', up to `width` columns. */
export const padTo = (text: string, width: number, align: 'start' | 'end' = 'start'): string => {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)))
  return align === 'end' ? space + text : text + space
}

/**
 * Lines of at most `width` columns, width ≥ 2: broken at spaces and between wide characters, never
 * after an opening mark or before a closing one, and inside a word only where it is longer than a line.
 *
 * Source: W3C (2023), Requirements for Chinese Text Layout, 3.1.3 Prohibition rules for line start and line end.
 */
export const wrapTo = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(breakable) ?? []) {
    if (textWidth(line + word.trimEnd()) <= width) {
      line += word
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    for (const character of word) {
      if (textWidth((line + character).trimEnd()) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return [...lines, line.trimEnd()]
}

/** Must not end a line; of brackets without a width of their own, those before a Chinese character, for others are part of a word: f(x), x[y]. */
const opening = String.raw`(?:[（［｛“‘‹«《〈「『【〔]|[(\[](?=${hanCharacter}))`
/** Must not begin a line. */
const closing = '[，。；：、！？）］｝”›»》〉」』】〕]'
/** A character of a word. A space that does not break is part of a word, and ties a word to the character before it. */
const inWord = String.raw`(?:(?!${opening}|${closing}|${hanCharacter})\S|\u00a0)`
const spaces = String.raw`[^\S\u00a0]*`

/** A word, or one Chinese character, with the marks and spaces that stay with it. */
const breakable = new RegExp(
  [
    String.raw`${opening}*(?:${hanCharacter}(?:\u00a0${inWord}+|[)\],;:!?])?|${inWord}+)${closing}*${spaces}`,
    `(?:${opening}|${closing})+${spaces}`,
    String.raw`[^\S\u00a0]+`,
  ].join('|'),
  'gu',
)

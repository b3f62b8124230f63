// Sentences in pieces, so that the numbers in them keep the place they come from.

import { hanCharacter, type Language, languages, type Text } from '../text.js'
import type { Cited, Phrase } from './report.js'

type Pieces = readonly (string | Cited)[]

/** Tag of a template: pieces in the order of the words. */
export const say = (words: readonly string[], ...values: readonly (string | Cited | Pieces)[]): Pieces =>
  words.flatMap((word, index) => [word, ...(index < values.length ? [values[index]].flat() : [])]).filter(piece => piece !== '')

export const inWords = ({ en, zh }: Text): Phrase => ({ en: [en], zh: [zh] })

/** The cited words alone. */
export const quoted = (cited: Cited): Phrase => ({ en: [cited], zh: [cited] })

/** Phrases one after the other, `between` each two. */
export const joined = (phrases: readonly Phrase[], between: Text): Phrase => {
  const join = (language: Language): Pieces =>
    phrases.flatMap((phrase, index) => (index === 0 ? phrase[language] : [between[language], ...phrase[language]]))
  return { en: join('en'), zh: join('zh') }
}

/** The pieces as they are written: in Chinese no space stands between two Chinese characters, one beside a number or a Latin word. */
export const piecesIn = (phrase: Phrase, language: Language): Pieces => {
  const { [language]: pieces } = phrase
  if (language === 'en') return pieces
  const words = pieces.map(piece => (typeof piece === 'string' ? piece : piece.text.zh))
  return pieces.map((piece, index) => {
    if (typeof piece !== 'string') return piece
    const before = isHan(words[index - 1]?.at(-1)) && isHan(piece.trimStart()[0] ?? words[index + 1]?.[0])
    const after = isHan(piece.trimEnd().at(-1) ?? words[index - 1]?.at(-1)) && isHan(words[index + 1]?.[0])
    const begin = typeof pieces[index - 1] === 'object' && meet(words[index - 1], piece) ? ' ' : ''
    const end = meet(piece, words[index + 1]) ? ' ' : ''
    const start = before ? piece.trimStart() : begin + piece
    return after ? start.trimEnd() : start + end
  })
}

/** A Chinese character and a Latin letter or a digit, one at the end of what comes first, the other at the beginning of what follows. */
const meet = (first: string | undefined, second: string | undefined): boolean => {
  const [end, start] = [first?.at(-1), second?.[0]]
  // Han first: the letters of Latin are got ready where there is Chinese, and nowhere else.
  return (isHan(end) && isLatin(start)) || (isHan(start) && isLatin(end))
}

const isLatin = (character: string | undefined): boolean => character !== undefined && /[\p{Script=Latin}\d]/u.test(character)

const han = new RegExp(hanCharacter, 'u')

const isHan = (character: string | undefined): boolean => character !== undefined && han.test(character)

/** What a reader sees of a phrase where there is nothing but characters. */
export const plain = (phrase: Phrase, language: Language): string =>
  piecesIn(phrase, language)
    .map(piece => (typeof piece === 'string' ? piece : piece.text[language]))
    .join('')

export const plainText = (phrase: Phrase): Text => {
  const [en, zh] = languages.map(language => plain(phrase, language)) as [string, string]
  return { en, zh }
}

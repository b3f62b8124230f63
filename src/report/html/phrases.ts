// Phrases and cells → HTML, in both languages at once: the page shows one and hides the other.

import { type Language, languages, type Text } from '../../text.js'
import { piecesIn } from '../phrases.js'
import type { Cell, Cited, Phrase, ShareCell } from '../report.js'
import { escape } from './escape.js'

export const tags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' }

/** Both languages, each in an element of its own; once where they are the same. */
const inBoth = (content: Readonly<Record<Language, string>>): string =>
  content.en === content.zh
    ? content.en
    : languages.map(language => `<span lang="${tags[language]}">${content[language]}</span>`).join('')

export const renderText = ({ en, zh }: Text): string => inBoth({ en: escape(en), zh: escape(zh) })

/** What `derived` means is told by the page's script to whoever points at the number. */
const renderCited = ({ text, from, derived, to }: Cited, language: Language, { base, lang }: Written): string => {
  const how = derived === undefined ? '' : ` data-derived="${derived}"`
  const span = (lang: string): string =>
    `<span${lang} data-from="${escape(from.slice(base.length))}"${how}>${holdTogether(escape(text[language]))}</span>`
  return to === undefined ? span(lang) : `<a${lang} href="#${escape(to)}">${span('')}</a>`
}

/** A sign does not stand at the end of a line, its number on the next. */
const holdTogether = (text: string): string => text.replace(/^(&lt;|&gt;|≥|≤) /, '$1\u00a0')

interface Written {
  /** Every place begins with it, and it is said elsewhere. */
  readonly base: string
  /** Attribute that names the language, where no element around does. */
  readonly lang: string
}

const pieces = (phrase: Phrase, language: Language, base: string): string =>
  piecesIn(phrase, language)
    .map(piece => (typeof piece === 'string' ? escape(piece) : renderCited(piece, language, { base, lang: '' })))
    .join('')

/** Every place in it begins with `base`, which is said elsewhere. */
export const renderPhrase = (phrase: Phrase, base = ''): string => {
  const alone = languages.flatMap(language => {
    const [piece, ...more] = phrase[language]
    return piece === undefined || typeof piece === 'string' || more.length > 0 ? [] : [[language, piece] as const]
  })
  const same = alone.length === languages.length && new Set(alone.map(([language, { text }]) => text[language])).size === 1
  if (alone.length < languages.length || same) return inBoth({ en: pieces(phrase, 'en', base), zh: pieces(phrase, 'zh', base) })
  return alone.map(([language, piece]) => renderCited(piece, language, { base, lang: ` lang="${tags[language]}"` })).join('')
}

const below = (phrase: Phrase | undefined): string =>
  phrase === undefined ? '' : `<span class="below">${renderPhrase(phrase)}</span>`

export const renderCell = (cell: Cell): string => {
  switch (cell.kind) {
    case 'words':
      return `${renderPhrase(cell.phrase)}${below(cell.below)}`
    case 'code':
      return `<code>${renderPhrase({ en: [cell.code], zh: [cell.code] })}</code>${below(cell.below)}`
    case 'verdict':
      return `${renderBadge(cell)}${below(cell.below)}`
    case 'share':
      return renderShare(cell)
  }
}

/** Told by word and sign, not by colour alone. */
export const renderBadge = ({ verdict, word }: Extract<Cell, { kind: 'verdict' }>): string =>
  verdict === undefined ? renderPhrase(word) : `<span class="badge ${verdict.replace(' ', '-')}">${renderPhrase(word)}</span>`

export const renderShare = ({ value, interval, share, low, high, wanted, word }: ShareCell): string => {
  const ends = [`--p:${share}`, `--low:${low}`, `--high:${high}`, ...(wanted === undefined ? [] : [`--wanted:${wanted}`])].join(
    ';',
  )
  const tick = wanted === undefined ? '' : '<i class="wanted"></i>'
  const bar = `<span class="bar" style="${ends}" aria-hidden="true"><i class="fill"></i><i class="whisker"></i>${tick}</span>`
  return `<span class="share"><b>${renderPhrase({ en: [value], zh: [value] })}</b> <span class="interval">${renderPhrase(interval)}</span><span class="meter">${bar}${word === undefined ? '' : `<span class="word">${renderPhrase(word)}</span>`}</span></span>`
}

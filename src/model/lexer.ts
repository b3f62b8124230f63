// Cuts a formula into tokens. What a Chinese keyboard or a spreadsheet has in place of an operator is understood and complained about, so that
// the rest of the formula is still checked.

import { latePattern } from '../text.js'
import type { Span } from './formula.js'
import { messages } from './messages.js'
import type { Complain, Mistake } from './mistake.js'
import { anyWord, plainEnd, plainWord } from './plain-word.js'

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly at: Span }
  /** `text` is what stands between the quotes. */
  | { readonly kind: 'text'; readonly text: string; readonly at: Span }
  /** 'unreadable' was complained about: nobody knows what was to stand from there on. */
  | { readonly kind: 'name' | 'sign' | 'unreadable' | 'end'; readonly text: string; readonly at: Span }

const longestFormula = 100_000

const number = String.raw`(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?`

/** The tokens with an 'end' after the last. Mistakes are told at their index. */
export const readTokens = (source: string, complain: Complain<number>): readonly Token[] => {
  const tokens: Token[] = []
  if (source.length > longestFormula) complain(longestFormula, messages.formulaTooLong(longestFormula))
  const text = narrow(withoutWrapping(source.slice(0, longestFormula), complain), complain)
  const unknown = new Set<string>()
  let index = 0
  while (index < text.length) {
    const found = rules.find(rule => match(rule.pattern, text, index) !== undefined)
    const words = (found && match(found.pattern, text, index)) ?? String.fromCodePoint(text.codePointAt(index) ?? 0)
    const at = { start: index, end: index + words.length }
    if (found === undefined && !unknown.has(words)) complain(index, messages.characterUnknown(words))
    if (found === undefined) unknown.add(words)
    tokens.push(...(found === undefined ? [unreadable(words, at)] : found.tokens(words, at, complain)))
    index = at.end
  }
  return [...tokens, { kind: 'end', text: '', at: { start: text.length, end: text.length } }]
}

interface Rule {
  readonly pattern: RegExp
  readonly tokens: (words: string, at: Span, complain: Complain<number>) => readonly Token[]
}

const unreadable = (text: string, at: Span): Token => ({ kind: 'unreadable', text, at })

const nameToken: Rule['tokens'] = (words, at) => [{ kind: 'name', text: words, at }]

const anyName = latePattern(String.raw`${anyWord}(?:\.${anyWord})*`, 'uy')

const rules: readonly Rule[] = [
  { pattern: /\s+/uy, tokens: () => [] },
  {
    pattern: new RegExp(number, 'uy'),
    tokens: (words, at, complain) => {
      const value = Number(words)
      if (!Number.isFinite(value)) complain(at.start, messages.numberTooLarge(words))
      return [{ kind: 'number', value, text: words, at }]
    },
  },
  { pattern: new RegExp(String.raw`per\s+cent${plainEnd}`, 'iuy'), tokens: nameToken },
  // Of a range without spaces: what stands after it would be the rest of a name.
  { pattern: /[至到](?<=[\d%].)(?=\s*\d)/uy, tokens: nameToken },
  {
    pattern: /百分之\s*(?:\d+(?:\.\d+)?|\.\d+)/uy,
    tokens: (words, at, complain) => {
      const text = words.replace(/^百分之\s*/u, '')
      complain(at.start, messages.percentBefore(words, text))
      const number = { start: at.end - text.length, end: at.end }
      return [
        { kind: 'number', value: Number(text), text, at: number },
        { kind: 'sign', text: '%', at: { start: at.end, end: at.end } },
      ]
    },
  },
  { pattern: new RegExp(String.raw`${plainWord}(?:\.${plainWord})*(?!\.)${plainEnd}`, 'uy'), tokens: nameToken },
  // Abbreviations with a point, which no word of the rule before has at its end.
  { pattern: new RegExp(String.raw`(?:Mio|Mrd|Tsd|p\.\s*a)\.${plainEnd}`, 'iuy'), tokens: nameToken },
  { pattern: /'[^']*'|"[^"]*"/uy, tokens: (words, at) => [{ kind: 'text', text: words.slice(1, -1), at }] },
  {
    pattern: /['"].*/suy,
    tokens: (words, at, complain) => {
      complain(at.start, messages.quoteOpen(words[0] ?? ''))
      return [{ kind: 'text', text: words.slice(1), at }, unreadable('', { start: at.end, end: at.end })]
    },
  },
  {
    pattern: /===|!==|<>|=[<>]|=(?!=)|&(?!&)|\|(?!\|)|\^|≤|≥|≠/uy,
    tokens: (words, at, complain) => {
      const right = meant.get(words) ?? words
      complain(at.start, messages.signWrong(words, right))
      return [{ kind: 'sign', text: right, at }]
    },
  },
  {
    pattern: /\*\*|<=|>=|==|!=|&&|\|\||[-+*/<>!?:,()[\]%~–—]/uy,
    tokens: (words, at) => [{ kind: 'sign', text: words, at }],
  },
  {
    get pattern() {
      return anyName()
    },
    tokens: nameToken,
  },
]

const match = (pattern: RegExp, text: string, index: number): string | undefined => {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0]
}

/** Signs of other languages, and what they mean here. */
const meant: ReadonlyMap<string, string> = new Map([
  ['===', '=='],
  ['!==', '!='],
  ['=', '=='],
  ['<>', '!='],
  ['=<', '<='],
  ['=>', '>='],
  ['&', '&&'],
  ['|', '||'],
  ['^', '**'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
])

/** Signs of one character that stand for another, in whatever way they were typed. */
const signs: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  [';', ','],
])

/** Punctuation of a Chinese keyboard; full-width forms are found by their code. */
const wide: ReadonlyMap<string, string> = new Map([
  ['；', ','],
  ['。', '.'],
  ['、', ','],
  ['【', '['],
  ['】', ']'],
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
])

/** The text with every look-alike outside quotes replaced, character for character; each kind is complained about once. */
const narrow = (text: string, complain: Complain<number>): string => {
  const told = new Set<string>()
  let quote = ''
  let out = ''
  for (let index = 0; index < text.length; index++) {
    const found = text[index] ?? ''
    const character = dashes.has(found) && isRange(text, index) ? found : (signs.get(found) ?? wide.get(found) ?? asciiOf(found))
    const closes = quote !== '' && character === quote
    const plain = quote === '' || closes ? character : found
    // Neither form of ~ is right.
    if (plain !== found && plain !== '~' && !told.has(found)) {
      told.add(found)
      complain(index, lookalike(found)!)
    }
    if (closes) quote = ''
    else if (quote === '' && (plain === "'" || plain === '"')) quote = plain
    out += plain
  }
  return out
}

/** Whether the dash at the index stands between a number and another with its unit, 5–7 years, so that nobody can tell it from a minus. */
const isRange = (text: string, index: number): boolean =>
  numberBefore().test(text.slice(Math.max(0, index - longestNumber), index)) &&
  numberAfter().test(text.slice(index + 1, index + longestNumber))

const dashes: ReadonlySet<string> = new Set(['–', '—'])
const longestNumber = 40
const numberBefore = latePattern(String.raw`(?:^|(?=[\0-\x7f])[^\w.])${number}\s*%?\s*$`, 'u')
const numberAfter = latePattern(String.raw`^\s*${number}\s*(?:$|[%,)\]'"A-Za-z_]|[^\0-\x7f])`, 'u')

/** Blanks for what is no part of a formula: quotes that YAML took for letters, and the sign that a spreadsheet has before its formulas. */
const withoutWrapping = (text: string, complain: Complain<number>): string => {
  const quotes = /^(\s*)([“”‘’])([^“”‘’]*)[“”‘’]\s*$/u.exec(text)
  if (quotes !== null) complain(quotes[1]!.length, messages.characterWide(quotes[2]!, '"'))
  const inside = quotes === null ? text : `${quotes[1]} ${quotes[3]}`
  const lead = /^(\s*)([=＝]+)/u.exec(inside)
  if (lead === null) return inside
  complain(lead[1]!.length, messages.signBefore(lead[2]!))
  return ' '.repeat(lead[0].length) + inside.slice(lead[0].length)
}

/** What a character of another keyboard was meant to be; undefined where it is none. */
export const lookalike = (character: string): Mistake | undefined => {
  const sign = signs.get(character)
  if (sign !== undefined) return messages.signWrong(character, sign)
  const right = wide.get(character) ?? asciiOf(character)
  return right === character ? undefined : messages.characterWide(character, right)
}

const asciiOf = (character: string): string => {
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}

// Cuts a formula into tokens. What a Chinese keyboard types in place of an operator is understood and complained about, so that the rest of
// the formula is still checked.

import type { Span } from './formula.js'
import { messages } from './messages.js'
import type { Complain } from './mistake.js'

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly at: Span }
  /** `text` is what stands between the quotes. */
  | { readonly kind: 'text'; readonly text: string; readonly at: Span }
  | { readonly kind: 'name' | 'sign' | 'end'; readonly text: string; readonly at: Span }

const longestFormula = 100_000

/** The tokens with an 'end' after the last. Mistakes are told at their index. */
export const readTokens = (source: string, complain: Complain<number>): readonly Token[] => {
  const tokens: Token[] = []
  if (source.length > longestFormula) complain(longestFormula, messages.formulaTooLong(longestFormula))
  const text = narrow(source.slice(0, longestFormula), complain)
  let index = 0
  while (index < text.length) {
    const found = rules.find(rule => match(rule.pattern, text, index) !== undefined)
    const words = (found && match(found.pattern, text, index)) ?? String.fromCodePoint(text.codePointAt(index) ?? 0)
    const at = { start: index, end: index + words.length }
    const token = found === undefined ? undefined : found.token(words, at, complain)
    if (found === undefined) complain(index, messages.characterUnknown(words))
    if (token !== undefined) tokens.push(token)
    index = at.end
  }
  return [...tokens, { kind: 'end', text: '', at: { start: text.length, end: text.length } }]
}

interface Rule {
  readonly pattern: RegExp
  readonly token: (words: string, at: Span, complain: Complain<number>) => Token | undefined
}

const name = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*`

const rules: readonly Rule[] = [
  { pattern: /\s+/uy, token: () => undefined },
  {
    pattern: /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/uy,
    token: (words, at, complain) => {
      const value = Number(words)
      if (!Number.isFinite(value)) complain(at.start, messages.numberTooLarge(words))
      return { kind: 'number', value, text: words, at }
    },
  },
  { pattern: new RegExp(String.raw`${name}(?:\.${name})*`, 'uy'), token: (words, at) => ({ kind: 'name', text: words, at }) },
  { pattern: /'[^']*'|"[^"]*"/uy, token: (words, at) => ({ kind: 'text', text: words.slice(1, -1), at }) },
  {
    pattern: /['"].*/suy,
    token: (words, at, complain) => {
      complain(at.start, messages.quoteOpen(words[0] ?? ''))
      return { kind: 'text', text: words.slice(1), at }
    },
  },
  {
    pattern: /\*\*(?!=)|<=|>=|==(?!=)|!=(?!=)|&&|\|\||[-+*/<>!?:,()[\]%]/uy,
    token: (words, at) => ({ kind: 'sign', text: words, at }),
  },
  {
    pattern: /===|!==|=|&|\||\^|≤|≥|≠/uy,
    token: (words, at, complain) => {
      const right = meant.get(words) ?? words
      complain(at.start, messages.signWrong(words, right))
      return { kind: 'sign', text: right, at }
    },
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
  ['&', '&&'],
  ['|', '||'],
  ['^', '**'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
])

/** Characters that look like an ASCII one: full-width forms are found by their code. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
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
    const character = lookalikes.get(found) ?? asciiOf(found)
    const closes = quote !== '' && character === quote
    const plain = quote === '' || closes ? character : found
    if (plain !== found && !told.has(found)) {
      told.add(found)
      complain(index, messages.characterWide(found, plain))
    }
    if (closes) quote = ''
    else if (quote === '' && (plain === "'" || plain === '"')) quote = plain
    out += plain
  }
  return out
}

const asciiOf = (character: string): string => {
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}

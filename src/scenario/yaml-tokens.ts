// YAML text → tokens of its parser, stopped before nesting or sheer number of tokens can cost more than a moment.

import { type CST, Lexer, type LineCounter, Parser } from 'yaml'
import type { Mistake } from './issue.js'
import { limits } from './limits.js'
import { messages } from './messages.js'

interface Tokens {
  readonly tokens: readonly CST.Token[]
  /** Where there are too many. */
  readonly limit?: { readonly offset: number; readonly mistake: Mistake }
}

/** Directives are told at their offset. */
export const readYamlTokens = (text: string, lines: LineCounter, tell: (offset: number, mistake: Mistake) => void): Tokens => {
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  let count = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    count++
    if (count <= limits.tokens && parser.stack.length <= limits.depth) continue
    const mistake = count > limits.tokens ? messages.tooManyTokens(limits.tokens) : messages.tooDeep(limits.depth)
    return { tokens: [], limit: { offset: parser.offset, mistake } }
  }
  tokens.push(...parser.end())
  for (const token of tokens) if (token.type === 'directive') tell(token.offset, messages.directiveUnsupported)
  return { tokens }
}

export interface Opening {
  readonly offset: number
  /** A bracket or a quote. */
  readonly sign: string
}

/** Brackets and quotes of a token that nothing closes. The parser would tell of them where the text ends, which helps nobody. */
export const unclosedIn = (token: CST.Token): readonly Opening[] => {
  if (token.type === 'document') return token.value === undefined ? [] : unclosedIn(token.value)
  if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar')
    return isClosed(token.source) ? [] : [{ offset: token.offset, sign: token.source[0]! }]
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return []
  const inside = token.items.flatMap(({ key, value }) => [key, value].flatMap(part => (part ? unclosedIn(part) : [])))
  if (token.type !== 'flow-collection' || token.end.length > 0) return inside
  return [{ offset: token.start.offset, sign: token.start.source }, ...inside]
}

/** A quote that is doubled, or behind an odd number of backslashes, closes nothing. */
const isClosed = (source: string): boolean => {
  if (source.startsWith("'")) return source.split("'").length % 2 === 1
  let backslashes = 0
  while (source.at(-2 - backslashes) === '\\') backslashes++
  return source.length > 1 && source.endsWith('"') && backslashes % 2 === 0
}

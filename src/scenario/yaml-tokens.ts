// YAML text → tokens of its parser, stopped before nesting or sheer number of tokens can cost more than a moment.

import { type CST, Lexer, type LineCounter, Parser } from 'yaml'
import type { Mistake } from './issue.js'
import { limits } from './limits.js'
import { messages } from './messages.js'

/** What went wrong is told at its offset. */
export const readYamlTokens = (
  text: string,
  lines: LineCounter,
  tell: (offset: number, mistake: Mistake) => void,
): readonly CST.Token[] => {
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  let count = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    count++
    if (count <= limits.tokens && parser.stack.length <= limits.depth) continue
    tell(parser.offset, count > limits.tokens ? messages.tooManyTokens(limits.tokens) : messages.tooDeep(limits.depth))
    return []
  }
  tokens.push(...parser.end())
  for (const token of tokens) if (token.type === 'directive') tell(token.offset, messages.directiveUnsupported)
  return tokens
}

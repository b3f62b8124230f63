// Words of other languages for operators.

import type { BinarySign } from './formula.js'
import type { Token } from './lexer.js'

const signs: ReadonlyMap<string, BinarySign> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['且', '&&'],
  ['或', '||'],
])

/** Undefined for a token that is no such word. */
export const wordSign = (token: Token): BinarySign | undefined =>
  token.kind === 'name' ? signs.get(token.text.toLowerCase()) : undefined

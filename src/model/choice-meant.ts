// A choice in the words of other languages, and the formula that means the same here: if a then b else c, b if a else c.

import type { Token } from './lexer.js'

const ifs: ReadonlySet<string> = new Set(['if', '如果', '若'])
const thens: ReadonlySet<string> = new Set(['then', '那么', '则'])
const elses: ReadonlySet<string> = new Set(['else', 'otherwise', '否则'])

export interface ChoiceMeant {
  /** Of the first word, in the text. */
  readonly index: number
  /** What to write, where that is clear. */
  readonly form?: string
}

/** Undefined where the tokens of a text have no such words. */
export const choiceMeant = (source: string, tokens: readonly Token[]): ChoiceMeant | undefined => {
  const found = (words: ReadonlySet<string>): readonly Token[] =>
    tokens.filter(({ kind, text }) => kind === 'name' && words.has(text.toLowerCase()))
  const [first, ...otherIfs] = found(ifs)
  const [yes, ...otherThens] = found(thens)
  const [no, ...otherElses] = found(elses)
  if (first === undefined || (yes ?? no) === undefined) return undefined
  const between = (start: Token | undefined, end: Token | undefined): string =>
    source.slice(start?.at.end ?? 0, end?.at.start ?? source.length).trim()
  const { start: index } = first.at
  const parts =
    yes === undefined
      ? [between(first, no), between(undefined, first), between(no, undefined)]
      : [between(first, yes), between(yes, no), no === undefined ? '0' : between(no, undefined)]
  const leads = yes === undefined || first === tokens[0]
  const single = otherIfs.length + otherThens.length + otherElses.length === 0 && leads && parts.every(isWhole)
  const [test, a, b] = parts
  return single ? { index, form: `${test} ? ${a} : ${b}` } : { index }
}

/** Whether every bracket of a part is closed in it. */
const isWhole = (part: string): boolean =>
  part !== '' && [...part].reduce((open, sign) => (open < 0 ? open : open + (sign === '(' ? 1 : sign === ')' ? -1 : 0)), 0) === 0

// A choice in the words of other languages, and the formula that means the same here: if a then b else c, b if a else c.

import type { Token } from './lexer.js'

const ifs: ReadonlySet<string> = new Set(['if', '如果', '若'])
const thens: ReadonlySet<string> = new Set(['then', '那么', '则'])
const elses: ReadonlySet<string> = new Set(['else', 'otherwise', '否则'])

export interface ChoiceMeant {
  /** The first word, as it was typed, and its place in the text. */
  readonly word: string
  readonly index: number
  /** What to write, where that is clear. */
  readonly form?: string
}

/** Undefined where the tokens of a text have no such words. `isPlain`: whether a part can be read by itself and is no choice. */
export const choiceMeant = (
  source: string,
  tokens: readonly Token[],
  isPlain: (part: string) => boolean,
): ChoiceMeant | undefined => {
  const found = (words: ReadonlySet<string>): readonly Token[] =>
    tokens.filter(({ kind, text }) => kind === 'name' && words.has(text.toLowerCase()))
  const [first, ...otherIfs] = found(ifs)
  const [yes, ...otherThens] = found(thens)
  const [no, ...otherElses] = found(elses)
  if (first === undefined || (yes ?? no) === undefined) return undefined
  const between = (start: Token | undefined, end: Token | undefined): string =>
    source.slice(start?.at.end ?? 0, end?.at.start ?? source.length).trim()
  const meant = { word: first.text, index: first.at.start }
  const parts =
    yes === undefined
      ? [between(first, no), between(undefined, first), between(no, undefined)]
      : [between(first, yes), between(yes, no), no === undefined ? '0' : between(no, undefined)]
  const leads = yes === undefined || first === tokens[0]
  const single = otherIfs.length + otherThens.length + otherElses.length === 0 && leads && parts.every(isPlain)
  const [test, a, b] = parts
  return single ? { ...meant, form: `${test} ? ${a} : ${b}` } : meant
}

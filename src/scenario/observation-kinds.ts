// How a number of the history is known.

import { type Text, verbatim } from '../text.js'

export const observationKinds = [
  { kind: 'found', chinese: '查得', sure: true },
  { kind: 'official', chinese: '官方', sure: true },
  { kind: 'measured', chinese: '实测', sure: true },
  { kind: 'derived', chinese: '推算', sure: false },
  { kind: 'recalled', chinese: '凭记忆', sure: false },
] as const satisfies readonly {
  readonly kind: string
  readonly chinese: string
  /** Somebody wrote it down. */ readonly sure: boolean
}[]

/** For the word that a file has: a Chinese one stands for its kind, any other for itself. */
export const kindOf = (word: string): string => observationKinds.find(({ chinese }) => chinese === word)?.kind ?? word

/** The kind in each language; a word that is none of them as it is. */
export const labelOf = (word: string): Text => {
  const known = observationKinds.find(({ kind }) => kind === word)
  return known === undefined ? verbatim(word) : { en: known.kind, zh: known.chinese }
}

// How a number of the history is known.

import type { Text } from '../text.js'

export const observationKinds = [
  { kind: 'found', label: { en: 'found', zh: '查得' }, sure: true },
  { kind: 'official', label: { en: 'official', zh: '官方' }, sure: true },
  { kind: 'measured', label: { en: 'measured', zh: '实测' }, sure: true },
  { kind: 'derived', label: { en: 'derived', zh: '推算' }, sure: false },
  { kind: 'recalled', label: { en: 'recalled', zh: '凭记忆' }, sure: false },
] as const satisfies readonly {
  readonly kind: string
  readonly label: Text
  /** Somebody wrote it down. */ readonly sure: boolean
}[]

/** What a file calls it, in the one word that stands for it; as it is where it is none. */
export const kindOf = (word: string): string => observationKinds.find(({ label }) => label.zh === word)?.kind ?? word

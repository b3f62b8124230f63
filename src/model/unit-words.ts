// Every word that may stand in a unit of one scenario: the known units and its own countable nouns.
//
// `servers: 台` declares servers, 台, 万台 (10^4) and 亿台 (10^8), all of one base; `户: 户` declares 户, 万户 and 亿户.

import { hanCharacter, latePattern } from '../text.js'
import { messages } from './messages.js'
import type { Complain, Mistake } from './mistake.js'
import { anyWord, plainWord } from './plain-word.js'
import type { Unit } from './unit.js'
import { units } from './units.js'

export type UnitWords = ReadonlyMap<string, Unit>

/** nouns: word in formulas → label, as a scenario declares them. A word that is taken is told at its noun's index in the list. */
export const buildUnitWords = (nouns: Readonly<Record<string, string>>, complain: Complain<string>): UnitWords => {
  const words = new Map<string, Unit>()
  for (const known of units)
    for (const word of known.words)
      words.set(word, { text: word, scale: known.scale, powers: new Map(Object.entries(known.powers)) })
  const owners = new Map<string, string>()
  for (const [noun, label] of Object.entries(nouns)) {
    // One mistake a noun: its multiples have the same.
    let told = false
    const tell = (mistake: Mistake): void => {
      if (!told) complain(noun, mistake)
      told = true
    }
    for (const [word, scale] of nounWords(noun, label)) {
      const owner = owners.get(word)
      if (!plainPattern.test(word) && !wordPattern().test(word)) tell(messages.nounNoWord(word))
      else if (owner !== undefined) tell(messages.nounTwice(word, owner))
      else if (words.has(word)) tell(messages.nounKnown(word))
      else {
        words.set(word, { text: word, scale, powers: new Map([[`${nounPrefix}${noun}`, 1]]) })
        owners.set(word, noun)
      }
    }
  }
  return words
}

const nounPrefix = 'noun:'

/** Whether a base is a scenario's noun. */
export const isNoun = (base: string): boolean => base.startsWith(nounPrefix)

const chinese = new RegExp(`^${hanCharacter}+$`, 'u')

/** The noun and its label; each that is Chinese also with 万 and 亿 before it. */
const nounWords = (noun: string, label: string): readonly (readonly [string, number])[] =>
  [...new Set([noun, label])].flatMap(word => [
    [word, 1] as const,
    ...(chinese.test(word) ? [[`万${word}`, 1e4] as const, [`亿${word}`, 1e8] as const] : []),
  ])

/** What a unit's word looks like: a letter of any script or _ first, then digits too. */
const plainPattern = new RegExp(`^${plainWord}$`)
const wordPattern = latePattern(`^${anyWord}$`, 'u')

// Units as text: a word, or words multiplied, divided and raised to whole powers: Gbps, CNY/Gbps, 1/year, m**2, kW*hour.

import { latePattern } from '../text.js'
import { lookalike } from './lexer.js'
import { messages } from './messages.js'
import type { Complain, Mistake } from './mistake.js'
import { nearest } from '../scenario/nearest.js'
import { anyWord, plainEnd, plainWord } from './plain-word.js'
import type { Unit } from './unit.js'
import { divide, multiply, pure, raise } from './unit-algebra.js'
import type { UnitWords } from './unit-words.js'

const longestText = 200
const largestExponent = 12

/** Undefined where the text is no unit: then everything wrong with it was told, at indices into the text. */
export const parseUnit = (text: string, words: UnitWords, complain: Complain<number>): Unit | undefined => {
  if (text.length > longestText) {
    complain(0, messages.unitTooLong(longestText))
    return undefined
  }
  let unit: Unit | undefined = pure
  let sign = '*'
  let index = 0
  const fail = (at: number, mistake: Mistake): void => {
    complain(at, mistake)
    unit = undefined
  }
  while (true) {
    index = skipSpace(text, index)
    const term = plainTerm.exec(text.slice(index)) ?? anyTerm().exec(text.slice(index))
    if (term === null) {
      fail(index, unexpected(text, index))
      return undefined
    }
    const [whole, word = '', exponentText = '1'] = term
    const exponent = Number(exponentText)
    const known = word === '1' ? pure : words.get(word)
    if (known === undefined) fail(index, messages.unitUnknown(word, nearest(word, words.keys())))
    else if (Math.abs(exponent) > largestExponent || exponent === 0)
      fail(index, messages.unitExponent(whole.trim(), largestExponent))
    else if (unit !== undefined)
      unit = sign === '/' ? divide(unit, raise(known, exponent)) : multiply(unit, raise(known, exponent))
    index = skipSpace(text, index + whole.length)
    if (index >= text.length) break
    sign = text[index] ?? ''
    if (sign !== '*' && sign !== '/') {
      fail(index, unexpected(text, index))
      return undefined
    }
    index += 1
  }
  return unit
}

const unexpected = (text: string, index: number): Mistake => {
  const character = text[index] ?? ''
  const typed = /[;；，、]/.test(character) ? undefined : lookalike(character)
  return typed ?? messages.unitUnexpected(text[index], text)
}

/** A word or 1, and its power. */
const termOf = (word: string): string => String.raw`^(1|${word})(?:\s*(?:\*\*|\^)\s*(-?\d+))?`

const plainTerm = new RegExp(termOf(plainWord + plainEnd), 'u')
const anyTerm = latePattern(termOf(anyWord), 'u')

const skipSpace = (text: string, index: number): number => index + (/^\s*/u.exec(text.slice(index))?.[0].length ?? 0)

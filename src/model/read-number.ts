// A number with its unit. What is said of numbers in speech is understood and complained about, so that the rest of the formula is still checked:
// 128 million USD, 1 % per year, 5 to 7 lines.

import type { Formula, Span } from './formula.js'
import type { Token } from './lexer.js'
import { messages } from './messages.js'
import type { Complain } from './mistake.js'
import { multipleOf, multiplied } from './multiples.js'
import { wordSign } from './word-signs.js'

type NumberToken = Token & { kind: 'number' }

interface Read {
  readonly formula: Formula & { kind: 'number' }
  /** Of the first token after it. */
  readonly position: number
}

/** Tokens of a formula, and the text that they were cut from. */
interface Words {
  readonly source: string
  readonly tokens: readonly Token[]
}

const isNumber = (token: Token | undefined): token is NumberToken => token?.kind === 'number'
const isPercent = (token: Token): boolean => token.kind === 'sign' && token.text === '%'
const isWord = (token: Token): boolean => (token.kind === 'name' || token.kind === 'text') && wordSign(token) === undefined
const isUnit = (token: Token | undefined): token is Token => token !== undefined && (isPercent(token) || isWord(token))
const isOneOf = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'text' && words.has(token.text.toLowerCase())

/** A number stands at the position. */
export const readNumber = ({ source, tokens }: Words, position: number, complain: Complain<number>): Read => {
  const [number, joint, high] = tokens.slice(position, position + 3) as [NumberToken, Token?, Token?]
  const isRange = isOneOf(ranges, joint) && isNumber(high)
  const tail = readTail({ source, tokens }, position + (isRange ? 3 : 1))
  const at = { start: number.at.start, end: tokens[tail.position - 1]!.at.end }
  const said = source.slice(at.start, at.end)
  if (isRange) complain(at.start, messages.rangeWritten(said, tail.write(number), tail.write(high)))
  else if (tail.isSpoken) complain(at.start, messages.numberSpoken(said, tail.write(number)))
  const formula = { kind: 'number', value: tail.valueOf(number), at } as const
  return {
    formula: tail.unit === undefined ? formula : { ...formula, unit: tail.unit.text, unitAt: tail.unit.at },
    position: tail.position,
  }
}

const ranges: ReadonlySet<string> = new Set(['to', '到', '至', '~'])
const perWords: ReadonlySet<string> = new Set(['per', '每'])

/** What follows a number. */
interface Tail {
  readonly unit?: { readonly text: string; readonly at: Span }
  /** Whether it is in words that a formula does not have. */
  readonly isSpoken: boolean
  readonly valueOf: (number: NumberToken) => number
  /** A number with it, as a formula has it. */
  readonly write: (number: NumberToken) => string
  /** Of the first token after it. */
  readonly position: number
}

const readTail = ({ source, tokens }: Words, position: number): Tail => {
  const factor = multipleAt(tokens, position)
  let next = position + (factor === undefined ? 0 : 1)
  const isRate = (): boolean => isOneOf(perWords, tokens[next]) && isUnit(tokens[next + 1]) && !isPercent(tokens[next + 1]!)
  const unit = isUnit(tokens[next]) && !isRate() ? tokens[next++] : undefined
  const rates: Token[] = []
  for (; isRate(); next += 2) rates.push(tokens[next + 1]!)
  const first = unit ?? rates[0]
  const asMultiple = ({ value, text }: NumberToken): string => (factor === undefined ? text : multiplied(value, factor))
  const common = { isSpoken: factor !== undefined || rates.length > 0, position: next }
  if (first === undefined) return { ...common, valueOf: ({ value }) => value, write: ({ text }) => text }

  const at = { start: first.at.start, end: tokens[next - 1]!.at.end }
  if (rates.length === 0) {
    const words = source.slice(at.start, at.end)
    return {
      ...common,
      unit: { text: first.text, at },
      valueOf: number => Number(asMultiple(number)),
      write: number => `${asMultiple(number)} ${words}`,
    }
  }
  // A unit has no % in it.
  const isShare = unit !== undefined && isPercent(unit)
  const text = [isShare || unit === undefined ? '1' : unit.text, ...rates.map(rate => rate.text)].join('/')
  const written = (number: NumberToken): string =>
    isShare ? String(Number((Number(asMultiple(number)) / 100).toPrecision(15))) : asMultiple(number)
  return {
    ...common,
    unit: { text, at },
    valueOf: number => Number(written(number)),
    write: number => `${written(number)} '${text}'`,
  }
}

/** By which the number before it is multiplied, where a word says so and the unit follows. */
const multipleAt = (tokens: readonly Token[], position: number): number | undefined => {
  const token = tokens[position]
  return token?.kind === 'name' && isUnit(tokens[position + 1]) ? multipleOf(token.text) : undefined
}

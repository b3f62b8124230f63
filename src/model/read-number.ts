// A number with its unit. What is said of numbers in speech is understood and complained about, so that the rest of the formula is still checked:
// 128 million USD, 1 % per year, 5 to 7 lines.

import { hanCharacter } from '../text.js'
import { currencyOf } from './currencies.js'
import type { Formula, Span, UnitPlace } from './formula.js'
import type { Token } from './lexer.js'
import { messages } from './messages.js'
import type { Mistake } from './mistake.js'
import { multipleOf, multiplied } from './multiples.js'
import { isPercentWord } from './percent-words.js'
import { units } from './units.js'
import { wordSign } from './word-signs.js'

type NumberToken = Token & { kind: 'number' }

interface Read {
  readonly formula: Formula & { kind: 'number' }
  /** Of the first token after it. */
  readonly position: number
  /** What is wrong with the way it is written; `isLost` where its value or its unit is not known. */
  readonly wrong?: { readonly mistake: Mistake; readonly isLost: boolean }
}

/** Tokens of a formula, and the text that they were cut from. */
interface Words {
  readonly source: string
  readonly tokens: readonly Token[]
  /** Whether a draw may stand in the place of the number. */
  readonly isDrawable: () => boolean
}

const isNumber = (token: Token | undefined): token is NumberToken => token?.kind === 'number'
const isPercentSign = (token: Token): boolean => token.kind === 'sign' && token.text === '%'
const isPercent = (token: Token): boolean => isPercentSign(token) || isPercentWord(token.text)
const isWord = (token: Token): boolean => (token.kind === 'name' || token.kind === 'text') && wordSign(token) === undefined
const isOneOf = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'text' && words.has(token.text.toLowerCase())

const ranges: ReadonlySet<string> = new Set(['to', 'bis', 'à', '到', '至', '~', '–', '—'])
const dashes: ReadonlySet<string> = new Set(['–', '—'])
const perAnnum = /^p\.\s*a\.$/iu
const perWords: ReadonlySet<string> = new Set(['per', '每'])
const signed: ReadonlySet<string> = new Set(['-', '+'])

/** A number stands at the position. */
export const readNumber = (words: Words, position: number): Read =>
  readPlain(words.tokens, position) ?? readSpoken(words, position)

/** What nearly all numbers are: after them, or after their unit, stands a sign or nothing. Undefined for any other. */
const readPlain = (tokens: readonly Token[], position: number): Read | undefined => {
  const { value, at } = tokens[position] as NumberToken
  const next = tokens[position + 1]!
  const hasUnit = isWord(next) || isPercentSign(next)
  const after = hasUnit ? tokens[position + 2]! : next
  const endsThere = after.kind === 'end' || (after.kind === 'sign' && !ranges.has(after.text) && !isPercentSign(after))
  if (!endsThere || (hasUnit && perAnnum.test(next.text))) return undefined
  if (!hasUnit) return { formula: { kind: 'number', value, at }, position: position + 1 }
  const whole = { start: at.start, end: next.at.end }
  return { formula: { kind: 'number', value, unit: next.text, unitAt: next.at, at: whole }, position: position + 2 }
}

const readSpoken = ({ source, tokens, isDrawable }: Words, position: number): Read => {
  const ends = readEnds(tokens, position)
  const { end: next } = ends.at(-1)!
  const [{ number, tail }] = ends as [End, ...End[]]
  const at = { start: number.at.start, end: tokens[next - 1]!.at.end }
  const said = source.slice(at.start, at.end)
  const value = valueOf(number, tail)
  const isLost = !tail.isClear || !Number.isFinite(value)
  const formula = { kind: 'number', value, at } as const
  const read = { formula: isLost ? formula : { ...formula, ...unitOf(tail) }, position: next }
  if (ends.length > 1) {
    const uniform = isDrawable() && !isOneOf(signed, tokens[position - 1]) ? uniformOf(ends) : undefined
    const isDash = isOneOf(dashes, tokens[ends[0]!.end])
    return { ...read, wrong: { mistake: messages.rangeWritten(said, uniform, isDash), isLost } }
  }
  if (!tail.isSpoken) return read
  const mistake = Number.isFinite(value)
    ? messages.numberSpoken(said, isLost ? undefined : write(number, tail))
    : messages.numberTooLarge(said)
  return { ...read, wrong: { mistake, isLost } }
}

interface End {
  readonly number: NumberToken
  /** What it has of the other end where it has none of its own. */
  readonly tail: Tail
  /** Of the first token after its own words. */
  readonly end: number
}

/** One number, or the numbers of a range. */
const readEnds = (tokens: readonly Token[], position: number): readonly End[] => {
  const own: End[] = []
  for (let at = position; own.length === 0 || isJoint(tokens, at - 1); at = own.at(-1)!.end + 1) {
    const tail = readTail(tokens, at + 1, own.length > 0)
    own.push({ number: tokens[at] as NumberToken, tail, end: tail.position })
  }
  if (own.length === 1) return own
  const last = own.at(-1)!.tail
  return own.map(({ tail, ...end }) => {
    const full = hasUnit(tail) ? tail : { ...last, factor: tail.factor ?? last.factor }
    return { ...end, tail: { ...full, isSpoken: true } }
  })
}

/** Whether the token goes on to the other end of a range. */
const isJoint = (tokens: readonly Token[], position: number): boolean =>
  isOneOf(ranges, tokens[position]) && isNumber(tokens[position + 1])

/** Both ends of a range that rises, in one unit, as a formula has them. */
const uniformOf = (ends: readonly End[]): { readonly low: string; readonly high: string } | undefined => {
  const [low, high, ...others] = ends
  if (low === undefined || high === undefined || others.length > 0) return undefined
  const isClear =
    [low, high].every(({ tail }) => tail.isClear) &&
    unitOf(low.tail).unit === unitOf(high.tail).unit &&
    (low.tail.factor === undefined || high.tail.factor !== undefined)
  const most = valueOf(high.number, high.tail)
  if (!isClear || !Number.isFinite(most) || valueOf(low.number, low.tail) >= most) return undefined
  return { low: write(low.number, low.tail), high: write(high.number, high.tail) }
}

/** What follows a number. */
interface Tail {
  /** By which words multiply the number. */
  readonly factor?: number | undefined
  readonly unit?: Token
  /** For each of which it is, as in per year. */
  readonly rates: readonly Token[]
  /** Whether it is in words that a formula does not have. */
  readonly isSpoken: boolean
  /** Whether it is known what they mean. */
  readonly isClear: boolean
  /** Of the first token after it. */
  readonly position: number
}

const readTail = (tokens: readonly Token[], position: number, endsRange: boolean): Tail => {
  const isUnit = (at: number): boolean => {
    const token = tokens[at]
    return token !== undefined && (isPercent(token) || isWord(token)) && !isJoint(tokens, at)
  }
  const multiples = multiplesAt(tokens, position)
  const after = position + multiples.length
  // One that nothing follows stands in the place of a unit.
  const isMultiple = multiples.length > 1 || (multiples.length === 1 && (endsRange || isUnit(after) || isJoint(tokens, after)))
  let next = isMultiple ? after : position
  const unit = isUnit(next) && rateAt(tokens, next, false) === undefined ? tokens[next++] : undefined
  const rates: Rate[] = []
  for (let rate = rateAt(tokens, next, unit !== undefined); rate !== undefined; rate = rateAt(tokens, next, true)) {
    rates.push(rate)
    next = rate.position
  }
  const joined = isMultiple ? joinedUnit(multiples, unit) : undefined
  return {
    factor: isMultiple && joined === undefined ? multiples.reduce((product, { factor }) => product * factor, 1) : undefined,
    ...(unit === undefined ? {} : { unit: joined ?? unit }),
    rates: rates.map(({ unit }) => unit),
    isSpoken: isMultiple || rates.length > 0,
    isClear: rates.every(({ isClear }) => isClear),
    position: next,
  }
}

const hasUnit = ({ unit, rates }: Tail): boolean => unit !== undefined || rates.length > 0

interface Multiple {
  readonly token: Token
  readonly factor: number
}

/** Words by which the number before them is multiplied, one after the other. */
const multiplesAt = (tokens: readonly Token[], position: number): readonly Multiple[] => {
  const token = tokens[position]
  if (token?.kind !== 'name') return []
  const factor = isMillions(tokens, position) ? 1e6 : multipleOf(token.text)
  return factor === undefined ? [] : [{ token, factor }, ...multiplesAt(tokens, position + 1)]
}

/** 1.2m EUR; elsewhere m may be a unit. */
const isMillions = (tokens: readonly Token[], position: number): boolean => {
  const [number, token, unit] = tokens.slice(position - 1, position + 2)
  const isLetter = isNumber(number) && token?.text === 'm' && token.at.start === number.at.end
  return isLetter && unit?.kind === 'name' && currencyOf(unit.text) !== undefined
}

const han = new RegExp(`^${hanCharacter}+$`, 'u')
const knownWords: ReadonlySet<string> = new Set(units.flatMap(({ words }) => words))

/** 亿 元 as 亿元, a unit of its own: money and what is counted has such. */
const joinedUnit = (multiples: readonly Multiple[], unit: Token | undefined): Token | undefined => {
  const [multiple, ...others] = multiples.map(({ token }) => token)
  if (multiple === undefined || others.length > 0 || unit?.kind !== 'name' || !han.test(unit.text)) return undefined
  const text = `${multiple.text}${unit.text}`
  const isKnown = knownWords.has(text) || (['万', '亿'].includes(multiple.text) && !knownWords.has(unit.text))
  return isKnown ? { kind: 'name', text, at: { start: multiple.at.start, end: unit.at.end } } : undefined
}

interface Rate {
  readonly unit: Token
  readonly isClear: boolean
  /** Of the first token after it. */
  readonly position: number
}

/** per year, 每 年, p.a. and, after a unit, 每年. */
const rateAt = (tokens: readonly Token[], position: number, hasUnit: boolean): Rate | undefined => {
  const token = tokens[position]
  if (token?.kind !== 'name') return undefined
  if (perAnnum.test(token.text)) return { unit: { ...token, text: 'year' }, isClear: true, position: position + 1 }
  if (hasUnit && /^每./u.test(token.text)) {
    const unit = { ...token, text: token.text.slice(1), at: { start: token.at.start + 1, end: token.at.end } }
    return { unit, isClear: true, position: position + 1 }
  }
  if (!isOneOf(perWords, token)) return undefined
  const multiples = multiplesAt(tokens, position + 1)
  const first = position + 1 + multiples.length
  const unit = tokens[first]
  const isUnit = unit !== undefined && isWord(unit) && !isPercent(unit) && !isJoint(tokens, first)
  if (!isUnit) return multiples.length === 0 ? undefined : { unit: multiples.at(-1)!.token, isClear: false, position: first }
  const isCompound = unit.kind === 'text' && /[*/^]/.test(unit.text)
  const named = unit.kind === 'name' && /^annum$/iu.test(unit.text) ? { ...unit, text: 'year' } : unit
  return { unit: named, isClear: multiples.length === 0 && !isCompound, position: first + 1 }
}

/** A unit has no % in it. */
const isShareRate = ({ unit, rates }: Tail): boolean => unit !== undefined && isPercent(unit) && rates.length > 0

const digitsOf = ({ value, text }: NumberToken, tail: Tail): string => {
  const digits = tail.factor === undefined ? text : multiplied(value, tail.factor)
  return isShareRate(tail) ? String(Number((Number(digits) / 100).toPrecision(15))) : digits
}

const valueOf = (number: NumberToken, tail: Tail): number => Number(digitsOf(number, tail))

/** As a formula has it. */
const write = (number: NumberToken, tail: Tail): string => {
  const { unit } = unitOf(tail)
  if (unit === undefined) return digitsOf(number, tail)
  return `${digitsOf(number, tail)} ${tail.rates.length > 0 || tail.unit?.kind === 'text' ? `'${unit}'` : unit}`
}

interface UnitRead {
  readonly unit?: string
  readonly unitAt?: Span
  readonly unitPlaces?: readonly UnitPlace[]
}

const unitOf = (tail: Tail): UnitRead => {
  const { unit, rates } = tail
  const first = unit ?? rates[0]
  if (first === undefined) return {}
  const unitAt = { start: first.at.start, end: (rates.at(-1) ?? first).at.end }
  if (rates.length === 0) return { unit: tail.isSpoken && isPercent(first) ? '%' : first.text, unitAt }
  const below = rates.map(rate => `/${rate.text}`)
  const above = unit === undefined || isShareRate(tail) ? '1' : unit.text
  const lengths = [above, ...below].map(({ length }) => length)
  const places = rates.map((rate, index) => ({
    from: lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 1),
    place: textStart(rate),
  }))
  return { unit: [above, ...below].join(''), unitAt, unitPlaces: [{ from: 0, place: textStart(first) }, ...places] }
}

/** Where the text of a token begins, without its quote. */
const textStart = ({ kind, at }: Token): number => at.start + (kind === 'text' ? 1 : 0)

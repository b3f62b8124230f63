// A unit as readers of each language know it: countable nouns by their label, money by its code or name, large numbers in millions or in 万 and 亿.
//
// English has no 万元, so that 5,800 亿元 reads CNY 580 billion there; Chinese keeps the 万 or 亿 that a unit already has. English says years of two and
// a half, and homes per year, CNY per home; symbols keep their slash: CNY/Gbps.

import { currencies, currencyOf } from '../model/currencies.js'
import { formatExact, formatNumber } from './format-number.js'
import type { Language, Text } from '../text.js'

export interface Measure {
  readonly unit: string
  /** Values are shares and shown in per cent. */
  readonly percent: boolean
  /** Word of a countable noun → its Chinese label. */
  readonly nouns: Readonly<Record<string, string>>
}

/** How a language writes values of a unit: divided by `divide`, between `before` and `after`. */
export interface Scale {
  readonly divide: number
  readonly before: string
  readonly after: string
}

/** For a value of this size, or for all the values of an axis that ends there. */
export const scaleFor = (measure: Measure, size: number, language: Language): Scale => {
  if (measure.percent) return { divide: 0.01, before: '', after: '%' }
  if (measure.unit === '1') return { divide: 1, before: '', after: '' }
  const [head = '', ...rest] = measure.unit.split('/')
  if (head === '1') return { divide: 1, before: '', after: rest.map(part => per(part, measure, language, ' per ')).join('') }
  const { factor, word, counted, spoken } = describeHead(head, measure, language)
  const below = rest.map(part => per(part, measure, language)).join('')
  const keeps = language === 'zh' && factor > 1
  const step = !counted || keeps ? undefined : steps[language].find(({ from }) => Math.abs(size) * factor >= from)
  const divide = keeps ? 1 : (step?.size ?? 1) / factor
  const prefix = keeps ? (factor === 1e8 ? '亿' : '万') : (step?.word ?? '')
  if (language === 'zh') return { divide, before: '', after: ` ${prefix}${word}${below}` }
  const one = prefix === '' && Math.abs(size) === divide
  const named = spoken ? (one ? singular(word) : plural(word)) : word
  const isMoney = currencyOf(word) !== undefined
  const english = { divide, before: isMoney ? `${word} ` : '', after: [prefix, isMoney ? '' : named] }
  return {
    ...english,
    after:
      english.after
        .filter(Boolean)
        .map(part => ` ${part}`)
        .join('') + below,
  }
}

/** The unit alone, for a column or an axis: million servers, 万台, Gbps; nothing for a pure number. */
export const nameScale = ({ before, after }: Scale): string => `${before}${after.trim()}`.replace(/^([A-Z]{3}) \//, '$1/').trim()

/** The unit as it is declared, values not divided. */
export const nameUnit = (measure: Measure): Text => {
  const name = (language: Language): string => {
    const scale = scaleFor(measure, 0, language)
    return `${hundreds[language][Math.round(1 / scale.divide)] ?? ''}${nameScale(scale)}`
  }
  return measure.percent ? { en: '%', zh: '%' } : { en: name('en'), zh: name('zh') }
}

const formatWith = (value: number, measure: Measure, format: (value: number) => string): Text => {
  const inLanguage = (language: Language): string => {
    const { divide, before, after } = scaleFor(measure, value, language)
    return `${before}${format(round(value / divide))}${after}`
  }
  return { en: inLanguage('en'), zh: inLanguage('zh') }
}

/** What is missing to a bound. Of a share: percentage points, for a per cent of it would be something else. */
export const formatDifference = (value: number, measure: Measure): Text =>
  measure.percent
    ? { en: `${formatNumber(100 * value)} points`, zh: `${formatNumber(100 * value)} 个百分点` }
    : formatQuantity(value, measure)

/** So many significant digits, three where nothing else is said, and the unit. */
export const formatQuantity = (value: number, measure: Measure, digits?: number): Text =>
  formatWith(value, measure, scaled => formatNumber(scaled, digits))

/** Every digit that was written, and the unit. */
export const formatWritten = (value: number, measure: Measure): Text => formatWith(value, measure, formatExact)

/** Without the last bits that a division leaves behind. */
const round = (value: number): number => Number(value.toPrecision(15))

const steps: Readonly<Record<Language, readonly { readonly from: number; readonly size: number; readonly word: string }[]>> = {
  en: [
    { from: 1e12, size: 1e12, word: 'trillion' },
    { from: 1e9, size: 1e9, word: 'billion' },
    { from: 1e6, size: 1e6, word: 'million' },
  ],
  zh: [
    { from: 1e8, size: 1e8, word: '亿' },
    { from: 1e4, size: 1e4, word: '万' },
  ],
}

/** What a declared unit counts, before its name. */
const hundreds: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  en: { 10000: '10,000 ', 100000000: '100 million ' },
  zh: {},
}

/** What stands below a line: per year, /年; /Gbps, a symbol, in both languages, unless there is nothing above it. */
const per = (part: string, measure: Measure, language: Language, symbols = '/'): string => {
  const word = describePart(part, measure, language)
  if (language === 'zh') return `/${word}`
  return isSpoken(part, measure) ? ` per ${singular(word)}` : `${symbols}${word}`
}

/** Nouns are declared by their plural, times by their singular. */
const plural = (word: string): string => (times.has(word) ? `${word}s` : word)

const times: ReadonlySet<string> = new Set(['year', 'quarter', 'month', 'week', 'day', 'hour'])

/** Of an English word, as far as its ending tells. */
const singular = (word: string): string => {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** The part of a unit before its first slash. */
const describeHead = (head: string, measure: Measure, language: Language) => {
  const multiple = /^[万亿](?=.)/.exec(head)?.[0]
  const factor = multiple === '亿' ? 1e8 : multiple === '万' ? 1e4 : 1
  const bare = multiple === undefined ? head : head.slice(1)
  const noun = Object.entries(measure.nouns).find(([word, label]) => word === bare || label === bare)
  const counted = noun !== undefined || currencyOf(bare) !== undefined
  return counted
    ? { factor, counted, word: describePart(bare, measure, language), spoken: isSpoken(bare, measure) }
    : { factor: 1, counted, word: describePart(head, measure, language), spoken: isSpoken(head, measure) }
}

/** A word, of which each language has its own, and no symbol. */
const isSpoken = (part: string, measure: Measure): boolean =>
  describePart(part, measure, 'en') !== describePart(part, measure, 'zh')

const describePart = (part: string, { nouns }: Measure, language: Language): string => {
  const noun = Object.entries(nouns).find(([word, label]) => word === part || label === part)
  if (noun !== undefined) return noun[language === 'en' ? 0 : 1]
  return knownWords.find(word => Object.values(word).includes(part))?.[language] ?? part
}

/** Words of units that differ between the languages. */
const knownWords: readonly Text[] = [
  ...currencies.map(({ code, label }) => ({ en: code, zh: label.zh })),
  { en: 'year', zh: '年' },
  { en: 'quarter', zh: '季度' },
  { en: 'month', zh: '月' },
  { en: 'week', zh: '周' },
  { en: 'day', zh: '天' },
  { en: 'hour', zh: '小时' },
]

// Data against a schema: what zod finds, in our words.

import type * as z from 'zod/mini'
import { dateMeant } from './date-meant.js'
import type { Mistake } from './issue.js'
import { limits } from './limits.js'
import { messages } from './messages.js'
import { nearest } from './nearest.js'
import { type Rule, rules } from './rules.js'
import { asShare, asText } from './schema.js'
import { pointedThousands, withoutCommas } from './thousands.js'
import { Written } from './tree.js'
import { wideIn } from './wide.js'

/** A mistake at a path of the data; `key`: at the last key of the path and not at what stands under it. */
export type Tell = (path: readonly string[], mistake: Mistake, at: 'value' | 'key') => void

/** The data as the schema gives it; undefined, after telling every mistake, where it does not fit. */
export const validate = <Output>(schema: z.ZodMiniType<Output>, data: unknown, tell: Tell): Output | undefined => {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const { issues } = result.error
  const misspelled = new Set(issues.flatMap(issue => keysMeant(issue)))
  const isSlip = (path: readonly string[]): boolean => misspelled.has(path.join('/')) && valueAt(data, path) === undefined
  for (const issue of issues) if (!missing(issue).some(isSlip)) tellIssue(issue, data, tell)
  return undefined
}

const pathOf = ({ path }: z.core.$ZodIssue): readonly string[] => path.map(String)

/** What is missing, if anything is. */
const missing = (issue: z.core.$ZodIssue): readonly (readonly string[])[] => {
  const path = pathOf(issue)
  return issue.code === 'custom' && issue.message === 'boundMissing'
    ? [
        [...path, 'at_least'],
        [...path, 'at_most'],
      ]
    : [path]
}

/** Paths of the keys that unknown ones were probably meant to be: that these are missing is the same slip. */
const keysMeant = (issue: z.core.$ZodIssue): readonly string[] => {
  if (issue.code !== 'unrecognized_keys') return []
  const [, ...known] = issue.message.split(' ')
  return issue.keys.flatMap(key => {
    const meant = nearest(key, known)
    return meant === undefined ? [] : [[...pathOf(issue), meant].join('/')]
  })
}

const tellIssue = (issue: z.core.$ZodIssue, data: unknown, tell: Tell): void => {
  const path = pathOf(issue)
  const name = path.at(-1) ?? ''
  const value = valueAt(data, path)
  if (issue.code === 'unrecognized_keys') {
    const [rule, ...known] = issue.message.split(' ')
    if (value instanceof Written) tell(path, messages.valueInvalid(value.text, rules[rule as Rule]), 'value')
    else
      for (const key of issue.keys) {
        const wide = wideIn(key)
        const mistake =
          wide === undefined ? messages.keyUnknown(key, nearest(key, known), known) : messages.characterWide(wide.sign)
        tell([...path, key], mistake, 'key')
      }
    return
  }
  if (issue.code === 'invalid_key') {
    tell(path, messages.nameInvalid(name), 'key')
    return
  }
  const right = rules[issue.message as Rule]
  const outer = valueAt(data, path.slice(0, -1))
  if (value === undefined && (outer instanceof Written || hasWideKey(outer))) return
  const wide = typeof value === 'string' ? wideIn(value) : undefined
  const typed = String(asText(value))
  const meant = issue.message === 'date' ? dateMeant(typed) : []
  const count = issue.message === 'paths' ? countMeant(typed) : undefined
  if (value === undefined && Array.isArray(outer))
    tell(path.slice(0, -1), messages.valueInvalid({ kind: 'list' }, rules.pair), 'value')
  else if (value === undefined) tell(path, messages.valueMissing(name, right), 'value')
  else if (wide !== undefined) tell(path, messages.characterWide(wide.sign), 'value')
  else if (typeof value === 'string' && value.includes('％')) tell(path, messages.percentWide(value), 'value')
  else if (count !== undefined) tell(path, messages.numberMeant(typed, count), 'value')
  else if (meant.length > 0) tell(path, messages.dateMeant(typed, meant), 'value')
  else if (issue.code === 'invalid_value' && typeof value === 'string')
    tell(path, messages.wordUnknown(value, nearest(value, issue.values.map(String)), right), 'value')
  else if (issue.code === 'custom' && issue.message === 'boundMissing') tell(path, messages.boundMissing(right), 'key')
  else if (issue.code === 'custom' && issue.message === 'leverBounds') {
    const [value, from, to] = ['value', 'from', 'to'].map(key => numberOf(outer, key))
    const turned = from! > to!
    tell(turned ? [...path.slice(0, -1), 'from'] : path, messages.leverOutside(value!, from!, to!), 'value')
  } else if (issue.code === 'custom' && issue.message === 'sweepOrder')
    tell(path, messages.valueInvalid(wordsOf(value), rightOrder(numberOf(outer, 'from'))), 'value')
  else if (issue.code === 'custom' && issue.message === 'boundTwice') tell(path, messages.boundTwice(right), 'value')
  else tell(path, messages.valueInvalid(wordsOf(value), right), 'value')
}

/** 20.000 and 20,000 as 20000. */
const countMeant = (typed: string): string | undefined => {
  const count = pointedThousands(typed)?.thousands ?? withoutCommas(typed)
  return count !== undefined && /^\d+$/.test(count) && Number(count) <= limits.paths ? count : undefined
}

const rightOrder = (from: number) => ({ en: `to must be more than from (${from})`, zh: `to 应大于 from（${from}）` })

/** What is missing beside such a key stands in the key: `unit："1"`. */
const hasWideKey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).some(key => wideIn(key) !== undefined)

const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    data,
  )

const numberOf = (lever: unknown, key: string): number => Number(asShare(valueAt(lever, [key])))

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** A value in a sentence. */
const wordsOf = (value: unknown): string | { readonly kind: 'empty' | 'list' | 'mapping' } => {
  if (value instanceof Written) return value.text
  if (value === null || value === '' || isEmpty(value)) return { kind: 'empty' }
  if (Array.isArray(value)) return { kind: 'list' }
  return typeof value === 'object' ? { kind: 'mapping' } : String(value)
}

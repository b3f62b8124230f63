// What one resolved scenario says otherwise than another, whether or not one file extends the other. What things are called, why they are so and how
// many futures are run changes nothing of what happens in one.

import { type Text, verbatim } from '../text.js'
import type { Change, Scenario } from './scenario.js'

/** Sections whose entries are compared, in the order in which they are told. */
const sections = ['time', 'sets', 'levers', 'variables', 'factors', 'correlations', 'targets'] as const

/** What is said about a value and not the value. */
const words: ReadonlySet<string> = new Set(['title', 'source'])

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type JsonRecord = { readonly [key: string]: Json }

/** By the path in `after`; events that only one of the two lets happen come last. */
export const changesBetween = (before: Scenario, after: Scenario): readonly Change[] => [
  ...sections.flatMap(section => compare(jsonOf(before[section]), jsonOf(after[section]), [section])),
  ...compare(before.run.events, after.run.events, ['run', 'events']),
]

/** Scenarios are plain JSON. */
const jsonOf = (value: unknown): Json | undefined => value as Json | undefined

const compare = (before: Json | undefined, after: Json | undefined, path: readonly string[]): readonly Change[] => {
  if (isRecord(before) && isRecord(after)) return compareRecords(before, after, path)
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  // A whole section that only one of them has is told entry by entry.
  if (path.length === 1 && (isRecord(before) || isRecord(after)))
    return compareRecords(isRecord(before) ? before : {}, isRecord(after) ? after : {}, path)
  return [
    {
      path,
      ...(before === undefined ? {} : { before: textOf(before) }),
      ...(after === undefined ? {} : { after: textOf(after) }),
    },
  ]
}

const compareRecords = (before: JsonRecord, after: JsonRecord, path: readonly string[]): readonly Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(key => path.length < 2 || !words.has(key))
    .flatMap(key => compare(own(before, key), own(after, key), [...path, key]))

/** Something may be called toString. */
const own = (record: JsonRecord, key: string): Json | undefined => (Object.hasOwn(record, key) ? record[key] : undefined)

const isRecord = (value: Json | undefined): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** In one line; of a variable that only one of the two has, its formula. */
const textOf = (value: Json): Text => {
  if (isRecord(value) && typeof value.is === 'string') return verbatim(value.is)
  return verbatim(written(value))
}

const written = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  if (!isRecord(value)) return String(value)
  const entries = Object.entries(value).filter(([key]) => !words.has(key))
  return `{ ${entries.map(([key, inner]) => `${key}: ${written(inner)}`).join(', ')} }`
}

// What can be read of a sweep file that has mistakes of shape, so that those of its names and numbers are told at once with them: whatever does not
// fit is taken out, or a harmless value put in its place, until the rest does.

import type * as z from 'zod/mini'
import { Written } from '../tree.js'
import { type SweepDocument, sweepSchema } from './schema.js'

export interface SweepDraft {
  readonly document: SweepDocument
  /** Names of the grid and of cases whose values did not fit: path in the document, as `grid/money`. */
  readonly unread: readonly string[]
}

/** Undefined where nothing can be made of it. */
export const draftOf = (data: unknown): SweepDraft | undefined => {
  const unread = new Set<string>()
  let rest = data
  // Each round leaves less that could be wrong.
  for (let round = 0; round < mostRounds; round += 1) {
    const result = sweepSchema.safeParse(rest)
    if (result.success) return { document: result.data, unread: [...unread] }
    for (const path of result.error.issues.flatMap(issue => wrongIn(issue, rest))) {
      if (path.length === 0) return undefined
      const key = path.join('/')
      if (/^(?:grid|cases\/\d+)\/[^/]+$/u.test(key)) unread.add(key)
      rest = put(rest, path, standIns[key.replace(/^cases\/\d+$/, 'cases/*')])
    }
  }
  return undefined
}

const mostRounds = 10

/** Needed, and nothing to the names; anything else is taken out. */
const standIns: Readonly<Record<string, unknown>> = {
  format: 1,
  scenario: ['draft'],
  'cases/*': {},
  'sample/design': 'random',
  'sample/cases': 2,
}

/** Paths of what is to be taken out. */
const wrongIn = (issue: z.core.$ZodIssue, data: unknown): readonly (readonly string[])[] => {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys' && isRecord(at(data, path)) && !isNamed(path))
    return issue.keys.map(key => [...path, key])
  return [path.slice(0, depthOf(path))]
}

/** Of a name: what it is given is one thing. */
const isNamed = ([section, second]: readonly string[]): boolean =>
  section === 'grid' || section === 'cases' || (section === 'sample' && second === 'levers')

/** How much of a path is taken out together. */
const depthOf = (path: readonly string[]): number => {
  const [section, second] = path
  if (section === 'cases' || (section === 'sample' && second === 'levers')) return 3
  return section === 'grid' || section === 'sample' || section === 'run' ? 2 : 1
}

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isKeyed(value) && Object.hasOwn(value, key) ? value[key] : undefined), data)

/** The data with a value at a path, or without what stands there. Lists keep their length, for their items have places. */
const put = (data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value
  if (Array.isArray(data)) return data.map((item, index) => (String(index) === key ? put(item, rest, value) : item))
  const before = isKeyed(data) ? data : {}
  const after = put(before[key], rest, value)
  return Object.fromEntries(Object.entries({ ...before, [key]: after }).filter(entry => entry[1] !== undefined))
}

const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const isRecord = (value: unknown): boolean => isKeyed(value) && !Array.isArray(value) && !(value instanceof Written)

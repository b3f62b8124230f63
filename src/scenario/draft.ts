// What can be read of a scenario that has mistakes of shape, so that those of its formulas are told at once with them: whatever does not fit is
// taken out or made harmless until the rest does, and what could have been meant by it is kept in mind.

import type * as z from 'zod/mini'
import type { Places, Scenario } from './scenario.js'
import { date, scenarioSchema } from './schema.js'
import { Written } from './tree.js'
import { wideIn } from './wide.js'

/** What a formula names; levers are among the variables. */
export type Named = 'variables' | 'units' | 'sets' | 'targets'

export const allNamed: readonly Named[] = ['variables', 'units', 'sets', 'targets']

export const namedIn = (section: string): Named | undefined =>
  allNamed.find(named => named === (section === 'levers' ? 'variables' : section))

export interface Doubts {
  /** Where names may have been meant that could not be read: there an unknown one is no mistake. */
  readonly names: ReadonlySet<Named>
  /** Variables and levers of which the unit is not known. */
  readonly units: ReadonlySet<string>
  /** Whether the dates could not be read. */
  readonly dates: boolean
}

export interface Draft {
  readonly scenario: Scenario
  readonly places: Places
  readonly doubts: Doubts
}

/** Undefined where nothing can be made of it. `lost`: where names are missing already. */
export const draftOf = (data: unknown, places: Places, lost: Iterable<Named>): Draft | undefined => {
  const names = new Set(lost)
  const units = new Set<string>()
  let dates = false
  let rest = data
  // What takes the place of a wrong value is right, so that each round leaves less to mend.
  for (let round = 0; round < mostRounds; round += 1) {
    const result = scenarioSchema.safeParse(rest)
    if (result.success) return { scenario: result.data, places, doubts: { names, units, dates } }
    const mended = result.error.issues.flatMap(issue => mend(issue, rest))
    if (mended.includes(undefined)) return undefined
    for (const { path, value, doubt, unit } of mended as readonly Mended[]) {
      rest = put(rest, path, value)
      for (const named of doubt ?? []) names.add(named)
      if (unit !== undefined) units.add(unit)
      if (path[0] === 'time') dates = true
    }
  }
  return undefined
}

const mostRounds = 20

interface Mended {
  readonly path: readonly string[]
  /** Undefined: nothing. */
  readonly value?: unknown
  readonly doubt?: readonly Named[]
  /** Whose unit is not known. */
  readonly unit?: string
}

/** Needed of every scenario, and nothing to a formula. */
const standIns: Readonly<Record<string, unknown>> = {
  format: 1,
  id: 'draft',
  name: 'draft',
  time: { start: '2000-12-31', end: '2001-12-31', step: 'year' },
}

const mend = (issue: z.core.$ZodIssue, data: unknown): readonly (Mended | undefined)[] => {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => mendKey(key, path, data))
  return [mendValue(path, issue.code === 'invalid_key', data)]
}

/** Undefined where it cannot be mended. */
const mendValue = (path: readonly string[], isName: boolean, data: unknown): Mended | undefined => {
  const [section, name, key] = path
  if (section === undefined) return undefined
  if (section in standIns) return { path: [section], value: standIns[section] }
  const named = namedIn(section)
  const doubt = named === undefined ? [] : [named]
  if (name === undefined && isRecord(at(data, path))) return undefined
  if (name === undefined) return { path, value: section === 'variables' ? {} : undefined, doubt }
  if (isName) return { path: [section, name], doubt }
  if (section === 'variables') return mendVariable(name, key, data)
  if (section === 'levers') return mendLever(name, key, data)
  if (section === 'targets' && isRecord(at(data, [section, name]))) return mendTarget(path, data)
  // One of a list would move those behind it away from their places.
  return { path: path.slice(0, named === undefined ? 1 : 2), doubt }
}

/** A mapping under an unknown key may have been meant for a section, or for a thing in one. */
const mendKey = (key: string, path: readonly string[], data: unknown): Mended => {
  const inner = at(data, [...path, key])
  const [section = '', name] = path
  if (Array.isArray(at(data, [section]))) return { path: [section] }
  if (wideIn(key) !== undefined && section === 'variables' && name !== undefined)
    return { path: [section, name], value: { unit: '1' }, unit: name, doubt: ['sets'] }
  const isBilingual = isRecord(inner) && ('en' in inner || 'zh' in inner)
  return { path: [...path, key], doubt: isRecord(inner) && !isBilingual ? allNamed : [] }
}

const mendVariable = (name: string, key: string | undefined, data: unknown): Mended => {
  if (key !== undefined && key !== 'unit') return { path: ['variables', name, key], doubt: key === 'for' ? ['sets'] : [] }
  const spec = at(data, ['variables', name])
  const rest = isRecord(spec) ? spec : {}
  return { path: ['variables', name], value: { ...rest, unit: '1' }, unit: name, doubt: isRecord(spec) ? [] : ['sets'] }
}

/** Whatever is wrong with one part of a target, the others are looked at: a bound, say, beside a date that is none. */
const mendTarget = (path: readonly string[], data: unknown): Mended => {
  const [key, reading] = path.slice(2)
  const target = path.slice(0, 2)
  // No bound is given: a bare number is right in every unit.
  if (key === undefined) return { path: [...target, 'at_least'], value: 0 }
  if (key === 'by') return { path: [...target, key], value: lastDay(data) }
  if (key !== 'readings') return { path: [...target, key] }
  return reading === undefined ? { path: target, doubt: ['targets'] } : { path: [...target, key, reading] }
}

/** The scenario's own end is within its horizon. Where that end is wrong too, no deadline is held against it. */
const lastDay = (data: unknown): unknown => {
  const end = at(data, ['time', 'end'])
  return date.safeParse(end).success ? end : '2000-12-31'
}

const mendLever = (name: string, key: string | undefined, data: unknown): Mended => {
  if (key !== undefined && ['cost', 'title', 'source'].includes(key)) return { path: ['levers', name, key] }
  const { unit, cost } = (at(data, ['levers', name]) ?? {}) as Readonly<Record<string, unknown>>
  const hasUnit = typeof unit === 'string' && unit !== '' && key !== 'unit'
  const value = {
    value: 0,
    from: 0,
    to: 0,
    unit: hasUnit ? unit : '1',
    ...(typeof cost === 'string' && cost !== '' ? { cost } : {}),
  }
  return { path: ['levers', name], value, ...(hasUnit ? {} : { unit: name }) }
}

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isKeyed(value) && Object.hasOwn(value, key) ? value[key] : undefined), data)

/** The data with a value at a path, or without what stands there. */
const put = (data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value
  const before = isKeyed(data) ? data : {}
  const after = put(before[key], rest, value)
  return Object.fromEntries(Object.entries({ ...before, [key]: after }).filter(entry => entry[1] !== undefined))
}

const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isKeyed(value) && !Array.isArray(value) && !(value instanceof Written)

// Documents merged by dotted name: mappings key by key; scalars, lists and bilingual texts as a whole.

import type { Place } from './scenario.js'
import { type Entry, isOpen, isSame, type Mapping, type Tree, valueOf } from './tree.js'

export type TellConflict = (path: readonly string[], one: Place, other: Place) => void

/** What parents give together, in their order. What they give differently is told unless `own` decides it; the later one stands. */
export const joinParents = (parents: readonly Mapping[], own: Mapping, tell: TellConflict): Mapping | undefined =>
  parents.length === 0
    ? undefined
    : parents.reduce((one, other) => mergeEntries(one, other, (a, b, key) => join(a, b, valueOf(own, key), [key], tell)))

/** The child's values over those of its base. A child's bound of a target takes the place of the other kind of bound. */
export const override = (base: Mapping, child: Mapping): Mapping => overrideMapping(base, child, [])

const join = (one: Tree, other: Tree, own: Tree | undefined, path: readonly string[], tell: TellConflict): Tree => {
  if (one === other) return one
  if (isOpen(one) && isOpen(other))
    return mergeEntries(one, other, (a, b, key) => join(a, b, valueOf(own, key), [...path, key], tell))
  if (own === undefined && !isSame(one, other)) tell(path, one.place, other.place)
  return other
}

const overrideMapping = (base: Mapping, child: Mapping, path: readonly string[]): Mapping => {
  const kept = path[0] === 'targets' && path.length === 2 ? withoutOtherBound(base, child) : base
  return mergeEntries(kept, child, (a, b, key) => (isOpen(a) && isOpen(b) ? overrideMapping(a, b, [...path, key]) : b))
}

const bounds = ['at_least', 'at_most']

const withoutOtherBound = (base: Mapping, child: Mapping): Mapping =>
  bounds.some(key => child.entries.has(key))
    ? { ...base, entries: new Map([...base.entries].filter(([key]) => !bounds.includes(key))) }
    : base

const mergeEntries = (one: Mapping, other: Mapping, merge: (a: Tree, b: Tree, key: string) => Tree): Mapping => {
  const entries = new Map<string, Entry>(one.entries)
  for (const [key, entry] of other.entries) {
    const before = one.entries.get(key)
    entries.set(key, before === undefined ? entry : { key: entry.key, value: merge(before.value, entry.value, key) })
  }
  return { ...other, entries }
}

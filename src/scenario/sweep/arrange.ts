// A sweep file in its regular form: groups become dotted names, a list of values { values: … }, a list of levers bounds by name.

import { alone, type Arrange, arrangeBy, eachEntry, flatten, inOrder, type IsThing, never, withPart } from '../arrange.js'
import type { Complain } from '../collect-issues.js'
import type { Entry, Mapping, Tree } from '../tree.js'
import { axisKeys, sweepKeys } from './schema.js'

/** Undefined, after complaining, where it is no mapping. */
export const arrangeSweep = (tree: Tree, complain: Complain): Mapping | undefined =>
  arrangeBy(tree, sections, sweepKeys, complain)

const names = { callable: false, ofMembers: true }

/** A mapping is a thing, and no group of things, when one of its keys is a thing's, or when it is empty. */
const hasKey =
  (keys: readonly string[]): IsThing =>
  ({ entries }) =>
    entries.size === 0 || [...entries].some(([key, { value }]) => keys.includes(key) && value.kind !== 'mapping')

const listAsValues = (entry: Entry): Entry =>
  entry.value.kind === 'list' ? { ...entry, value: alone('values', entry.value, entry.key) } : entry

const settings: Arrange = (tree, path, complain) =>
  tree.kind === 'list' ? { ...tree, items: tree.items.map(item => flatten(never, names)(item, path, complain)) } : tree

/** A list of names: each within its own bounds. */
const levers: Arrange = (tree, path, complain) => {
  if (tree.kind !== 'list' || !tree.items.every(({ kind }) => kind === 'scalar'))
    return flatten(hasKey(['from', 'to']), names)(tree, path, complain)
  const entries = tree.items.flatMap(item => (item.kind === 'scalar' ? [[item.text, ownBounds(item)] as const] : []))
  return { kind: 'mapping', place: tree.place, entries: new Map(entries) }
}

const ownBounds = ({ place }: Tree): Entry => ({ key: place, value: { kind: 'mapping', place, entries: new Map() } })

/** All of them is what it means to name none. */
const withoutAll: Arrange = tree => {
  if (tree.kind !== 'mapping') return tree
  const isAll = ({ value }: Entry): boolean => value.kind === 'scalar' && value.text === 'all'
  return { ...tree, entries: new Map([...tree.entries].filter(([key, entry]) => key !== 'levers' || !isAll(entry))) }
}

const part =
  (key: string, arrangePart: Arrange): Arrange =>
  (tree, path, complain) =>
    withPart(key, arrangePart)({ key: tree.place, value: tree }, path, complain).value

/** One scenario, or a list of such. */
const scenarios: Arrange = tree => (tree.kind === 'scalar' ? { kind: 'list', place: tree.place, items: [tree] } : tree)

const sections: ReadonlyMap<string, Arrange> = new Map([
  ['scenario', scenarios],
  ['cases', settings],
  ['grid', inOrder(flatten(hasKey(axisKeys), names), eachEntry(listAsValues))],
  ['sample', inOrder(withoutAll, part('levers', levers))],
])

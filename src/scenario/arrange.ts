// One document in its regular form: groups become dotted names, short forms long ones, empty sections nothing. Values keep their places.

import { type Complain, issueAt } from './collect-issues.js'
import { limits } from './limits.js'
import { messages } from './messages.js'
import { mistakeOfName, type NameKind } from './names.js'
import type { Place } from './scenario.js'
import { leverKeys, sectionKeys, targetKeys, variableKeys } from './schema.js'
import { type Entry, entryOf, isBilingual, type Mapping, type Tree } from './tree.js'

/** The document with a regular form of its sections. Undefined, after complaining, where it is no mapping. */
export const arrange = (tree: Tree, complain: Complain): Mapping | undefined => arrangeBy(tree, sections, sectionKeys, complain)

/** The same of any document: its keys, and how some of its sections become regular. */
export const arrangeBy = (
  tree: Tree,
  sections: ReadonlyMap<string, Arrange>,
  keys: readonly string[],
  complain: Complain,
): Mapping | undefined => {
  if (tree.kind !== 'mapping') {
    const wide = tree.kind === 'scalar' && tree.text.includes('：')
    complain(issueAt(tree.place, [], wide ? messages.characterWide('：') : messages.notAMapping))
    return undefined
  }
  const entries = [...tree.entries].flatMap(([key, entry]): [string, Entry][] => {
    if (keys.includes(key) && entry.value.kind === 'scalar' && entry.value.value === null) return []
    const section = sections.get(key)
    return [[key, section === undefined ? entry : { ...entry, value: section(entry.value, [key], complain) }]]
  })
  return { ...tree, entries: new Map(entries) }
}

export type Arrange = (tree: Tree, path: readonly string[], complain: Complain) => Tree

/** Whether a mapping is a thing that has a name, and not a group of such things. */
export type IsThing = (mapping: Mapping) => boolean

/** Names joined with dots down to each thing; wrong names and second ones are told and left out. */
export const flatten =
  (isThing: IsThing, kind: NameKind): Arrange =>
  (tree, path, complain) => {
    if (tree.kind !== 'mapping') return tree
    const flat = new Map<string, Entry>()
    const add = (name: string, entry: Entry): void => {
      const first = flat.get(name)?.key
      const mistake = first === undefined ? mistakeOfName(name, kind) : messages.nameTwice(name, first)
      if (mistake === undefined) flat.set(name, entry)
      else complain(issueAt(entry.key, [...path, name], mistake))
    }
    const visit = (mapping: Mapping, prefix: string): void => {
      for (const [key, entry] of mapping.entries) {
        if (flat.size > limits.names) return
        const name = `${prefix}${key}`
        if (entry.value.kind === 'mapping' && !isThing(entry.value)) visit(entry.value, `${name}.`)
        else add(name, entry)
      }
    }
    visit(tree, '')
    if (flat.size <= limits.names) return { ...tree, entries: flat }
    complain(issueAt([...flat.values()].at(-1)!.key, path, messages.tooManyNames(path[0] ?? '', limits.names)))
    return { ...tree, entries: new Map([...flat].slice(0, limits.names)) }
  }

/** A mapping is a thing when one of its own keys holds a value of the kind that things have; a group holds nothing but mappings of its own. */
export const hasKeyOf =
  (keys: readonly string[]): IsThing =>
  ({ entries }) =>
    [...entries].some(
      ([key, { value }]) => keys.includes(key) && (value.kind !== 'mapping' || isBilingual(value) || key === 'readings'),
    ) || [...entries.values()].every(({ value }) => value.kind !== 'mapping')

export const eachEntry =
  (arrangeEntry: (entry: Entry, path: readonly string[], complain: Complain) => Entry): Arrange =>
  (tree, path, complain) => {
    if (tree.kind !== 'mapping') return tree
    const entries = [...tree.entries].map(([key, entry]) => [key, arrangeEntry(entry, [...path, key], complain)] as const)
    return { ...tree, entries: new Map(entries) }
  }

const always: IsThing = () => true
export const never: IsThing = () => false
const named = flatten(always, { callable: false })

/** A reading may be the bare name of its variable. */
const readings: Arrange = (tree, path, complain) =>
  eachEntry(entry => (entry.value.kind === 'scalar' ? { ...entry, value: alone('variable', entry.value, entry.key) } : entry))(
    named(tree, path, complain),
    path,
    complain,
  )

export const alone = (key: string, value: Tree, place: Place): Mapping => ({
  kind: 'mapping',
  place: value.place,
  entries: new Map([[key, { key: place, value }]]),
})

export const withPart =
  (key: string, arrangePart: Arrange) =>
  (entry: Entry, path: readonly string[], complain: Complain): Entry => {
    const part = entryOf(entry.value, key)
    if (part === undefined || entry.value.kind !== 'mapping') return entry
    const arranged = { ...part, value: arrangePart(part.value, [...path, key], complain) }
    return { ...entry, value: { ...entry.value, entries: new Map(entry.value.entries).set(key, arranged) } }
  }

export const inOrder =
  (...steps: readonly Arrange[]): Arrange =>
  (tree, path, complain) =>
    steps.reduce((value, step) => step(value, path, complain), tree)

const rows = flatten(hasKeyOf(['indicator', 'region']), { callable: false, ofMembers: true })

const observations: Arrange = (tree, path, complain) => {
  if (tree.kind !== 'list') return tree
  const place = tree.place
  return { ...tree, items: tree.items.map(value => withPart('rows', rows)({ key: place, value }, path, complain).value) }
}

const sections: ReadonlyMap<string, Arrange> = new Map([
  ['units', named],
  ['sets', named],
  ['levers', flatten(hasKeyOf(leverKeys), { callable: true })],
  ['variables', flatten(hasKeyOf(variableKeys), { callable: true, ofMembers: true })],
  [
    'factors',
    inOrder(
      named,
      eachEntry((entry, path, complain) => ({
        ...entry,
        value: flatten(never, { callable: false, ofMembers: true })(entry.value, path, complain),
      })),
    ),
  ],
  ['targets', inOrder(flatten(hasKeyOf(targetKeys), { callable: false }), eachEntry(withPart('readings', readings)))],
  ['observations', observations],
])

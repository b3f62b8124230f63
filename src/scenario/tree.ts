// A document as it is written: values with the places where they stand, before any of them is understood.

import type { Place, Places } from './scenario.js'

export interface Scalar {
  readonly kind: 'scalar'
  readonly place: Place
  /** As written, or what stands between the quotes; in NFC. `007` stays 007. */
  readonly text: string
  readonly value: string | number | boolean | null
}

export interface List {
  readonly kind: 'list'
  readonly place: Place
  readonly items: readonly Tree[]
}

export interface Entry {
  /** Where the key stands. */
  readonly key: Place
  readonly value: Tree
}

export interface Mapping {
  readonly kind: 'mapping'
  readonly place: Place
  readonly entries: ReadonlyMap<string, Entry>
}

export type Tree = Scalar | List | Mapping

/** A number of a document: its value, and the text it was written as. */
export class Written {
  readonly value: number
  readonly text: string

  constructor(value: number, text: string) {
    this.value = value
    this.text = text
  }
}

/** Texts, booleans, null, lists, records and, for numbers, `Written`. */
export const dataOf = (tree: Tree): unknown => {
  if (tree.kind === 'list') return tree.items.map(dataOf)
  if (tree.kind === 'mapping') return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, dataOf(value)]))
  return typeof tree.value === 'number' ? new Written(tree.value, tree.text) : tree.value
}

/** A title, a source or a name in both languages, which is one value: `{ en: …, zh: … }`. */
export const isBilingual = (tree: Tree): boolean =>
  tree.kind === 'mapping' && tree.entries.size > 0 && [...tree.entries.keys()].every(key => key === 'en' || key === 'zh')

/** A mapping that is merged key by key. */
export const isOpen = (tree: Tree | undefined): tree is Mapping => tree?.kind === 'mapping' && !isBilingual(tree)

/** Equal in value; the order of keys has no meaning. */
export const isSame = (one: Tree, other: Tree): boolean => {
  if (one.kind === 'scalar')
    return other.kind === 'scalar' && (typeof one.value === 'number' ? one.value === other.value : one.text === other.text)
  if (one.kind === 'list')
    return (
      other.kind === 'list' &&
      one.items.length === other.items.length &&
      one.items.every((item, index) => isSame(item, other.items[index]!))
    )
  if (other.kind !== 'mapping' || one.entries.size !== other.entries.size) return false
  return [...one.entries].every(([key, { value }]) => {
    const match = valueOf(other, key)
    return match !== undefined && isSame(value, match)
  })
}

/** The entry of a mapping; undefined for anything else. */
export const entryOf = (tree: Tree | undefined, key: string): Entry | undefined =>
  tree?.kind === 'mapping' ? tree.entries.get(key) : undefined

/** What stands under a key of a mapping. */
export const valueOf = (tree: Tree | undefined, key: string): Tree | undefined => entryOf(tree, key)?.value

/** The same tree with one value put in. */
export const withValue = (tree: Mapping, path: readonly string[], value: Tree): Mapping => {
  const [key, ...rest] = path
  if (key === undefined) return tree
  const entry = tree.entries.get(key)
  const inner: Mapping =
    entry?.value.kind === 'mapping' ? entry.value : { kind: 'mapping', place: value.place, entries: new Map() }
  const next = rest.length === 0 ? value : withValue(inner, rest, value)
  return { ...tree, entries: new Map(tree.entries).set(key, { key: entry?.key ?? value.place, value: next }) }
}

/** Places of all values and, with `#key`, of all keys. */
export const placesOf = (tree: Tree): Places => {
  const places = new Map<string, Place>()
  const visit = (value: Tree, path: string): void => {
    places.set(path, value.place)
    const under = (key: string | number): string => (path === '' ? `${key}` : `${path}/${key}`)
    if (value.kind === 'list') for (const [index, item] of value.items.entries()) visit(item, under(index))
    if (value.kind !== 'mapping') return
    for (const [key, entry] of value.entries) {
      places.set(`${under(key)}#key`, entry.key)
      visit(entry.value, under(key))
    }
  }
  visit(tree, '')
  return places
}

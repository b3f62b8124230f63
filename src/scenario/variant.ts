// What a file says otherwise than the files it extends, so that a reader sees the difference and not only the whole.

import { type Text, verbatim } from '../text.js'
import type { Change, Variant } from './scenario.js'
import { isBilingual, isOpen, isSame, type Mapping, type Tree, valueOf } from './tree.js'

/** Undefined for a file that fills the gaps of a model: it is the first of its kind and no variant. */
export const buildVariant = (base: Mapping, merged: Mapping, parents: readonly string[]): Variant | undefined =>
  hasGaps(base) ? undefined : { parents, changes: changesOf(base, merged) }

const hasGaps = (document: Mapping): boolean => {
  const variables = valueOf(document, 'variables')
  return variables?.kind === 'mapping' && [...variables.entries.values()].some(({ value }) => valueOf(value, 'is') === undefined)
}

/** A scenario is called and described as it likes: that changes nothing. */
const words = ['name', 'description']

/** What `after` says otherwise, by the path in it. */
export const changesOf = (before: Mapping, after: Mapping, path: readonly string[] = []): readonly Change[] =>
  [...new Set([...before.entries.keys(), ...after.entries.keys()])]
    .filter(key => path.length > 0 || !words.includes(key))
    .flatMap(key => compare(valueOf(before, key), valueOf(after, key), [...path, key]))

const compare = (before: Tree | undefined, after: Tree | undefined, path: readonly string[]): readonly Change[] => {
  if (isOpen(after) && (before === undefined || isOpen(before)))
    return changesOf(before ?? { ...after, entries: new Map() }, after, path)
  if (before !== undefined && after !== undefined && isSame(before, after)) return []
  return [{ path, ...(before && { before: textOf(before) }), ...(after && { after: textOf(after) }) }]
}

/** A value in a few words: texts and numbers as they are written. */
const textOf = (tree: Tree): Text => {
  const [en, zh] = [valueOf(tree, 'en'), valueOf(tree, 'zh')]
  return isBilingual(tree) && en && zh ? { en: written(en), zh: written(zh) } : verbatim(written(tree))
}

const written = (tree: Tree): string => {
  if (tree.kind === 'scalar') return tree.text === '' ? '""' : tree.text
  if (tree.kind === 'list') return `[${tree.items.map(written).join(', ')}]`
  return `{ ${[...tree.entries].map(([key, { value }]) => `${key}: ${written(value)}`).join(', ')} }`
}

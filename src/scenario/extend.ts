// A document and what it extends → one document. Each file is checked for itself on the way, so that a mistake is told where it stands even
// if another file decides the value.

import { arrange } from './arrange.js'
import { type Complain, issueAt } from './collect-issues.js'
import { allNamed, type Named, namedIn } from './draft.js'
import type { Located } from './library.js'
import { joinParents, override } from './merge.js'
import { messages } from './messages.js'
import { splitMember } from './names.js'
import { nearest } from './nearest.js'
import type { Files } from './open-files.js'
import { parseYaml } from './parse-yaml.js'
import type { Variant } from './scenario.js'
import { documentSchema } from './schema.js'
import { tellAt } from './tell-at.js'
import { dataOf, type Entry, type Mapping, type Scalar, type Tree, valueOf } from './tree.js'
import { validate } from './validate.js'
import { buildVariant } from './variant.js'

interface Merged {
  /** The merged document without its `extends`. */
  readonly document: Mapping
  readonly variant?: Variant
  /** Of a variant: what it extends, merged. */
  readonly base?: Mapping
  /** Whether every file that it extends could be read. */
  readonly whole: boolean
}

export interface Extended extends Merged {
  /** Where a name that some file gives is not in the document. */
  readonly lost: ReadonlySet<Named>
}

/** Undefined, after complaining, where the file itself could not be read. */
export const extend = (main: Located, files: Files, complain: Complain): Extended | undefined => {
  const done = new Map<string, Merged | undefined>()
  const lost = new Set<Named>()
  const losing: Complain = issue => {
    const named = namedIn(issue.path?.split('.')[0] ?? '')
    if (named !== undefined) lost.add(named)
    complain(issue)
  }
  const resolve = (located: Located, trail: readonly Located[]): Merged | undefined => {
    if (done.has(located.id)) return done.get(located.id)
    const own = readDocument(located, files, { complain, losing })
    const names = namesOf(valueOf(own, 'extends'))
    const parents = names.map(name => follow(name, [...trail, located]))
    const documents = parents.flatMap(parent => (parent === undefined ? [] : [parent.document]))
    const whole = parents.every(parent => parent?.whole === true)
    const merged = own && mergeInto(own, { names: names.map(({ text }) => text), documents, whole }, { complain, losing })
    done.set(located.id, merged)
    return merged
  }
  const follow = (name: Scalar, trail: readonly Located[]): Merged | undefined => {
    const located = files.follow(name, ['extends'])
    const start = trail.findIndex(({ id }) => id === located?.id)
    if (located === undefined) return undefined
    if (start < 0) return resolve(located, trail)
    const path = [...trail.slice(start), located].map(({ file }) => file)
    complain(issueAt(name.place, ['extends'], messages.extendsCyclic(path)))
    return undefined
  }
  const merged = resolve(main, [])
  if (merged?.whole === false) for (const named of allNamed) lost.add(named)
  return merged && { ...merged, lost }
}

interface Complaints {
  readonly complain: Complain
  /** For what is left out of a section. */
  readonly losing: Complain
}

const readDocument = (located: Located, files: Files, { complain, losing }: Complaints): Mapping | undefined => {
  const text = files.textOf(located)
  const tree = text === undefined ? undefined : parseYaml(text, located.file, complain)
  const document = tree === undefined ? undefined : arrange(tree, losing)
  if (document !== undefined) validate(documentSchema, dataOf(document), tellAt(document, complain))
  return document
}

/** The files that `extends` names; what is no text has been told already. */
const namesOf = (tree: Tree | undefined): readonly Scalar[] => {
  const items = tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree]
  return items.filter(item => item.kind === 'scalar' && typeof item.value === 'string' && item.text !== '') as readonly Scalar[]
}

interface Parents {
  readonly names: readonly string[]
  /** Of those that could be read. */
  readonly documents: readonly Mapping[]
  /** Whether these are all that there is to extend. */
  readonly whole: boolean
}

const mergeInto = (own: Mapping, { names, documents, whole }: Parents, { complain, losing }: Complaints): Merged => {
  const extendsAt = own.entries.get('extends')?.key ?? own.place
  const base = joinParents(documents, own, (path, one, other) =>
    complain(issueAt(extendsAt, ['extends'], messages.parentsDiffer(path.join('.'), one, other))),
  )
  const child = without(own, 'extends')
  if (base === undefined) return { document: child, whole }
  if (!whole) return { document: override(base, child), whole }
  const document = override(base, withoutUnknown(child, base, losing))
  const variant = buildVariant(base, document, names)
  return { document, whole, ...(variant && { variant, base }) }
}

const without = (mapping: Mapping, key: string): Mapping => ({
  ...mapping,
  entries: new Map([...mapping.entries].filter(([other]) => other !== key)),
})

/** What an entry of a section has when it stands for itself. */
const needs = {
  variables: [['unit']],
  levers: [['value'], ['from'], ['to'], ['unit']],
  targets: [['by'], ['readings'], ['at_least', 'at_most']],
} as const

type Section = keyof typeof needs

/** Without the entries that override a name which no parent has. */
const withoutUnknown = (child: Mapping, base: Mapping, complain: Complain): Mapping => {
  const entries = [...child.entries].map(([section, entry]): [string, Entry] => {
    if (!(section in needs) || entry.value.kind !== 'mapping') return [section, entry]
    const known = valueOf(base, section)
    const names = known?.kind === 'mapping' ? known.entries : new Map<string, Entry>()
    const kept = [...entry.value.entries].filter(([name, { key, value }]) => {
      if (names.has(name) || names.has(splitMember(name)?.base ?? '') || isComplete(section as Section, value)) return true
      complain(issueAt(key, [section, name], messages.overrideUnknown(section as Section, name, nearest(name, names.keys()))))
      return false
    })
    return [section, { ...entry, value: { ...entry.value, entries: new Map(kept) } }]
  })
  return { ...child, entries: new Map(entries) }
}

/** What is no mapping at all has been told already. */
const isComplete = (section: Section, value: Tree): boolean =>
  value.kind !== 'mapping' || needs[section].every(keys => keys.some(key => value.entries.has(key)))

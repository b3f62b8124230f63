// YAML text → tree: the 1.2 core schema, of which a scenario needs mappings, lists, texts, numbers and aliases. Tags, merge keys, directives
// and several documents in one file are no part of it.

import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar as YamlScalar } from 'yaml'
import { type Complain, issueAt } from './collect-issues.js'
import type { Mistake } from './issue.js'
import { limits } from './limits.js'
import { pointsOf, type ScalarStyle } from './marks.js'
import { messages } from './messages.js'
import { isForbidden } from './names.js'
import { placeIn, readYaml } from './read-yaml.js'
import type { Place } from './scenario.js'
import type { Entry, Mapping, Scalar, Tree } from './tree.js'
import { foreignIn } from './wide.js'
import { certainFlaws } from './yaml-flaws.js'

interface Context {
  readonly text: string
  readonly placeAt: (offset: number) => Place
  readonly tell: (offset: number, mistake: Mistake, path?: readonly string[]) => void
  /** Keys around what is being read, outermost first. */
  readonly path: string[]
  /** Anchors seen so far; undefined while what they name is being read. */
  readonly anchors: Map<string, Sized | undefined>
  /** Values that aliases have stood for so far. */
  aliased: number
}

/** A tree and how many values are in it. */
interface Sized {
  readonly tree: Tree
  readonly size: number
}

/** The tree of a text, lines and columns in characters from 1. Undefined, after complaining, where the text is not YAML; or where it is empty. */
export const parseYaml = (text: string, file: string, complain: Complain): Tree | undefined => {
  const reading = readYaml(text)
  const { document, lines } = reading
  for (const { line, column, mistake } of certainFlaws(text, reading)) complain(issueAt({ file, line, column }, [], mistake))
  if (document === undefined) return undefined
  const placeAt = (offset: number): Place => ({ file, ...placeIn(lines, offset) })
  let broken = false
  const tell = (offset: number, mistake: Mistake, path: readonly string[] = []): void => {
    broken = true
    complain(issueAt(placeAt(offset), path, mistake))
  }
  if (document.contents === null || isEmptyPlain(document.contents)) {
    tell(0, messages.fileEmpty)
    return undefined
  }
  const { tree } = treeOf(document.contents, { text, placeAt, tell, path: [], anchors: new Map(), aliased: 0 })
  return broken ? undefined : tree
}

const isEmptyPlain = (node: ParsedNode): boolean => isScalar(node) && node.value === null && (node.source ?? '') === ''

const treeOf = (node: ParsedNode | null, context: Context, fallback = 0): Sized => {
  const offset = node?.range[0] ?? fallback
  if (node === null) return { tree: { kind: 'scalar', place: context.placeAt(offset), text: '', value: null }, size: 1 }
  if (isAlias(node)) return aliasOf(node.source, offset, context)
  if (node.tag !== undefined) tellTag(node.tag, offset, context)
  if (node.anchor !== undefined) context.anchors.set(node.anchor, undefined)
  const sized = isScalar(node) ? { tree: scalarOf(node, context), size: 1 } : collectionOf(node, context)
  if (node.anchor !== undefined) context.anchors.set(node.anchor, sized)
  return sized
}

/** At the tag itself, which stands before its value. */
const tellTag = (tag: string, offset: number, { text, tell }: Context): void => {
  const written = tag.replace('tag:yaml.org,2002:', '!!')
  const at = text.lastIndexOf(written, offset)
  tell(at < 0 ? offset : at, messages.tagUnsupported(written))
}

const collectionOf = (node: Exclude<ParsedNode, YamlScalar.Parsed>, context: Context): Sized => {
  const place = context.placeAt(node.range[0])
  if (isSeq(node)) {
    const items = node.items.map((item, index) => {
      context.path.push(String(index))
      const read = treeOf(item as ParsedNode | null, context, node.range[0])
      context.path.pop()
      return read
    })
    return { tree: { kind: 'list', place, items: items.map(({ tree }) => tree) }, size: sum(items) }
  }
  if (isMap(node)) return mappingOf(node.items as readonly YamlPair[], place, context)
  throw new Error('the YAML parser gave an unknown kind of node')
}

interface YamlPair {
  readonly key: ParsedNode | null
  readonly value: ParsedNode | null
}

const mappingOf = (pairs: readonly YamlPair[], place: Place, context: Context): Sized => {
  const entries = new Map<string, Entry>()
  const values: Sized[] = []
  for (const { key, value } of pairs) {
    const offset = key?.range[0] ?? value?.range[0] ?? 0
    const name = keyOf(key, context)
    context.path.push(name ?? '')
    const read = treeOf(value, context, key?.range[1] ?? offset)
    context.path.pop()
    if (name === undefined) continue
    const first = entries.get(name)?.key
    if (isForbidden(name)) context.tell(offset, messages.nameForbidden(name))
    else if (name === '<<') context.tell(offset, messages.mergeKey)
    else if (first !== undefined) context.tell(offset, messages.keyTwice(name, first), [...context.path, name])
    else entries.set(name, { key: context.placeAt(offset), value: read.tree })
    values.push(read)
  }
  return { tree: { kind: 'mapping', place, entries } satisfies Mapping, size: sum(values) }
}

const sum = (values: readonly Sized[]): number => values.reduce((total, { size }) => total + size, 1)

/** The text of a key; undefined, after complaining, where it is none. */
const keyOf = (key: ParsedNode | null, context: Context): string | undefined => {
  if (key !== null && isScalar(key) && (key.value !== null || key.source === 'null')) {
    if (key.tag !== undefined) tellTag(key.tag, key.range[0], context)
    const { text } = scalarOf(key, context)
    if (!/^[\s\u200b]|[\s\u200b]$/.test(text)) return text
    const foreign = foreignIn(text)
    context.tell(key.range[0] + (foreign?.index ?? 0), foreign ? messages.blankForeign(foreign.sign) : messages.keyBlank(text))
    return undefined
  }
  context.tell(key?.range[0] ?? 0, messages.keyInvalid)
  return undefined
}

const aliasOf = (name: string, offset: number, context: Context): Sized => {
  const nothing: Sized = { tree: { kind: 'scalar', place: context.placeAt(offset), text: '', value: null }, size: 1 }
  const target = context.anchors.get(name)
  if (target === undefined) {
    context.tell(offset, context.anchors.has(name) ? messages.aliasCyclic(name) : messages.aliasUnknown(name))
    return nothing
  }
  const before = context.aliased
  context.aliased += target.size
  if (context.aliased <= limits.aliased) return target
  if (before <= limits.aliased) context.tell(offset, messages.aliasBomb(name, limits.aliased))
  return nothing
}

const scalarOf = (node: YamlScalar.Parsed, context: Context): Scalar => {
  const value = node.value as string | number | boolean | null
  const text = typeof value === 'string' ? value : (node.source ?? '')
  return { kind: 'scalar', place: placeOfScalar(node, text, context), text, value }
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

const placeOfScalar = (node: YamlScalar.Parsed, text: string, { text: source, placeAt }: Context): Place => {
  const [start, end] = node.range
  const points = pointsOf(source.slice(start, end), styles[node.type ?? ''] ?? 'plain', text)
  const placed = points.map(({ index, offset }) => ({ index, ...placeAt(start + offset) }))
  const [first, ...others] = placed
  const place = { file: first!.file, line: first!.line, column: first!.column }
  if (others.length === 0 && first!.index === 0) return place
  return { ...place, marks: placed.map(({ index, line, column }) => ({ index, line, column })) }
}

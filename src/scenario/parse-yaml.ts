// YAML text → tree: the 1.2 core schema, of which a scenario needs mappings, lists, texts, numbers and aliases. Tags, merge keys, directives
// and several documents in one file are no part of it.

import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  type Scalar as YamlScalar,
} from 'yaml'
import { type Complain, issueAt } from './collect-issues.js'
import type { Mistake } from './issue.js'
import { limits } from './limits.js'
import { pointsOf, type ScalarStyle } from './marks.js'
import { messages, yamlMistakes } from './messages.js'
import { isForbidden } from './names.js'
import type { Place } from './scenario.js'
import type { Entry, Mapping, Scalar, Tree } from './tree.js'
import { wideIn } from './wide.js'
import { readYamlTokens, unclosedIn } from './yaml-tokens.js'

interface Context {
  readonly text: string
  readonly placeAt: (offset: number) => Place
  readonly tell: (offset: number, mistake: Mistake) => void
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
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  let broken = false
  const tell = (offset: number, mistake: Mistake): void => {
    broken = true
    complain(issueAt(placeAt(offset), [], mistake))
  }
  const tokens = readYamlTokens(text, lines, tell)
  for (const { offset, sign } of tokens.flatMap(unclosedIn)) tell(offset, messages.notClosed(sign))
  if (broken) return undefined
  const document = withoutStackTraces(() => firstDocument(tokens, text, tell))
  tellErrors(document, text, placeAt, tell)
  if (broken) return undefined
  if (document.contents === null || isEmptyPlain(document.contents)) {
    tell(0, messages.fileEmpty)
    return undefined
  }
  const { tree } = treeOf(document.contents, { text, placeAt, tell, anchors: new Map(), aliased: 0 })
  return broken ? undefined : tree
}

const isEmptyPlain = (node: ParsedNode): boolean => isScalar(node) && node.value === null && (node.source ?? '') === ''

/** The parser makes an Error of every mistake; on a long broken text their stack traces, which nobody reads, would take seconds. */
const withoutStackTraces = <Result>(work: () => Result): Result => {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = limit
  }
}

const firstDocument = (tokens: ReturnType<typeof readYamlTokens>, text: string, tell: Context['tell']): Document.Parsed => {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  let first: Document.Parsed | undefined
  for (const document of composer.compose(tokens, true, text.length)) {
    if (first !== undefined) {
      tell(document.range[0], messages.severalDocuments)
      break
    }
    first = document
  }
  if (first === undefined) throw new Error('the YAML parser gave no document')
  return first
}

/** The first mistake of each line: those behind it mostly follow from it. */
const tellErrors = (document: Document.Parsed, text: string, placeAt: Context['placeAt'], tell: Context['tell']): void => {
  const told = new Set<number>()
  for (const { code, pos } of document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = placeAt(pos[0])
    if (told.has(line)) continue
    told.add(line)
    const start = text.lastIndexOf('\n', pos[0] - 1) + 1
    const wide = wideIn(text.slice(start, endOfLine(text, pos[0])))
    if (wide === undefined) tell(pos[0], yamlMistakes[code])
    else tell(start + wide.index, messages.characterWide(wide.sign))
  }
}

const endOfLine = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

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
    const items = node.items.map(item => treeOf(item as ParsedNode | null, context, node.range[0]))
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
    const read = treeOf(value, context, key?.range[1] ?? offset)
    const name = keyOf(key, context)
    if (name === undefined) continue
    const first = entries.get(name)?.key
    if (isForbidden(name)) context.tell(offset, messages.nameForbidden(name))
    else if (name === '<<') context.tell(offset, messages.mergeKey)
    else if (first !== undefined) context.tell(offset, messages.keyTwice(name, first))
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
    return scalarOf(key, context).text
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

// What a broken line of YAML may have been meant to be. A repair that heals the text says what was wrong; where none does, the line is left out,
// alone or with what belongs to it.

import { latePattern } from '../text.js'
import type { Mistake } from './issue.js'
import { messages, yamlMistakes } from './messages.js'
import type { Flaw } from './read-yaml.js'
import { foreignIn, narrowed, wideIn } from './wide.js'

export interface Repair {
  /** As many as before. */
  readonly lines: readonly string[]
  /** What it was, where the repair knows better than the parser. */
  readonly meant?: Pick<Flaw, 'line' | 'column' | 'mistake'>
  /** Whether nothing else can have been wrong where it heals anything. */
  readonly isPlain?: boolean
  /** Whether anything else is better, for it leaves out much that may be broken by itself. */
  readonly isLast?: boolean
}

type Mend = (line: string, flaw: Flaw) => { readonly line: string; readonly at: number; readonly mistake?: Mistake } | undefined

export const repairsOf = (lines: readonly string[], flaw: Flaw): readonly Repair[] => {
  const line = lineAt(lines, flaw.line)
  const mended = (line.length > longest ? [] : mends).flatMap(mend => {
    const found = mend(line, flaw)
    if (found === undefined) return []
    const { at, mistake } = found
    const meant = mistake && { line: flaw.line, column: at + 1, mistake }
    return [{ lines: lines.with(flaw.line - 1, found.line), ...(meant && { meant, isPlain: true }) }]
  })
  const indented = (at: number, indent: number): readonly string[] =>
    lines.with(at - 1, ' '.repeat(indent) + lineAt(lines, at).trimStart())
  const own = indentOf(line)
  const below = lineNear(lines, flaw.line, 1)
  const outer = outward(lines, flaw.line, -1)
  const wrong = (at: number) => ({ line: at, column: 1, mistake: yamlMistakes.BAD_INDENT })
  const indents = new Set([...outer, ...outward(lines, flaw.line, 1)].map(at => indentOf(lineAt(lines, at))))
  return [
    ...mended,
    // A line that is indented too far continues the text above it, which is where the parser stops.
    ...(indentOf(lineAt(lines, below)) > own ? [{ lines: indented(below, own), meant: wrong(below) }] : []),
    ...[...indents].map(indent => ({ lines: indented(flaw.line, indent) })),
    // The first line of a block says how far all are indented.
    ...outer.filter(at => indentOf(lineAt(lines, at)) !== own).map(at => ({ lines: indented(at, own), meant: wrong(at) })),
  ]
}

/** Nobody wrote a longer one by hand. */
const longest = 10_000

/** The line left out, then with the lines that are indented deeper, then with the rest of its block. */
export const blanks = (lines: readonly string[], { line }: Flaw): readonly Repair[] => {
  const indent = indentOf(lineAt(lines, line))
  const until = (ends: (inner: number) => boolean): number => {
    const end = lines.findIndex((text, index) => index >= line && text.trim() !== '' && ends(indentOf(text)))
    return end < 0 ? lines.length : end
  }
  const without = (end: number): readonly string[] => lines.map((text, index) => (index >= line - 1 && index < end ? '' : text))
  return [
    { lines: without(line) },
    { lines: without(until(inner => inner <= indent)) },
    { lines: without(until(inner => inner < indent)), isLast: true },
  ]
}

const lineAt = (lines: readonly string[], line: number): string => lines[line - 1] ?? ''

/** The nearest line above or below that holds anything; 0 or one more than there are where none does. */
const lineNear = (lines: readonly string[], line: number, step: number): number => {
  let at = line + step
  while (at >= 1 && at <= lines.length && /^\s*(#|$)/.test(lineAt(lines, at))) at += step
  return at
}

/** The line above or below, and then each that is indented less than those before it: a few of them. */
const outward = (lines: readonly string[], line: number, step: number): readonly number[] => {
  const found: number[] = []
  let least = Number.POSITIVE_INFINITY
  for (let at = line; least > 0 && found.length < 4; ) {
    at = lineNear(lines, at, step)
    if (at < 1 || at > lines.length) break
    const indent = indentOf(lineAt(lines, at))
    if (indent < least) found.push(at)
    least = Math.min(least, indent)
  }
  return found
}

/** A tab counts as one column, as YAML's own do not. */
const indentOf = (line: string): number => /^\s*/.exec(line)![0].length

/** A mend that finds one place of the line and writes `by` there. */
const replacing =
  (pattern: () => RegExp, by: string, mistake: (match: RegExpExecArray) => Mistake): Mend =>
  line => {
    const match = pattern().exec(line)
    if (match === null) return undefined
    const at = match.index + match[0].length
    return { line: line.slice(0, at) + by + line.slice(at), at, mistake: mistake(match) }
  }

const key = String.raw`[\p{L}_][\p{L}\p{N}_.]*`

const halfWidth: Mend = line => {
  const wide = wideIn(line)
  return wide && { line: narrowed(line), at: wide.index, mistake: messages.characterWide(wide.sign) }
}

/** Behind a colon or a hyphen a blank is needed that is one. */
const ordinaryBlank: Mend = line => {
  const match = /(?<=[:-])\s*[\u00a0\u2000-\u200b\u202f\u3000][\s\u200b]*/.exec(line)
  if (match === null) return undefined
  const at = match.index
  return {
    line: `${line.slice(0, at)} ${line.slice(at + match[0].length)}`,
    at: at + foreignIn(match[0])!.index,
    mistake: messages.blankForeign(foreignIn(match[0])!.sign),
  }
}

const spaceAfterColon: Mend = replacing(
  latePattern(`(?:^\\s*(?:- )?|[{,]\\s*)(${key}):(?=[^\\s,}\\]])`, 'u'),
  ' ',
  ([, name = '']) => messages.spaceMissing(name),
)

const colonAfterKey: Mend = replacing(latePattern(`^\\s*(?:- )?(${key})(?=\\s|$)`, 'u'), ':', ([, name = '']) =>
  messages.colonMissing(name),
)

const commaBefore: Mend = (line, { column }) => {
  const match = new RegExp(`(?<=["'}\\]\\p{L}\\p{N}%])(\\s+|\\s*[;；、]\\s*)(${key}):\\s`, 'u').exec(line.slice(column - 1))
  if (match === null) return undefined
  const [, between = '', name = ''] = match
  const at = column - 1 + match.index
  const rest = line.slice(at + between.length)
  return {
    line: `${line.slice(0, at)}, ${rest}`,
    at: between.trim() === '' ? at + between.length : at,
    mistake: messages.commaMissing(name),
  }
}

/** A quoted text alone on the line of its key that another quote inside ends: `'the region's demand'`. */
const quoteInside: Mend = line => {
  const match = new RegExp(`^(\\s*(?:- )?${key}:\\s+(["']))(.*)\\2\\s*$`, 'u').exec(line)
  if (match === null) return undefined
  const [, before = '', quote = '', text = ''] = match
  const [single, inside] = [quote === "'", quote === "'" ? /(?<!')'(?!')/g : /(?<!\\)"/g]
  const first = text.search(inside)
  if (first < 0) return undefined
  const mended = text.replace(inside, single ? "''" : '\\"')
  return { line: before + mended + quote, at: before.length + first, mistake: messages.quoteInside(quote) }
}

const withoutClosing: Mend = (line, { column }) => {
  const sign = line[column - 1] ?? ''
  if (!'}]'.includes(sign) || sign === '') return undefined
  return { line: line.slice(0, column - 1) + line.slice(column), at: column - 1, mistake: messages.nothingOpen(sign) }
}

const closed: Mend = (line, { kind, column }) => {
  const closing = { '{': ' }', '[': ']', '"': '"', "'": "'" }[line[column - 1] ?? '']
  return kind === 'UNCLOSED' && closing !== undefined ? { line: line + closing, at: column - 1 } : undefined
}

/** Quotes around a text that a comma ended, up to the next key or the end of its mapping. */
const quoted: Mend = (line, { kind, column }) => {
  if (kind !== 'CUT') return undefined
  const rest = line.slice(column - 1)
  const end = new RegExp(`,\\s*${key}:\\s|(?:\\s*\\})+\\s*$`, 'u').exec(rest)?.index ?? rest.length
  const text = `'${rest.slice(0, end).replaceAll("'", "''")}'`
  return { line: line.slice(0, column - 1) + text + rest.slice(end), at: column - 1 }
}

const mends: readonly Mend[] = [
  halfWidth,
  ordinaryBlank,
  spaceAfterColon,
  commaBefore,
  colonAfterKey,
  quoteInside,
  withoutClosing,
  quoted,
  closed,
]

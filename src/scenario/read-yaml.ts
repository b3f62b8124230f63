// Text → what the YAML parser makes of it: a document, or the flaws that it sees, the first of each line. Not all of those are mistakes of a
// reader's: behind the first it may have lost its way.

import { Composer, type Document, type ErrorCode, isScalar, LineCounter, visit } from 'yaml'
import type { Mistake } from './issue.js'
import { messages, yamlMistakes } from './messages.js'
import { type Opening, readYamlTokens, unclosedIn } from './yaml-tokens.js'

export interface Flaw {
  /** Both from 1. */
  readonly line: number
  readonly column: number
  readonly mistake: Mistake
  readonly kind: ErrorCode | 'LIMIT' | 'UNCLOSED' | 'CUT' | 'CONFLICT' | 'BLANK'
}

export interface YamlReading {
  readonly lines: LineCounter
  /** In the order of their lines; a single one where it is a limit. */
  readonly flaws: readonly Flaw[]
  /** Undefined where there are flaws. */
  readonly document: Document.Parsed | undefined
}

export const readYaml = (text: string): YamlReading => {
  const lines = new LineCounter()
  const flaws = new Map<number, Flaw>()
  const tell = (kind: Flaw['kind'], offset: number, mistake: Mistake): void => {
    const { line, column } = placeIn(lines, kind === 'BAD_INDENT' ? afterBlanks(text, offset) : offset)
    const first = flaws.get(line)
    if (first === undefined || first.column > column) flaws.set(line, { line, column, mistake, kind })
  }
  const document = read(text, lines, tell)
  const ordered = [...flaws.values()].sort((a, b) => a.line - b.line)
  return { lines, flaws: ordered, document: ordered.length === 0 ? document : undefined }
}

/** Where the first line begins, from a line on, that holds more than a comment: the parser tells of its indentation in the blank ones before it. */
const afterBlanks = (text: string, offset: number): number => {
  const blanks = /^(?:[^\S\n]*(?:#[^\n]*)?\n)+/.exec(text.slice(offset))
  return offset + (blanks?.[0].length ?? 0)
}

type Tell = (kind: Flaw['kind'], offset: number, mistake: Mistake) => void

const read = (text: string, lines: LineCounter, tell: Tell): Document.Parsed | undefined => {
  const { tokens, limit } = readYamlTokens(text, lines, (offset, mistake) => tell('BAD_DIRECTIVE', offset, mistake))
  if (limit !== undefined) {
    tell('LIMIT', limit.offset, limit.mistake)
    return undefined
  }
  const unclosed = tokens.flatMap(unclosedIn)
  for (const { offset, sign } of causes(unclosed)) tell('UNCLOSED', offset, messages.notClosed(sign))
  if (unclosed.length > 0) return undefined
  const document = withoutStackTraces(() =>
    firstDocument(tokens, text, offset => tell('MULTIPLE_DOCS', offset, messages.severalDocuments)),
  )
  for (const { code, pos } of document.errors) tell(code, pos[0], yamlMistakes[code])
  if (document.errors.length === 0) for (const offset of cutTexts(document)) tell('CUT', offset, messages.textCut)
  return document
}

/** A bracket around a quote that nothing closes is only open because the quote is. */
const causes = (unclosed: readonly Opening[]): readonly Opening[] => {
  const quotes = unclosed.filter(({ sign }) => sign === '"' || sign === "'")
  return quotes.length > 0 ? quotes : unclosed
}

/**
 * Where texts begin that a comma ended, or that a missing space made one: `{ is: min(a, b) }` is read as `is: min(a` and a key `b)`, `{ is:5 }` as
 * a key `is:5`. No key looks like those.
 */
const cutTexts = (document: Document.Parsed): readonly number[] => {
  const cut: number[] = []
  visit(document, {
    Map(_, { flow, items }) {
      if (flow !== true) return
      let begins: number | undefined
      for (const { key, value } of items) {
        if (value !== null) begins = isScalar(value) && value.type === 'PLAIN' ? value.range![0] : undefined
        else if (isScalar(key) && key.type === 'PLAIN') {
          const source = key.source ?? ''
          if (/^[\p{L}_][\p{L}\p{N}_.]*:/u.test(source)) cut.push(key.range![0])
          else if (begins !== undefined && !/^[\p{L}\p{N}_.\[\]-]*$/u.test(source)) cut.push(begins)
        }
      }
    },
  })
  return cut
}

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

const firstDocument = (
  tokens: ReturnType<typeof readYamlTokens>['tokens'],
  text: string,
  tellSecond: (offset: number) => void,
): Document.Parsed => {
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
      tellSecond(document.range[0])
      break
    }
    first = document
  }
  if (first === undefined) throw new Error('the YAML parser gave no document')
  return first
}

export const placeIn = (lines: LineCounter, offset: number): { readonly line: number; readonly column: number } => {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

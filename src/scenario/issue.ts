// A reader's mistakes: collected, then thrown once, each with its place, what is wrong and what would be right.

import type { Language, Text } from '../text.js'
import type { Place } from './scenario.js'

export interface Issue {
  readonly file: string
  /** From 1; absent where a whole file is meant. */
  readonly line?: number
  readonly column?: number
  /** Dotted path in the document, `variables.plant.cost`. */
  readonly path?: string
  readonly problem: Text
  /** What would be right. */
  readonly remedy?: Text
}

/** A mistake in words, wherever it stands. */
export type Mistake = Pick<Issue, 'problem' | 'remedy'>

/** A mistake of the reader's: exit code 2, no stack trace. */
export class ScenarioError extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(renderIssues(issues, 'en'))
    this.name = 'ScenarioError'
    this.issues = issues
  }
}

/** A place plus an index into the text that stands there → file, line, column. */
export const locate = (place: Place | undefined, index = 0): { file: string; line?: number; column?: number } => {
  if (place === undefined) return { file: '' }
  const mark = place.marks?.findLast(mark => mark.index <= index)
  if (mark === undefined) return { file: place.file, line: place.line, column: place.column + index }
  return { file: place.file, line: mark.line, column: mark.column + index - mark.index }
}

/** Grouped by file in reading order: a head line a file, then `  path (line l, column c): problem; remedy`. */
export const renderIssues = (issues: readonly Issue[], language: Language): string => {
  const files = [...new Set(issues.map(issue => issue.file))]
  return files.map(file => renderFile(file, issues, language)).join('\n')
}

const renderFile = (file: string, issues: readonly Issue[], language: Language): string => {
  const own = issues
    .filter(issue => issue.file === file)
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  const told = gather(own)
  const head = {
    en: `${onOneLine(file)}: ${told.length} ${told.length === 1 ? 'issue' : 'issues'}, nothing was run`,
    zh: `${onOneLine(file)}：${told.length} 处问题，未运行`,
  }
  return [head[language], ...told.map(one => `  ${renderTold(one, language)}`)].join('\n')
}

/** An issue, and the lines where the same stands again. */
interface Told {
  readonly issue: Issue
  readonly again: readonly number[]
}

/**
 * A unit or a name that nobody knows is one mistake, wherever it stands: told once, with the other lines. Any other sentence is about its own place, and
 * told there.
 */
const gather = (issues: readonly Issue[]): readonly Told[] => {
  const alike = new Map<string, Issue[]>()
  const sentenceOf = ({ line, problem, remedy }: Issue): string | undefined =>
    line === undefined || !problem.en.startsWith('unknown ') ? undefined : JSON.stringify([problem, remedy])
  for (const issue of issues) {
    const sentence = sentenceOf(issue)
    if (sentence === undefined) continue
    const same = alike.get(sentence)
    if (same === undefined) alike.set(sentence, [issue])
    else same.push(issue)
  }
  return issues.flatMap((issue): readonly Told[] => {
    const same = alike.get(sentenceOf(issue) ?? '') ?? []
    if (same.length < fewestAlike) return [{ issue, again: [] }]
    if (same[0] !== issue) return []
    return [{ issue, again: [...new Set(same.slice(1).map(({ line }) => line!))] }]
  })
}

const fewestAlike = 3
const mostLines = 20

const renderTold = ({ issue, again }: Told, language: Language): string => {
  if (again.length === 0) return renderIssue(issue, language)
  const more = again.length - mostLines
  const lines = again.slice(0, mostLines).join(language === 'en' ? ', ' : '、')
  const also = {
    en: ` (also in ${again.length === 1 ? 'line' : 'lines'} ${lines}${more > 0 ? ` and ${more} more` : ''})`,
    zh: `（另见第 ${lines} 行${more > 0 ? `等，还有 ${more} 行` : ''}）`,
  }
  return renderIssue(issue, language) + also[language]
}

const renderIssue = ({ path, line, column, problem, remedy }: Issue, language: Language): string => {
  const where = line === undefined ? '' : position(line, column)[language]
  const at = [path ?? '', where].filter(Boolean).join(language === 'en' ? ' ' : '')
  const colon = language === 'en' ? ': ' : '：'
  const semicolon = language === 'en' ? '; ' : '；'
  return onOneLine(
    `${at === '' ? '' : at + colon}${problem[language]}${remedy === undefined ? '' : semicolon + remedy[language]}`,
  )
}

/** Keys and names are a reader's: none of them may look like an issue of its own. */
const onOneLine = (words: string): string => words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')

/** In brackets, as it stands after a name: in Chinese without a space before it. */
export const position = (line: number, column: number | undefined, file?: string): Text => {
  const en = [...(file === undefined ? [] : [file]), `line ${line}`, ...(column === undefined ? [] : [`column ${column}`])]
  const zh = [...(file === undefined ? [] : [file]), `第 ${line} 行`, ...(column === undefined ? [] : [`第 ${column} 列`])]
  return { en: `(${en.join(', ')})`, zh: `（${zh.join('，')}）` }
}

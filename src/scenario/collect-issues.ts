// Gathers the mistakes of all files. What two checks find at one place is told once; a flood is cut, for nobody reads it.

import type { Issue, Mistake } from './issue.js'
import { limits } from './limits.js'
import { messages } from './messages.js'
import type { Place } from './scenario.js'

export type Complain = (issue: Issue) => void

export interface Issues {
  readonly complain: Complain
  /** In the order in which they were found. */
  list(): readonly Issue[]
}

export const collectIssues = (): Issues => {
  const issues = new Map<string, Issue>()
  const complain: Complain = issue => {
    const key = JSON.stringify([issue.file, issue.line, issue.column, issue.problem.en])
    if (issues.size < limits.issues && !issues.has(key)) issues.set(key, issue)
    else if (issues.size === limits.issues) issues.set('', { file: issue.file, ...messages.tooManyIssues(limits.issues) })
  }
  return { complain, list: () => [...issues.values()] }
}

/** A mistake at a place. The path is that of the document, its parts in order; a flag has neither line nor column. */
export const issueAt = (place: Place, path: readonly string[], { problem, remedy }: Mistake): Issue => ({
  file: place.file,
  ...(place.file.startsWith('--') ? {} : { line: place.line, column: place.column }),
  ...(path.length === 0 ? {} : { path: path.join('.') }),
  problem,
  ...(remedy === undefined ? {} : { remedy }),
})

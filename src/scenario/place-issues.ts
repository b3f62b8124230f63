// Gives the mistakes that only a run finds the place in a file that a plan, being plain data, does not keep.

import { type Issue, locate, ScenarioError } from './issue.js'
import { splitMember } from './names.js'
import type { Places } from './scenario.js'

/** Does `work`; a ScenarioError of its, from a worker too, tells of each issue where the document has it. */
export const placing = async <Result>(places: Places, work: () => Result | Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    throw placeError(error, places)
  }
}

/** The same of work that nobody waits for. */
export const placingNow = <Result>(places: Places, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    throw placeError(error, places)
  }
}

/** A ScenarioError with the places of what it tells; another error as it is. */
export const placeError = (error: unknown, places: Places): unknown =>
  error instanceof ScenarioError ? new ScenarioError(error.issues.map(issue => placeIssue(issue, places))) : error

const placeIssue = (issue: Issue, places: Places): Issue => {
  if (issue.line !== undefined || issue.path === undefined) return issue
  const [section = '', ...rest] = issue.path.split('.')
  const name = rest.join('.')
  const known = [name, splitMember(name)?.base ?? name]
    .flatMap(entry => [`${section}/${entry}/is`, `${section}/${entry}`, `${section}/${entry}#key`])
    .concat(section, `${section}#key`)
    .find(path => places.has(path))
  if (known === undefined) return issue
  const { file, line, column } = locate(places.get(known))
  // What stands on the command line has a flag for its file, without lines.
  return { ...issue, file, ...(file.startsWith('--') ? {} : { line, column }) }
}

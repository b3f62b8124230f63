import { type Issue, ScenarioError } from '../../src/scenario/issue.js'

/** The issues that the work ends in. Any other end is a failure. */
export const issuesOf = (work: () => unknown): readonly Issue[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues
    throw error
  }
  throw new Error('no mistake was found')
}

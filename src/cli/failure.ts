// Whatever stopped a command → what the reader sees of it, and the exit code.

import { damagedFile } from '../damaged-program.js'
import { renderIssues, ScenarioError } from '../scenario/issue.js'
import { StoreError } from '../store/store-error.js'
import type { Language } from '../text.js'
import { Interrupted } from './interrupt.js'
import { messages } from './messages.js'
import type { ExitCode } from './session.js'
import { ToolError } from './tool-error.js'
import { UsageError } from './usage-error.js'

export const exitCodeOf = (error: unknown): ExitCode => (error instanceof Interrupted ? 130 : 2)

/** Without a stack trace, unless the mistake is ours. */
export const renderFailure = (error: unknown, language: Language): string => {
  if (error instanceof ScenarioError) return renderIssues(error.issues, language)
  if (error instanceof Interrupted) return (error.text ?? messages.interrupted)[language]
  if (error instanceof StoreError || error instanceof ToolError) return messages.stopped(error.text)[language]
  if (error instanceof UsageError) {
    const problems = error.problems.map(problem => messages.stopped(problem)[language])
    return [...problems, messages.seeHelp(error.command)[language]].join('\n')
  }
  const damaged = damagedFile(error)
  if (damaged !== undefined) return messages.stopped(messages.programDamaged(damaged))[language]
  const { message, stack, cause } = error instanceof Error ? error : new Error(String(error))
  return [messages.unexpected(message)[language], stack ?? '', cause === undefined ? '' : String(cause)]
    .filter(Boolean)
    .join('\n')
}

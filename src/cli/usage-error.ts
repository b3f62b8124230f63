import type { Text } from '../text.js'

/** Mistakes in the command line: exit code 2, no stack trace. */
export class UsageError extends Error {
  readonly problems: readonly Text[]
  /** The command whose help would tell; none where it is not known. */
  readonly command: string | undefined

  constructor(problems: readonly Text[], command?: string) {
    super(problems.map(({ en }) => en).join('\n'))
    this.name = 'UsageError'
    this.problems = problems
    this.command = command
  }
}

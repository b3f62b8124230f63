import type { Text } from '../text.js'

/** Something that this machine lacks, or that failed on it: exit code 2, no stack trace. */
export class ToolError extends Error {
  readonly text: Text

  constructor(text: Text, cause?: unknown) {
    super(text.en, { cause })
    this.name = 'ToolError'
    this.text = text
  }
}

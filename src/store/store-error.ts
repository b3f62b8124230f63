// What the disk refuses or does not hold, said in one sentence.

import type { Text } from '../text.js'
import { messages } from './messages.js'

/** The world's mistake, not ours: exit code 2, no stack trace. */
export class StoreError extends Error {
  readonly text: Text

  constructor(text: Text, cause?: unknown) {
    super(text.en, { cause })
    this.name = 'StoreError'
    this.text = text
  }
}

interface Refusal {
  /** The whole of it, about a folder. */
  readonly sentence: (folder: string) => Text
  /** A part of a sentence. */
  readonly reason?: Text
}

const full: Refusal = { sentence: messages.diskFull, reason: messages.full }
const forbidden: Refusal = { sentence: messages.notPermitted, reason: messages.forbidden }
const notFolder: Refusal = { sentence: messages.notFolder }

const refusals: Readonly<Record<string, Refusal>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: { sentence: messages.readOnly, reason: messages.diskReadOnly },
  ENOTDIR: notFolder,
  EEXIST: notFolder,
  ENOENT: { sentence: messages.noPlace, reason: messages.placeMissing },
  ENAMETOOLONG: { sentence: messages.nameTooLong, reason: messages.longName },
}

/** Why the system refused, as a part of a sentence; its own words where we have none. */
export const reasonOf = (error: unknown): Text => {
  const { message } = error instanceof Error ? error : new Error(String(error))
  return refusals[codeOf(error) ?? '']?.reason ?? { en: message, zh: message }
}

export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

/** The system's error as a sentence about the folder. Anything else, an interruption for instance, is given back as it is. */
export const storeErrorOf = (error: unknown, folder: string): unknown => {
  const code = codeOf(error)
  if (!(error instanceof Error) || error instanceof StoreError || code === undefined || !('syscall' in error)) return error
  return new StoreError(refusals[code]?.sentence(folder) ?? messages.notWritten(folder, error.message), error)
}

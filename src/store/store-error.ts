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

const sentences: Readonly<Record<string, (folder: string) => Text>> = {
  ENOSPC: messages.diskFull,
  EDQUOT: messages.diskFull,
  EFBIG: messages.diskFull,
  EACCES: messages.notPermitted,
  EPERM: messages.notPermitted,
  EROFS: messages.readOnly,
  ENOTDIR: messages.notFolder,
  EEXIST: messages.notFolder,
  ENOENT: messages.noPlace,
  ENAMETOOLONG: messages.nameTooLong,
}

const reasons: Readonly<Record<string, Text>> = {
  ENOSPC: messages.full,
  EDQUOT: messages.full,
  EFBIG: messages.full,
  EACCES: messages.forbidden,
  EPERM: messages.forbidden,
  EROFS: messages.diskReadOnly,
  ENOENT: messages.placeMissing,
  ENAMETOOLONG: messages.longName,
}

/** Why the system refused, as a part of a sentence; its own words where we have none. */
export const reasonOf = (error: unknown): Text => {
  const { message } = error instanceof Error ? error : new Error(String(error))
  return reasons[codeOf(error) ?? ''] ?? { en: message, zh: message }
}

export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

/** The system's error as a sentence about the folder. Anything else, an interruption for instance, is given back as it is. */
export const storeErrorOf = (error: unknown, folder: string): unknown => {
  const code = codeOf(error)
  if (!(error instanceof Error) || error instanceof StoreError || code === undefined || !('syscall' in error)) return error
  return new StoreError(sentences[code]?.(folder) ?? messages.notWritten(folder, error.message), error)
}

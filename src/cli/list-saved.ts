// The list of runs after a result is saved. It is a convenience: where it cannot be written, the result is there all the same.

import { join, relative } from 'node:path'
import { listRuns } from '../store/list-runs.js'
import { StoreError } from '../store/store-error.js'
import type { Language } from '../text.js'
import { messages } from './messages.js'

export interface ListOptions {
  readonly language: Language
  readonly tell: (text: string) => void
  readonly signal: AbortSignal
}

/** `out` holds SCENARIO/HASH. */
export const listSaved = async (out: string, { language, tell, signal }: ListOptions): Promise<void> => {
  const path = relative('.', join(out, 'index.html'))
  try {
    const outcome = await listRuns(out, language, signal)
    tell((outcome === 'foreign' ? messages.listForeign(path) : messages.listAt(path))[language])
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    tell(messages.warning(error.text)[language])
  }
}

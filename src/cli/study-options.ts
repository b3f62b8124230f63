// The flags that commands over many cases share, understood.

import type { Language } from '../text.js'
import type { Arguments } from './arguments.js'
import { parseRunOptions, type RunOptions } from './run-options.js'

/** Those of `run` that mean the same here; what the gate holds for is the command's to say. */
export type ManyCases = Omit<RunOptions, 'file' | 'baseline'>

/** Throws UsageError with every mistake. */
export const parseStudyOptions = (given: Arguments, language: Language, command: string): ManyCases => {
  const { file, baseline, ...options } = parseRunOptions(given, language, command)
  return options
}

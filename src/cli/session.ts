// What a command has around it: whom it talks to, where, and whether it should stop.

import type { Language } from '../text.js'

export interface Session {
  readonly language: Language
  /** Aborts with Interrupted. */
  readonly signal: AbortSignal
  /** The words after the program's name, as typed. */
  readonly argv: readonly string[]
  /** Writes results to stdout. */
  readonly print: (text: string) => void
  /** Writes anything else to stderr. */
  readonly tell: (text: string) => void
  /** The terminal that results are printed to shows colours, and nobody asked for none. */
  readonly styled: boolean
  /** Columns of the terminal, or a width that reads well where there is none. */
  readonly width: number
}

/** 0 done · 1 done, but not as hoped: see --gate · 2 could not run · 130 interrupted */
export type ExitCode = 0 | 1 | 2 | 130

// The words of a command line as a command asks for them.

import type { FlagName } from './flags.js'

export interface Arguments {
  readonly operands: readonly string[]
  /** Value of a flag that was given. */
  value(flag: FlagName): string | undefined
  /** Values of a flag that may repeat. */
  values(flag: FlagName): readonly string[]
  has(flag: FlagName): boolean
}

/** From what yargs parsed, after the check of the arguments: every flag is a text, a list of texts or true. */
export const buildArguments = (operands: readonly string[], parsed: Readonly<Record<string, unknown>>): Arguments => {
  const values = (flag: FlagName): readonly string[] => {
    const given = parsed[flag]
    if (Array.isArray(given)) return given.map(String)
    return typeof given === 'string' ? [given] : []
  }
  return { operands, values, value: flag => values(flag)[0], has: flag => parsed[flag] === true }
}

// Values of flags, understood; mistakes are gathered so that all are told at once.

import { nearest } from '../scenario/nearest.js'
import { designs } from '../sampling/index.js'
import { limits } from '../scenario/limits.js'
import type { RunSpec } from '../scenario/scenario.js'
import type { Text } from '../text.js'
import type { Arguments } from './arguments.js'
import type { FlagName } from './flags.js'
import { messages } from './messages.js'
import { parseCount } from './parse-count.js'
import { UsageError } from './usage-error.js'

export interface FlagReader {
  readonly complain: (problem: Text) => void
  /** least ≤ count ≤ most */
  count(flag: FlagName, least: number, most: number): number | undefined
  /** One of the names. */
  choice<Name extends string>(flag: FlagName, names: readonly Name[]): Name | undefined
  /** What flags say over the run section of a file. */
  runSpec(): Partial<RunSpec>
  /** Throws one UsageError with every mistake. */
  finish(): void
}

export const createFlagReader = (given: Arguments, command: string): FlagReader => {
  const problems: Text[] = []
  const complain = (problem: Text): void => void problems.push(problem)
  const count: FlagReader['count'] = (flag, least, most) => {
    const text = given.value(flag)
    return text === undefined ? undefined : parseCount(text, { flag, least, most }, complain)
  }
  const choice: FlagReader['choice'] = (flag, names) => {
    const text = given.value(flag)
    const found = names.find(name => name === text)
    if (text !== undefined && found === undefined) complain(messages.choiceUnknown(flag, text, nearest(text, names), names))
    return found
  }
  return {
    complain,
    count,
    choice,
    runSpec: () => ({
      paths: count('paths', 1, limits.paths),
      seed: given.value('seed'),
      design: choice(
        'design',
        designs.map(({ name }) => name),
      ),
      uncertainty: given.has('medians') ? 'medians' : undefined,
      quantiles: given.has('exact-quantiles') ? 'exact' : undefined,
    }),
    finish() {
      if (problems.length > 0) throw new UsageError(problems, command)
    },
  }
}

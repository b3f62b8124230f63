// Files that a command is given. Where one is of the other kind, that is the mistake, and not all that it lacks.

import { ScenarioError } from '../scenario/issue.js'
import { readScenario as read } from '../scenario/read.js'
import { isScenarioFile, isSweepFile } from '../scenario/sweep/is-sweep-file.js'
import type { readSweep as ReadSweep } from '../scenario/sweep/read-sweep.js'
import type { Text } from '../text.js'
import { messages } from './messages.js'
import { printable } from './printable.js'
import { UsageError } from './usage-error.js'

const telling = async <Result>(
  file: string,
  reading: Promise<Result>,
  isOther: (file: string) => Promise<boolean>,
  told: (file: string) => Text,
): Promise<Result> => {
  try {
    return await reading
  } catch (error) {
    if (error instanceof ScenarioError && (await isOther(file))) throw new UsageError([told(printable(file))])
    throw error
  }
}

/** As readScenario; throws UsageError for a sweep. */
export const readScenario: typeof read = (file, options) => telling(file, read(file, options), isSweepFile, messages.sweepGiven)

/** As readSweep; throws UsageError for a scenario. */
export const readSweep: typeof ReadSweep = async (file, options) => {
  const sweeps = await import('../scenario/sweep/read-sweep.js')
  return telling(file, sweeps.readSweep(file, options), isScenarioFile, messages.scenarioGiven)
}

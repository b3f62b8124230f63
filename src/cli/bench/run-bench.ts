// The pipeline of `bench`: the reference kernel against others, a scenario, the start of the program, memory, cost by number of paths.

import type { Session } from '../session.js'
import { costByPaths } from './cost-by-paths.js'
import { prepareFile } from './measure-scenario.js'
import { messages } from './messages.js'
import { raceReference } from './race-reference.js'
import { raceScenario } from './race-scenario.js'
import { raceStarts } from './race-starts.js'

const racePaths = 1_000_000
const scenarioPaths = 20_000

export interface BenchOptions {
  readonly file: string | undefined
  readonly threads: number
  /** No run takes more. */
  readonly mostPaths: number
}

export const runBench = async (options: BenchOptions, session: Session): Promise<void> => {
  try {
    await measure(options, session)
  } catch (error) {
    // A process that was stopped with it says so in its own way.
    session.signal.throwIfAborted()
    throw error
  }
}

const measure = async ({ file, threads, mostPaths }: BenchOptions, session: Session): Promise<void> => {
  const { language, print } = session
  // What is wrong with the file is told before minutes are spent on other things.
  const prepared = file === undefined ? undefined : await prepareFile(file, Math.min(scenarioPaths, mostPaths))
  // While nothing but the engine has used memory.
  await costByPaths(mostPaths, threads, session)
  const peak = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6)
  print(`${messages.memory(peak, prepared !== undefined)[language]}\n\n`)
  await raceReference(Math.min(racePaths, mostPaths), threads, session)
  if (prepared !== undefined) await raceScenario(prepared, threads, session)
  await raceStarts(session)
}

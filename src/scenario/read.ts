// Scenario files on disk → ScenarioSource.

import { diskLibrary } from './disk.js'
import { parseScenario, type ScenarioOptions } from './parse-scenario.js'
import type { ScenarioSource } from './scenario.js'

export interface ReadOptions extends ScenarioOptions {
  /** Folder that no file named in a scenario may leave; else the nearest folder above that is named scenarios, else the file's own. */
  readonly root?: string
}

/** Reads a file and all that it extends and names. Rejects with one ScenarioError that lists the mistakes of all of them. */
export const readScenario = async (file: string, { root, ...options }: ReadOptions = {}): Promise<ScenarioSource> =>
  parseScenario(file, diskLibrary(file, root), options)

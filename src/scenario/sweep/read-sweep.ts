// Sweep files on disk → Sweep.

import { diskLibrary } from '../disk.js'
import { parseSweep, type SweepOptions } from './parse-sweep.js'
import type { Sweep } from './sweep.js'

export interface ReadSweepOptions extends SweepOptions {
  /** As of a scenario: no file that is named may lie outside. */
  readonly root?: string
}

/** Reads a sweep and the scenarios that it names. Rejects with one ScenarioError that lists the mistakes of all of them. */
export const readSweep = async (file: string, { root, ...options }: ReadSweepOptions = {}): Promise<Sweep> =>
  parseSweep(file, diskLibrary(file, root), options)

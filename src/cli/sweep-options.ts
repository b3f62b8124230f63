// The flags of `sweep`, understood.

import type { Language } from '../text.js'
import type { Arguments } from './arguments.js'
import { createFlagReader } from './flag-reader.js'
import { messages } from './messages.js'
import { readSimulation, type SimulationOptions } from './simulation-options.js'

export interface SweepOptions extends SimulationOptions {
  /** name=value, in the order given; they are the sweep's to check. */
  readonly settings: readonly string[]
  readonly gate: boolean
  readonly dryRun: boolean
  readonly yes: boolean
}

/** Throws one UsageError with every mistake. */
export const parseSweepOptions = (given: Arguments, language: Language): SweepOptions => {
  const reader = createFlagReader(given, 'sweep')
  if (given.has('resume') && given.has('force')) reader.complain(messages.forceResumes)
  if (given.has('dry-run') && given.has('json')) reader.complain(messages.dryRunSaves)
  const options: SweepOptions = {
    ...readSimulation(given, language, reader),
    settings: given.values('set'),
    gate: given.has('gate'),
    dryRun: given.has('dry-run'),
    yes: given.has('yes'),
  }
  reader.finish()
  return options
}

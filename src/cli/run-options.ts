// The flags of `run`, understood.

import { usualSample } from '../run/experiment.js'
import type { Language } from '../text.js'
import type { Arguments } from './arguments.js'
import { createFlagReader } from './flag-reader.js'
import { messages } from './messages.js'
import { readSimulation, type SimulationOptions } from './simulation-options.js'

export interface RunOptions extends SimulationOptions {
  /** name=value, in the order given; they are the scenario's to check. */
  readonly settings: readonly string[]
  readonly sample: number
  readonly gate: boolean
  /** Whether to run what the scenario is a change of, too. */
  readonly baseline: boolean
}

/** Throws one UsageError with every mistake. `command` is the one that was given. */
export const parseRunOptions = (given: Arguments, language: Language, command = 'run'): RunOptions => {
  const reader = createFlagReader(given, command)
  if (given.has('medians') && given.value('paths') !== undefined) reader.complain(messages.mediansAlone)
  const options: RunOptions = {
    ...readSimulation(given, language, reader),
    settings: given.values('set'),
    sample: reader.count('sample', 0, 1e6) ?? usualSample,
    gate: given.has('gate'),
    baseline: !given.has('no-baseline'),
  }
  reader.finish()
  return options
}

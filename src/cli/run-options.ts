// The flags of `run`, understood.

import { availableParallelism } from 'node:os'
import type { Executor } from '../executors/executor.js'
import { executors } from '../executors/index.js'
import type { RunSpec } from '../scenario/scenario.js'
import type { Language } from '../text.js'
import type { Arguments } from './arguments.js'
import { createFlagReader } from './flag-reader.js'
import { messages } from './messages.js'

export interface RunOptions {
  readonly file: string
  /** Over what the file says. */
  readonly run: Partial<RunSpec>
  /** name=value, in the order given; they are the scenario's to check. */
  readonly settings: readonly string[]
  readonly root: string | undefined
  readonly sample: number
  readonly threads: number
  /** undefined: the size of the run decides. */
  readonly executor: Executor | undefined
  readonly language: Language
  readonly out: string
  readonly force: boolean
  readonly gate: boolean
  readonly json: boolean
  readonly quiet: boolean
  readonly report: boolean
  /** Whether to run what the scenario is a change of, too. */
  readonly baseline: boolean
}

/** The sample is held in memory, a row of all inputs a path. */
const defaultSample = 16_384

/** Throws one UsageError with every mistake. `command` is the one that was given. */
export const parseRunOptions = (given: Arguments, language: Language, command = 'run'): RunOptions => {
  const { complain, count, choice, runSpec, finish } = createFlagReader(given, command)
  if (given.has('medians') && given.value('paths') !== undefined) complain(messages.mediansAlone)
  const executorName = choice(
    'executor',
    executors.map(({ name }) => name),
  )
  const options: RunOptions = {
    file: given.operands[0]!,
    run: runSpec(),
    settings: given.values('set'),
    root: given.value('root'),
    sample: count('sample', 0, 1e6) ?? defaultSample,
    threads: count('threads', 1, 256) ?? availableParallelism(),
    executor: executors.find(({ name }) => name === executorName),
    language,
    out: given.value('out') ?? 'results',
    force: given.has('force'),
    gate: given.has('gate'),
    json: given.has('json'),
    quiet: given.has('quiet'),
    report: !given.has('no-report'),
    baseline: !given.has('no-baseline'),
  }
  finish()
  return options
}

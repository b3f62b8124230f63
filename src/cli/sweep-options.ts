// The flags of `sweep`, understood.

import { availableParallelism } from 'node:os'
import type { Executor } from '../executors/executor.js'
import { executors } from '../executors/index.js'
import type { RunSpec } from '../scenario/scenario.js'
import type { Language } from '../text.js'
import type { Arguments } from './arguments.js'
import { createFlagReader } from './flag-reader.js'
import { messages } from './messages.js'
import type { StudyOptions } from './save-study.js'

export interface SweepOptions extends StudyOptions {
  readonly file: string
  readonly run: Partial<RunSpec>
  readonly root: string | undefined
  readonly threads: number
  /** undefined: the size of the sweep decides. */
  readonly executor: Executor | undefined
  readonly dryRun: boolean
  readonly yes: boolean
  readonly force: boolean
}

/** Throws one UsageError with every mistake. */
export const parseSweepOptions = (given: Arguments, language: Language): SweepOptions => {
  const { complain, count, choice, runSpec, finish } = createFlagReader(given, 'sweep')
  if (given.has('resume') && given.has('force')) complain(messages.forceResumes)
  if (given.has('dry-run') && given.has('json')) complain(messages.dryRunSaves)
  const executorName = choice(
    'executor',
    executors.map(({ name }) => name),
  )
  const options: SweepOptions = {
    file: given.operands[0]!,
    run: runSpec(),
    root: given.value('root'),
    threads: count('threads', 1, 256) ?? availableParallelism(),
    executor: executors.find(({ name }) => name === executorName),
    language,
    out: given.value('out') ?? 'results',
    dryRun: given.has('dry-run'),
    yes: given.has('yes'),
    force: given.has('force'),
    json: given.has('json'),
    quiet: given.has('quiet'),
    report: !given.has('no-report'),
  }
  finish()
  return options
}

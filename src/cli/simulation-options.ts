// The flags that every command that simulates has, understood.

import { availableParallelism } from 'node:os'
import type { Executor } from '../executors/executor.js'
import { executors } from '../executors/index.js'
import type { RunSpec } from '../scenario/scenario.js'
import type { Language } from '../text.js'
import type { Arguments } from './arguments.js'
import type { FlagReader } from './flag-reader.js'

export interface SimulationOptions {
  readonly file: string
  /** Over what the file says. */
  readonly run: Partial<RunSpec>
  readonly root: string | undefined
  readonly threads: number
  /** undefined: the size of the work decides. */
  readonly executor: Executor | undefined
  readonly language: Language
  readonly out: string
  readonly force: boolean
  readonly json: boolean
  readonly quiet: boolean
  readonly report: boolean
}

/** Mistakes are the reader's to tell. */
export const readSimulation = (
  given: Arguments,
  language: Language,
  { choice, count, runSpec }: FlagReader,
): SimulationOptions => {
  const executorName = choice(
    'executor',
    executors.map(({ name }) => name),
  )
  return {
    file: given.operands[0]!,
    run: runSpec(),
    root: given.value('root'),
    threads: count('threads', 1, 256) ?? availableParallelism(),
    executor: executors.find(({ name }) => name === executorName),
    language,
    out: given.value('out') ?? 'results',
    force: given.has('force'),
    json: given.has('json'),
    quiet: given.has('quiet'),
    report: !given.has('no-report'),
  }
}

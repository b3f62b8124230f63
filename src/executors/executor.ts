// Where blocks run. Every executor gives the same job results; 'inline' is the oracle of the others.

import type { PreparedPlan } from '../run/compile-plan.js'
import type { Job } from '../run/plan.js'
import type { Work, WorkResult } from '../run/work.js'
import type { Text } from '../text.js'

export interface ExecutorHooks {
  /** Called once a job, those of one pass in any order. */
  readonly onResult: (result: WorkResult) => void
  /** Paths of the pass finished so far, from time to time. */
  readonly onProgress: (paths: number) => void
  readonly signal: AbortSignal
}

/** What is to be done: every job once a pass. */
export interface Assignment {
  readonly prepared: PreparedPlan
  readonly jobs: readonly Job[]
  /** The next pass is asked for when every result of the one before has been handed over. */
  readonly passes: Iterable<Work>
}

export interface Executor {
  readonly name: string
  readonly label: Text
  readonly help: Text
  /** Blocks that a job is best made of; absent where the number of threads decides. */
  readonly jobBlocks?: (prepared: PreparedPlan) => number
  /** Resolves when there are no more passes; rejects when the signal aborts, a job fails, or handing over does. */
  run(assignment: Assignment, threads: number, hooks: ExecutorHooks): Promise<void>
}

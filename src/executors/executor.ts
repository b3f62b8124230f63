// Where blocks run. Every executor gives the same job results; 'inline' is the oracle of the others.

import type { JobResult } from '../run/job.js'
import type { Job, Plan } from '../run/plan.js'
import type { Text } from '../text.js'

export interface ExecutorHooks {
  /** Called once a job, in any order. */
  readonly onResult: (result: JobResult) => void
  /** Paths finished so far, from time to time. */
  readonly onProgress: (paths: number) => void
  readonly signal: AbortSignal
}

export interface Executor {
  readonly name: string
  readonly label: Text
  readonly help: Text
  /** Blocks that a job is best made of; absent where the number of threads decides. */
  readonly jobBlocks?: number
  /** Resolves when every job has been handed to onResult; rejects when the signal aborts or a job fails. */
  run(plan: Plan, jobs: readonly Job[], threads: number, hooks: ExecutorHooks): Promise<void>
}

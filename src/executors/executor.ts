// Where blocks run. Every executor gives the same job results; 'inline' is the oracle of the others.

import type { PreparedPlan } from '../run/compile-plan.js'
import type { Job } from '../run/plan.js'
import type { Work, WorkResult } from '../run/work.js'
import type { Text } from '../text.js'

/** One job of one plan. */
export interface Task {
  /** Tasks of one plan share what is compiled of it. */
  readonly plan: PreparedPlan
  /** Inputs of the program, where they are not the plan's own: of all tasks of a plan or of none. */
  readonly inputs?: Float64Array
  readonly work: Work
  readonly job: Job
}

export interface ExecutorHooks {
  /** Called once a task, those of one pass in any order. */
  readonly onResult: (result: WorkResult, task: Task) => void
  /** What to reject with where a job fails, for who knows more of the task; the error itself if absent. */
  readonly onFailure?: (error: unknown, task: Task) => unknown
  /** Paths of the pass finished so far, from time to time. */
  readonly onProgress: (paths: number) => void
  readonly signal: AbortSignal
}

/** What is to be done. */
export interface Assignment {
  /** No pass has more tasks than this at a time: more threads would be idle. */
  readonly width: number
  /** Tasks are asked for one by one; the next pass when every result of the one before has been handed over. */
  readonly passes: Iterable<Iterable<Task>>
}

/** For whoever calls onProgress from time to time. */
export const millisecondsBetweenReports = 100

export interface Executor {
  readonly name: string
  readonly label: Text
  readonly help: Text
  /** Resolves when there are no more passes; rejects when the signal aborts, a job fails, or handing over does. */
  run(assignment: Assignment, threads: number, hooks: ExecutorHooks): Promise<void>
}

// Many cases on the same futures. A search says which cases it wants next from what the ones before gave:
//
//   search ─next▶ cases ─jobs▶ executor ─results▶ one collector a case ─ensemble▶ read ─▶ findings, in the order of the cases ─▶ search
//
// An ensemble is read as soon as it is whole and then forgotten: however many cases there are, only those under way take memory.

import { type Collector, createCollector } from '../run/collect.js'
import type { Ensemble } from '../run/ensemble.js'
import type { JobResult } from '../run/job.js'
import { mostBlocks, planJobs } from '../run/jobs.js'
import type { CasePlan, Search } from '../run/search.js'
import type { WorkResult } from '../run/work.js'
import type { Executor, Task } from './executor.js'

export interface CaseOptions<Case extends CasePlan, Found> {
  readonly executor: Executor
  readonly threads: number
  /** Called when a case is whole, in whatever order cases end. */
  readonly read: (ensemble: Ensemble, one: Case) => Found
  /** What to reject with where a case fails; the error itself if absent. */
  readonly onFailure?: (error: unknown, one: Case) => unknown
  /** Paths of this and all former cases that are done. */
  readonly onProgress: (paths: number) => void
  readonly signal: AbortSignal
}

/** Rejects with the signal's reason when it aborts, and with what `read` or the search throws. */
export const simulateCases = async <Case extends CasePlan, Found, Answer>(
  search: Search<Case, Found, Answer>,
  { executor, threads, read, onFailure = error => error, onProgress, signal }: CaseOptions<Case, Found>,
): Promise<Answer> => {
  let step = search.next()
  let before = 0
  let batch: Batch<Found> | undefined
  const passes = function* (): Generator<Iterable<Task>> {
    while (step.done !== true) {
      const cases = step.value
      batch = createBatch(cases, threads, { read, onFailure })
      yield batch.tasks
      before += cases.reduce((sum, { plan }) => sum + plan.paths, 0)
      step = search.next(batch.found)
    }
  }
  await executor.run({ width: threads, passes: passes() }, threads, {
    onResult: (result, task) => batch!.take(result, task),
    onFailure: (error, task) => batch!.failure(error, task),
    onProgress: done => onProgress(before + done),
    signal,
  })
  return (step as IteratorReturnResult<Answer>).value
}

interface Batch<Found> {
  readonly tasks: Iterable<Task>
  take(result: WorkResult, task: Task): void
  failure(error: unknown, task: Task): unknown
  /** Whole when every task has been taken. */
  readonly found: readonly Found[]
}

/** A thread takes a case at a time where there are enough of them; a long one is cut, so that none is waited for. */
const createBatch = <Case extends CasePlan, Found>(
  cases: readonly Case[],
  threads: number,
  { read, onFailure }: Required<Pick<CaseOptions<Case, Found>, 'read' | 'onFailure'>>,
): Batch<Found> => {
  const found = new Array<Found>(cases.length)
  /** Cases under way, by the inputs that their tasks bear. */
  const open = new Map<Float64Array, { readonly collector: Collector; readonly index: number; left: number }>()
  const partsOfCase = Math.max(1, Math.ceil((2 * threads) / cases.length))
  const tasks = function* (): Generator<Task> {
    for (const [index, { plan, inputs: given }] of cases.entries()) {
      // Of its own, so that two cases with the same inputs are two.
      const inputs = given.slice()
      const jobs = planJobs(plan.layout, 1, Math.min(mostBlocks, Math.ceil(plan.layout.blocks / partsOfCase)))
      open.set(inputs, { collector: createCollector(plan.watch, plan.paths), index, left: jobs.length })
      for (const job of jobs) yield { plan, inputs, work: { kind: 'count' }, job }
    }
  }
  return {
    found,
    tasks: tasks(),
    take(result, { inputs }) {
      const state = open.get(inputs!)!
      state.collector.add(result as JobResult)
      state.left--
      if (state.left > 0) return
      open.delete(inputs!)
      found[state.index] = read(state.collector.finish(), cases[state.index])
    },
    failure: (error, { inputs }) => onFailure(error, cases[open.get(inputs!)!.index]!),
  }
}

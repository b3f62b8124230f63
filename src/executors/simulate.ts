// A prepared plan → its ensemble: cut into jobs, run wherever the executor runs them, collected here.

import { createCollector } from '../run/collect.js'
import type { PreparedPlan } from '../run/compile-plan.js'
import type { Ensemble } from '../run/ensemble.js'
import { planJobs } from '../run/jobs.js'
import type { Executor } from './executor.js'

export interface SimulateOptions {
  readonly executor: Executor
  readonly threads: number
  /** Blocks a job, where it is not left to the executor; changes no byte of the result. */
  readonly jobBlocks?: number
  readonly onProgress: (paths: number) => void
  readonly signal: AbortSignal
}

/** Rejects with the signal's reason when it aborts. */
export const simulate = async (prepared: PreparedPlan, options: SimulateOptions): Promise<Ensemble> => {
  const { plan, watch, paths, layout } = prepared
  const { executor, threads, onProgress, signal } = options
  const jobs = planJobs(layout, threads, options.jobBlocks ?? executor.jobBlocks)
  const collector = createCollector(watch, paths)
  await executor.run(plan, jobs, threads, { onResult: result => collector.add(result), onProgress, signal })
  return collector.finish()
}

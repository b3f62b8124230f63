// A prepared plan → its ensemble: cut into jobs, run wherever the executor runs them, collected here. Where quantiles are wanted exactly, the same jobs
// are replayed until every order statistic is known.

import { wantedRanks } from '../analysis/quantiles.js'
import { createCollector } from '../run/collect.js'
import type { PreparedPlan } from '../run/compile-plan.js'
import type { Ensemble } from '../run/ensemble.js'
import { planJobs } from '../run/jobs.js'
import type { Work, WorkResult } from '../run/work.js'
import { lookAtBins } from '../stats/selection/first-look.js'
import { createSelector, type Selector } from '../stats/selection/selector.js'
import type { Executor, Task } from './executor.js'

export interface SimulateOptions {
  readonly executor: Executor
  readonly threads: number
  /** Blocks a job, where it does not follow from the number of threads; changes no byte of the result. */
  readonly jobBlocks?: number
  /** replay: 0 in the run itself, then 1, 2, … */
  readonly onProgress: (paths: number, replay: number) => void
  readonly signal: AbortSignal
}

/** Rejects with the signal's reason when it aborts. */
export const simulate = async (prepared: PreparedPlan, options: SimulateOptions): Promise<Ensemble> => {
  const { plan, watch, paths, layout } = prepared
  const { executor, threads, onProgress, signal } = options
  const jobs = planJobs(layout, threads, options.jobBlocks)
  const collector = createCollector(watch, paths)
  let selector: Selector | undefined
  let replay = 0

  const everyJob = (work: Work): readonly Task[] => jobs.map(job => ({ plan: prepared, work, job }))
  const passes = function* (): Generator<readonly Task[]> {
    yield everyJob({ kind: 'count' })
    if (plan.scenario.run.quantiles !== 'exact') return
    const ensemble = collector.finish()
    if (ensemble.counted === 0) return
    selector = createSelector(lookAtBins(ensemble.statistics, wantedRanks(ensemble)))
    for (let query = selector.next(); query !== undefined; query = selector.next()) {
      replay++
      yield everyJob({ kind: 'replay', query })
    }
  }
  const onResult = (result: WorkResult): void => {
    switch (result.kind) {
      case 'count':
        return collector.add(result)
      case 'replay':
        return selector!.add(result.findings)
    }
  }
  await executor.run({ width: jobs.length, passes: passes() }, threads, {
    onResult,
    onProgress: done => onProgress(done, replay),
    signal,
  })
  return { ...collector.finish(), ...(selector === undefined ? {} : { orderStatistics: selector.known() }) }
}

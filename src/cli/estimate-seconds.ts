// About how long many cases take, from a few short ones on the same threads.

import { summarizeCase } from '../analysis/case-summary.js'
import { milliseconds } from '../clock.js'
import type { Executor } from '../executors/executor.js'
import { simulateCases } from '../executors/simulate-cases.js'
import type { Model } from '../model/model.js'
import { type PreparedPlan, preparePlan } from '../run/compile-plan.js'
import type { CasePlan, Search } from '../run/search.js'

export interface Estimation {
  /** Of all cases. */
  readonly paths: number
  /** Plans that have to be compiled. */
  readonly families: number
  readonly executor: Executor
  readonly threads: number
  readonly signal: AbortSignal
}

/** A second or two of work of the real thing: long enough to be measured. */
const mostPaths = 10_000

/** Rejects with the signal's reason when it aborts. */
export const estimateSeconds = async (
  { plan, model, inputs }: CasePlan & { readonly model: Model },
  { paths, families, executor, threads, signal }: Estimation,
): Promise<number> => {
  const began = milliseconds()
  const short = shorten(plan)
  const preparing = milliseconds() - began
  const measured: number[] = []
  const cases = (count: number): readonly CasePlan[] => Array.from({ length: count }, () => ({ plan: short, inputs }))
  const search = function* (): Search<CasePlan, unknown, void> {
    for (const count of [threads, 4 * threads]) {
      const start = milliseconds()
      yield cases(count)
      measured.push(milliseconds() - start)
    }
  }
  await simulateCases(search(), {
    executor,
    threads,
    read: ensemble => summarizeCase(ensemble, model),
    onProgress: () => {},
    signal,
  })
  const [first = 0, others = 0] = measured
  const compiling = Math.max(0, first - others / 4) + preparing
  return ((others * paths) / (4 * threads * short.paths) + families * compiling) / 1000
}

const shorten = ({ plan }: PreparedPlan): PreparedPlan => {
  const { run } = plan.scenario
  return preparePlan(
    { ...plan, scenario: { ...plan.scenario, run: { ...run, paths: Math.min(run.paths, mostPaths) } } },
    'readings',
  )
}

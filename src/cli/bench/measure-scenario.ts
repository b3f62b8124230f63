// How long the engine takes for a scenario: everything from a prepared plan to an ensemble, as a run does it.

import { inline } from '../../executors/inline.js'
import { piscina } from '../../executors/piscina.js'
import { simulate } from '../../executors/simulate.js'
import { compilePrepared, type PreparedPlan, preparePlan } from '../../run/compile-plan.js'
import { numbers } from '../../run/plan.js'
import { readScenario } from '../../scenario/read.js'
import { timed } from './shortest.js'

export const prepareFile = async (file: string, paths: number): Promise<PreparedPlan> => {
  const { scenario } = await readScenario(file, {})
  return preparePlan({ numbers, sample: 0, scenario: { ...scenario, run: { ...scenario.run, paths } } })
}

/** Milliseconds; threads are started, and compile the plan, within them. */
export const timeRun = (prepared: PreparedPlan, threads: number, signal: AbortSignal): Promise<number> =>
  timed(() =>
    simulate(prepared, {
      executor: threads === 1 ? inline : piscina,
      threads,
      onProgress: () => {},
      // Of its own, or listeners of all runs would gather on the one signal.
      signal: AbortSignal.any([signal]),
    }),
  )

export const timeCompile = (prepared: PreparedPlan): Promise<number> => timed(() => compilePrepared(prepared))

/** Nanoseconds per path and step. */
export const perStep = (milliseconds: number, { paths, watch }: PreparedPlan): number =>
  (milliseconds * 1e6) / (paths * watch.dates)

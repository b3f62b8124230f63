// A task, done block by block by whichever thread took it.

import { setImmediate } from 'node:timers/promises'
import type { Experiment } from '../run/experiment.js'
import { type Blocks, type JobHooks, runBlocks } from '../run/job.js'
import { doWork, type WorkResult } from '../run/work.js'
import type { Task } from './executor.js'

/** The inputs stay what the last task of the experiment set them to. */
const blocksOf = (experiment: Experiment, { inputs, work, job }: Omit<Task, 'plan'>): Blocks<WorkResult> => {
  if (inputs !== undefined) experiment.kernel.setInputs(inputs)
  return doWork(experiment, work, job)
}

/** undefined where it was stopped. */
export const doTask = (experiment: Experiment, task: Omit<Task, 'plan'>, hooks: JobHooks): WorkResult | undefined =>
  runBlocks(blocksOf(experiment, task), hooks)

const millisecondsBetweenTurns = 10

/**
 * The same on a thread that has other things to do: between blocks the event loop gets its turns, so that signals, progress and results of other
 * threads are heard.
 */
export const doTaskInTurns = async (
  experiment: Experiment,
  task: Omit<Task, 'plan'>,
  hooks: JobHooks,
): Promise<WorkResult | undefined> => {
  const blocks = blocksOf(experiment, task)
  for (;;) {
    await setImmediate()
    const turn = performance.now()
    let isDue = false
    const result = runBlocks(blocks, {
      stop: () => isDue || hooks.stop(),
      progress(paths) {
        hooks.progress(paths)
        isDue = performance.now() - turn >= millisecondsBetweenTurns
      },
    })
    if (result !== undefined || !isDue) return result
  }
}

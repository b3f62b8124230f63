// A task, done block by block by whichever thread took it.

import { setImmediate } from 'node:timers/promises'
import { milliseconds } from '../clock.js'
import type { PreparedPlan } from '../run/compile-plan.js'
import type { Experiment } from '../run/experiment.js'
import { type Blocks, type JobHooks, runBlocks } from '../run/job.js'
import { doWork, type WorkResult } from '../run/work.js'
import type { ExecutorHooks, Task } from './executor.js'

/** The inputs stay what the last task of the experiment set them to. */
const blocksOf = (experiment: Experiment, { inputs, work, job }: Omit<Task, 'plan'>): Blocks<WorkResult> => {
  if (inputs !== undefined) experiment.kernel.setInputs(inputs)
  return doWork(experiment, work, job)
}

/** undefined where it was stopped. */
export const doTask = (experiment: Experiment, task: Omit<Task, 'plan'>, hooks: JobHooks): WorkResult | undefined =>
  runBlocks(blocksOf(experiment, task), hooks)

const millisecondsBetweenTurns = 10

/** The same, block by block: in between the event loop gets its turns, so that signals, progress and results of other threads are heard. */
const doInTurns = async (blocks: Blocks<WorkResult>, hooks: JobHooks): Promise<WorkResult | undefined> => {
  for (;;) {
    await setImmediate()
    const turn = milliseconds()
    let isDue = false
    const result = runBlocks(blocks, {
      stop: () => isDue || hooks.stop(),
      progress(paths) {
        hooks.progress(paths)
        isDue = milliseconds() - turn >= millisecondsBetweenTurns
      },
    })
    if (result !== undefined || !isDue) return result
  }
}

export interface CallingThread extends JobHooks, Pick<ExecutorHooks, 'onFailure'> {
  readonly open: (plan: PreparedPlan) => Experiment
}

/** A task on the thread that has other things to do. undefined where it was stopped. */
export const doTaskHere = async (task: Task, { open, onFailure, ...hooks }: CallingThread): Promise<WorkResult | undefined> => {
  try {
    return await doInTurns(blocksOf(open(task.plan), task), hooks)
  } catch (error) {
    throw onFailure === undefined ? error : onFailure(error, task)
  }
}

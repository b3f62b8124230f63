// A task, done by whichever thread took it.

import type { Experiment } from '../run/experiment.js'
import type { JobHooks } from '../run/job.js'
import { doWork, type WorkResult } from '../run/work.js'
import type { Task } from './executor.js'

/** undefined where it was stopped. The inputs stay what the last task of the experiment set them to. */
export const doTask = (
  experiment: Experiment,
  { inputs, work, job }: Omit<Task, 'plan'>,
  hooks: JobHooks,
): WorkResult | undefined => {
  if (inputs !== undefined) experiment.kernel.setInputs(inputs)
  return doWork(experiment, work, job, hooks)
}

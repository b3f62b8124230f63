import type { Experiment } from '../../src/run/experiment.js'
import { countJob, type JobHooks, type JobResult, runBlocks } from '../../src/run/job.js'
import type { Job } from '../../src/run/plan.js'

export const runJob = (experiment: Experiment, job: Job, hooks: JobHooks): JobResult | undefined =>
  runBlocks(countJob(experiment, job), hooks)

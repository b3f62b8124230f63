// What may be done with the paths of a job: count them, or replay them with a question.

import type { Query } from '../stats/selection/query.js'
import type { Experiment } from './experiment.js'
import { type Blocks, countJob, type JobResult } from './job.js'
import type { Job } from './plan.js'
import { type ReplayResult, replayJob } from './replay.js'

/** Plain data, as a plan is. */
export type Work = { readonly kind: 'count' } | { readonly kind: 'replay'; readonly query: Query }

export type WorkResult = JobResult | ReplayResult

/** Throws ScenarioError where counting takes more memory than there is. */
export const doWork = (experiment: Experiment, work: Work, job: Job): Blocks<WorkResult> => {
  switch (work.kind) {
    case 'count':
      return countJob(experiment, job)
    case 'replay':
      return replayJob(experiment, job, work.query)
  }
}

// A job: consecutive blocks, run one after another. Its result crosses threads as plain data.

import type { Statistics } from '../stats/index.js'
import { ascribeCounts } from '../stats/randomized.js'
import { createStates } from '../stats/states.js'
import { createBlockRunner, type JobState } from './block.js'
import { joinColumns } from './columns.js'
import { type Experiment, sampleColumns, sumColumns, yearlyColumns, yearlySample } from './experiment.js'
import { withinMemory } from './memory.js'
import type { Job } from './plan.js'

export interface JobResult {
  readonly kind: 'count'
  readonly job: Job
  /** One row of sumColumns columns a block, in the order of blocks. */
  readonly sums: Float64Array
  /** Of the whole job. */
  readonly statistics: Statistics
  /** sampleColumns columns, one after another: the job's paths below the plan's sample that did not fail, in path order. */
  readonly sample: Float64Array
  /** The job's paths below the plan's sample that failed, ascending. */
  readonly lost: Float64Array
  /** yearlyColumns columns, one after another: the paths of the sample that yearlySample says. */
  readonly yearly: Float64Array
}

export interface JobHooks {
  /** Asked before each block, and before the result is made; true ends the job without one. */
  readonly stop: () => boolean
  /** Paths run since the last call. */
  readonly progress: (paths: number) => void
}

/** What is done block by block: yields how many paths the block has. Whoever goes no further gets no result. */
export type Blocks<Result> = Generator<number, Result>

/** undefined where it was stopped. */
export const runBlocks = <Result>(blocks: Blocks<Result>, { stop, progress }: JobHooks): Result | undefined => {
  while (!stop()) {
    const block = blocks.next()
    if (block.done === true) return block.value
    progress(block.value)
  }
  return undefined
}

/** Throws ScenarioError where counting takes more memory than there is. An experiment can count one job at a time. */
export function* countJob(experiment: Experiment, job: Job): Blocks<JobResult> {
  const { watch, layout, sample } = experiment
  const columns = sumColumns(watch)
  const sums = new Float64Array((job.last - job.first) * columns)
  const rowsBelow = (path: number): number =>
    Math.max(0, Math.min(sample, path, layout.block(job.last - 1).end) - layout.block(job.first).first)
  const state: JobState = {
    statistics: createStates(watch.shape),
    sample: new Float64Array(rowsBelow(Infinity) * sampleColumns(watch)),
    sampleRows: 0,
    lost: [],
    yearly: new Float64Array(rowsBelow(yearlySample(watch)) * yearlyColumns(watch)),
    yearlyRows: 0,
  }
  const runner = createBlockRunner(experiment, state)
  for (let block = job.first; block < job.last; block++) {
    const at = (block - job.first) * columns
    const paths = withinMemory(watch, () => runner.run(block, sums.subarray(at, at + columns)))
    ascribeCounts(state.statistics.randomized, layout.block(block).randomization, state.statistics)
    yield paths
  }
  runner.finish()
  return {
    kind: 'count',
    job,
    sums,
    statistics: state.statistics,
    sample: joinColumns([state.sample], sampleColumns(watch), state.sampleRows),
    lost: Float64Array.from(state.lost),
    yearly: joinColumns([state.yearly], yearlyColumns(watch), state.yearlyRows),
  }
}

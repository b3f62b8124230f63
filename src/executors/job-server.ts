// The worker's side: runs one job after another of a plan that it compiles once.

import { createPlanCompiler } from '../run/compile-plan.js'
import { type JobResult, runJob } from '../run/job.js'
import { ScenarioError } from '../scenario/issue.js'
import { addPaths, type BlockReply, type BlockTask, isStopping } from './block-task.js'

/** Never throws: whatever happens is a reply. */
export const createJobServer = (): ((task: BlockTask) => BlockReply) => {
  const compile = createPlanCompiler()
  return ({ plan, job, board }) => {
    try {
      if (isStopping(board)) return { ok: false, kind: 'stopped' }
      const result = runJob(compile(plan), job, { stop: () => isStopping(board), progress: paths => addPaths(board, paths) })
      return result === undefined ? { ok: false, kind: 'stopped' } : { ok: true, result }
    } catch (error) {
      if (error instanceof ScenarioError) return { ok: false, kind: 'issues', issues: error.issues }
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
      return { ok: false, kind: 'error', message, stack }
    }
  }
}

/** The large arrays of a result, which may be handed over. The small ones are copied: some belong to the experiment, which goes on. */
export const buffersOf = ({ sums, sample, statistics }: JobResult): readonly ArrayBuffer[] =>
  [sums, sample, statistics.histogram.pages.counts].map(({ buffer }) => buffer as ArrayBuffer)

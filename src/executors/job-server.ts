// The worker's side: runs one task after another, each of an experiment that is opened once.

import { openExperiment } from '../run/compile-plan.js'
import type { WorkResult } from '../run/work.js'
import { ScenarioError } from '../scenario/issue.js'
import { addPaths, type BlockReply, type BlockTask, isStopping } from './block-task.js'
import { createKeeper } from './keeper.js'
import { type Parcel, unpack } from './parcel.js'
import { doTask } from './task.js'

/** Never throws: whatever happens is a reply. */
export const createJobServer = (): ((task: BlockTask) => BlockReply) => {
  let parcel: Parcel
  const open = createKeeper((_plan: number) => openExperiment(unpack(parcel)))
  return ({ plan, parcel: packed, board, task }) => {
    try {
      if (isStopping(board)) return { kind: 'stopped' }
      parcel = packed
      const experiment = open(plan)
      if (task === undefined) return { kind: 'ready' }
      const hooks = { stop: () => isStopping(board), progress: (paths: number) => addPaths(board, paths) }
      const result = doTask(experiment, task, hooks)
      return result === undefined ? { kind: 'stopped' } : { kind: 'result', result }
    } catch (error) {
      if (error instanceof ScenarioError) return { kind: 'issues', issues: error.issues }
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
      return { kind: 'error', message, stack }
    }
  }
}

/** The large arrays of a result, which may be handed over. The small ones are copied: some belong to the experiment, which goes on. */
export const buffersOf = (result: WorkResult): readonly ArrayBuffer[] =>
  largeArrays(result).map(({ buffer }) => buffer as ArrayBuffer)

const largeArrays = (result: WorkResult): readonly (Float64Array | Int32Array | Uint32Array)[] => {
  switch (result.kind) {
    case 'count':
      return [result.sums, result.sample, result.yearly, result.statistics.histogram.pages.counts]
    case 'replay':
      return [result.findings.counts, result.findings.owners, result.findings.values]
  }
}

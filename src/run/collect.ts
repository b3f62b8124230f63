// Collects job results, in whatever order they arrive, into an ensemble: counts merge at once, float sums wait until every block before them is there.

import { foldMoments } from '../stats/moments.js'
import { createStates, mergeStates } from '../stats/states.js'
import type { Ensemble } from './ensemble.js'
import { sumColumns } from './experiment.js'
import type { JobResult } from './job.js'
import { withinMemory } from './memory.js'
import { blockPaths } from './plan.js'
import type { Watch } from './watch.js'

export interface Collector {
  /** Takes the result over. Throws Error where its blocks were collected before. */
  add(result: JobResult): void
  /** Throws Error where blocks are missing. */
  finish(): Ensemble
}

/** Room for sums that wait for a block before them, in bytes: thousands of blocks out of order. */
const mostWaiting = 2 ** 29

export const createCollector = (watch: Watch, paths: number): Collector => {
  const blocks = Math.ceil(paths / blockPaths)
  const columns = sumColumns(watch)
  const total = new Float64Array(columns)
  const statistics = createStates(watch.shape)
  const waiting = new Map<number, { readonly sums: Float64Array; readonly last: number }>()
  const samples = new Map<number, Float64Array>()
  let waitingBytes = 0
  let next = 0

  const foldBlock = (sums: Float64Array): void => {
    for (let column = 1; column < columns; column += 2)
      foldMoments(total, column, total[0], sums[column], sums[column + 1], sums[0])
    total[0] += sums[0]
  }

  const foldWaiting = (): void => {
    for (let job = waiting.get(next); job !== undefined; job = waiting.get(next)) {
      const { sums, last } = job
      waiting.delete(next)
      waitingBytes -= sums.byteLength
      for (let at = 0; at < sums.length; at += columns) foldBlock(sums.subarray(at, at + columns))
      next = last
    }
  }

  return {
    add(result) {
      const { job, sums } = result
      const { first, last } = job
      if (first < next || waiting.has(first)) throw new Error(`the job that begins with block ${first} arrived twice`)
      withinMemory(watch, () => mergeStates(statistics, result.statistics))
      if (result.sample.length > 0) samples.set(first, result.sample)
      waiting.set(first, { sums, last })
      waitingBytes += sums.byteLength
      foldWaiting()
      if (waitingBytes > mostWaiting) throw new Error(`too many results wait for block ${next}, which has not arrived`)
    },
    finish() {
      if (next !== blocks) throw new Error(`block ${next} of ${blocks} has not arrived`)
      return {
        watch,
        paths,
        counted: total[0],
        sums: total,
        statistics,
        sample: concatenate([...samples].sort(([a], [b]) => a - b).map(([, rows]) => rows)),
      }
    },
  }
}

const concatenate = (parts: readonly Float64Array[]): Float64Array => {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

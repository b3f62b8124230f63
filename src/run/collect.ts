// Collects job results, in whatever order they arrive, into an ensemble: counts merge at once, float sums wait until every block before them is there.

import { firstPathOf } from '../sampling/randomizations.js'
import type { Statistics } from '../stats/index.js'
import { foldMoments } from '../stats/moments.js'
import { release } from '../stats/release.js'
import { mergeStates } from '../stats/states.js'
import { joinColumns } from './columns.js'
import type { Checkpoint, Ensemble } from './ensemble.js'
import { hitColumn, sampleColumns, sumColumns, yearlyColumns } from './experiment.js'
import type { JobResult } from './job.js'
import { layOutBlocks } from './layout.js'
import { withinMemory } from './memory.js'
import type { Watch } from './watch.js'

export interface Collector {
  /** Takes the result over: its arrays may have no elements afterwards. Throws Error where its blocks were collected before. */
  add(result: JobResult): void
  /** Throws Error where blocks are missing. */
  finish(): Ensemble
}

/** Room for sums that wait for a block before them, in bytes: thousands of blocks out of order. */
const mostWaiting = 2 ** 29

export const createCollector = (watch: Watch, paths: number): Collector => {
  const layout = layOutBlocks(paths, watch.shape.randomizations)
  const columns = sumColumns(watch)
  let statistics: Statistics | undefined
  const total = new Float64Array(columns)
  const { randomizations } = watch.shape
  const randomized = Array.from({ length: randomizations === 1 ? 0 : randomizations }, (_, r) => ({
    paths: firstPathOf(r + 1, paths, randomizations) - firstPathOf(r, paths, randomizations),
    sums: new Float64Array(columns),
  }))
  const waiting = new Map<number, { readonly sums: Float64Array; readonly last: number }>()
  const samples = new Map<number, Float64Array>()
  const lost = new Map<number, Float64Array>()
  const yearly = new Map<number, Float64Array>()
  const checkpoints: Checkpoint[] = []
  let waitingBytes = 0
  let next = 0

  const firstHit = hitColumn(watch, 0)
  const fold = (into: Float64Array, row: Float64Array): void => foldRow(into, row, firstHit)

  /** After 1, 2, 4, … blocks, but for the last: that is the ensemble. */
  const noteCheckpoint = (blocks: number): void => {
    if ((blocks & (blocks - 1)) !== 0 || blocks === layout.blocks) return
    checkpoints.push({ paths: layout.block(blocks).first, counted: total[0], hits: total.slice(firstHit) })
  }

  const foldWaiting = (): void => {
    for (let job = waiting.get(next); job !== undefined; job = waiting.get(next)) {
      const { sums, last } = job
      const first = next
      waiting.delete(next)
      waitingBytes -= sums.byteLength
      for (; next < last; next++) {
        const at = (next - first) * columns
        const row = sums.subarray(at, at + columns)
        fold(total, row)
        if (randomized.length > 0) fold(randomized[layout.block(next).randomization].sums, row)
        else noteCheckpoint(next + 1)
      }
      release(sums)
    }
  }

  return {
    add(result) {
      const { job, sums } = result
      const { first, last } = job
      if (first < next || waiting.has(first)) throw new Error(`the job that begins with block ${first} arrived twice`)
      // The first one's states are nobody else's: the others are merged into them.
      if (statistics === undefined) statistics = result.statistics
      else {
        withinMemory(watch, () => mergeStates(statistics!, result.statistics))
        release(result.statistics.histogram.pages.counts)
      }
      if (result.sample.length > 0) samples.set(first, result.sample)
      if (result.lost.length > 0) lost.set(first, result.lost)
      if (result.yearly.length > 0) yearly.set(first, result.yearly)
      waiting.set(first, { sums, last })
      waitingBytes += sums.byteLength
      foldWaiting()
      if (waitingBytes > mostWaiting) throw new Error(`too many results wait for block ${next}, which has not arrived`)
    },
    finish() {
      if (statistics === undefined || next !== layout.blocks) throw new Error(`block ${next} of ${layout.blocks} has not arrived`)
      return {
        watch,
        paths,
        counted: total[0],
        sums: total,
        randomized,
        checkpoints,
        statistics,
        sample: joinColumns(inOrder(samples), sampleColumns(watch)),
        lost: joinColumns(inOrder(lost), 1),
        yearly: joinColumns(inOrder(yearly), yearlyColumns(watch)),
      }
    },
  }
}

/** Folds a row of sums into another: pairs of mean and M2 before `firstHit`, counts from there on. */
const foldRow = (into: Float64Array, row: Float64Array, firstHit: number): void => {
  for (let column = 1; column < firstHit; column += 2) foldMoments(into, column, into[0], row[column], row[column + 1], row[0])
  for (let column = firstHit; column < row.length; column++) into[column] += row[column]
  into[0] += row[0]
}

/** Parts by the block that they begin with, in the order of blocks. */
const inOrder = (byBlock: ReadonlyMap<number, Float64Array>): readonly Float64Array[] =>
  [...byBlock].sort(([a], [b]) => a - b).map(([, part]) => part)

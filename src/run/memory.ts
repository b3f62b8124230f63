// How much memory an experiment's statistics may take, estimated before anything runs. The number of paths has no part in it.

import { stripPaths } from '../kernel/kernel.js'
import { ScenarioError } from '../scenario/issue.js'
import { mostValues } from '../stats/histogram-state.js'
import { PagesExceeded } from '../stats/pages.js'
import { sampleColumns, yearlyColumns, yearlySample } from './experiment.js'
import { messages } from './messages.js'
import type { Watch } from './watch.js'

const mostBytes = 1.5e9

/** A cell's counters over sixteen octaves of 512 bytes and its sums, on a thread, under way and in the collection; its few values on the thread alone. */
const bytesPerCell = 3 * (16 * 512 + 64) + mostValues * (8 + 4)

/** Bytes that the statistics of a watch and the rows of its sample take, about. */
const estimateMemory = (watch: Watch, sampleRows: number): number => {
  const recorded = watch.recordings.reduce((sum, { dates }) => sum + (dates === 'all' ? watch.dates : 1), 0)
  const sampled = sampleRows * sampleColumns(watch) + Math.min(sampleRows, yearlySample(watch)) * yearlyColumns(watch)
  return recorded * stripPaths * 8 + watch.shape.lattices.length * bytesPerCell + 3 * sampled * 8
}

/** Throws ScenarioError where the statistics would not fit into about 1.5 GB. */
export const checkMemory = (watch: Watch, sampleRows: number): void => {
  const bytes = estimateMemory(watch, sampleRows)
  if (bytes <= mostBytes) return
  const gigabytes = (value: number): string => (value / 1e9).toFixed(1)
  const problem = messages.tooLarge(watch.series.length, watch.dates, gigabytes(bytes))
  throw new ScenarioError([{ file: watch.scenario, path: 'run', problem, remedy: messages.tooLargeRemedy(gigabytes(mostBytes)) }])
}

/** Does `work`; throws ScenarioError where what it counts turns out to need more memory than was estimated. */
export const withinMemory = <Result>(watch: Watch, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof PagesExceeded)) throw error
    throw new ScenarioError([
      { file: watch.scenario, path: 'run', problem: messages.tooSpread, remedy: messages.tooSpreadRemedy },
    ])
  }
}

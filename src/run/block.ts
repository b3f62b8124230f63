// Runs the four strips of a block through the kernel. Float sums of the block go into a row of their own; counts go to the whole job's counter.

import { stripPaths } from '../kernel/kernel.js'
import { addCause } from '../stats/failures.js'
import type { Statistics } from '../stats/index.js'
import { foldMoments } from '../stats/moments.js'
import {
  cellColumn,
  type Experiment,
  hitColumn,
  sampleColumns,
  shortfallColumn,
  yearlyColumns,
  yearlySample,
} from './experiment.js'
import { planSums } from './plan-sums.js'

/** Where a job keeps what its blocks find. */
export interface JobState {
  readonly statistics: Statistics
  /** Columns of the sample, one after another, each with room for all paths that may come. */
  readonly sample: Float64Array
  sampleRows: number
  /** Paths that failed where a row of the sample would be, ascending. */
  readonly lost: number[]
  /** Columns of the yearly sample. */
  readonly yearly: Float64Array
  yearlyRows: number
}

export interface BlockRunner {
  /** Runs block `index` into `sums`, a row of zeros with sumColumns columns; returns the number of paths run. */
  run(index: number, sums: Float64Array): number
  /** Hands what was counted over to the job's statistics. */
  finish(): void
}

export const createBlockRunner = ({ kernel, counter, watch, layout, sample }: Experiment, state: JobState): BlockRunner => {
  const { statistics } = state
  const moments = new Float64Array(2)
  const sums = planSums(watch)
  const yearlyRows = yearlySample(watch)
  counter.begin()

  /** Values of the paths that did not fail, in order. */
  const rowOf = (recording: number, date: number, count: number): Float64Array =>
    counter.recorded[recording].subarray(date * stripPaths, date * stripPaths + count)

  const countReadings = (sums: Float64Array, count: number): void => {
    for (const [reading, place] of watch.readings.entries()) {
      counter.countHits(reading, place)
      sums[hitColumn(watch, reading)] += counter.countShortfalls(place, moments)
      foldMoments(sums, shortfallColumn(watch, reading), sums[0], moments[0], moments[1], count)
    }
    counter.countKept()
  }

  /** How many of the paths that did not fail come before `end`. */
  const countBefore = (end: number, firstPath: number, lanes: Uint8Array): number => {
    const beyond = lanes.findIndex(lane => firstPath + lane >= end)
    return beyond < 0 ? lanes.length : beyond
  }

  const putSample = (column: number, values: Float64Array): void =>
    state.sample.set(values, (column * state.sample.length) / sampleColumns(watch) + state.sampleRows)
  const putYearly = (column: number, values: Float64Array): void =>
    state.yearly.set(values, (column * state.yearly.length) / yearlyColumns(watch) + state.yearlyRows)

  /** The first rows of a strip: so many for the sample, and of those so many for the yearly one. */
  const takeRows = (sampled: number, yearly: number): void => {
    for (const [column, { recording }] of watch.draws.entries()) putSample(column, rowOf(recording, 0, sampled))
    for (const [reading, { recording, deadline }] of watch.readings.entries())
      putSample(watch.draws.length + reading, rowOf(recording, deadline, sampled))
    for (const [column, { reading, date }] of watch.yearly.entries())
      putYearly(column, rowOf(watch.readings[reading].recording, date, yearly))
    for (const { recording, columns } of sums) {
      const sum = counter.beginSum()
      for (const [date, { sample, yearly: year }] of columns.entries()) {
        counter.addToSum(recording, date)
        if (sample !== undefined) putSample(sample, sum.subarray(0, sampled))
        if (year !== undefined) putYearly(year, sum.subarray(0, yearly))
      }
    }
    state.sampleRows += sampled
    state.yearlyRows += yearly
  }

  const takeSample = (firstPath: number, lanes: Uint8Array): void => {
    const sampled = countBefore(sample, firstPath, lanes)
    if (sampled > 0) takeRows(sampled, countBefore(Math.min(sample, yearlyRows), firstPath, lanes))
  }

  const noteFailures = (firstPath: number, active: number): void => {
    for (let lane = 0; lane < active; lane++) {
      const code = kernel.failed[lane]
      if (code < 0) continue
      addCause(statistics.failures, code, { count: 1, firstPath: firstPath + lane })
      if (firstPath + lane < sample) state.lost.push(firstPath + lane)
    }
  }

  const runStrip = (firstPath: number, active: number, sums: Float64Array): void => {
    kernel.run(firstPath)
    const lanes = counter.open(active)
    const count = lanes.length
    if (count < active) noteFailures(firstPath, active)
    if (count === 0) return
    for (const { recording, dates, firstCell } of watch.series) counter.countSeries(recording, dates, firstCell)
    counter.foldStrip(sums[0])
    countReadings(sums, count)
    for (const [binding, { recording }] of watch.bindings.entries()) counter.countShares(binding, recording)
    takeSample(firstPath, lanes)
    sums[0] += count
    counter.check()
  }

  return {
    run(index, sums) {
      const { first, end } = layout.block(index)
      for (let path = first; path < end; path += stripPaths) runStrip(path, Math.min(stripPaths, end - path), sums)
      if (sums[0] > 0) counter.takeSums(sums, cellColumn(0))
      counter.takeHits(statistics)
      return end - first
    },
    finish: () => counter.finish(statistics),
  }
}

// Runs the four strips of a block through the kernel. Float sums of the block go into a row of their own; counts go to the whole job's counter.

import { stripPaths } from '../kernel/kernel.js'
import { addCause } from '../stats/failures.js'
import { meets, shortfallOf } from '../stats/hits.js'
import type { Statistics } from '../stats/index.js'
import { foldMoments, stripMoments } from '../stats/moments.js'
import { cellColumn, type Experiment, sampleColumns, shortfallColumn } from './experiment.js'

/** Where a job keeps what its blocks find. */
export interface JobState {
  readonly statistics: Statistics
  /** Rows of the sample, one after another. */
  readonly sample: Float64Array
  sampleRows: number
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
  const cells = watch.shape.lattices.length
  const shortfalls = new Float64Array(stripPaths)
  const headlines = watch.readings.filter(({ headline }) => headline)
  const width = sampleColumns(watch)
  counter.begin()

  const countSeries = (sums: Float64Array, count: number): void => {
    for (const { recording, dates, firstCell } of watch.series) counter.countSeries(recording, dates, firstCell)
    for (let cell = 0; cell < cells; cell++)
      foldMoments(sums, cellColumn(cell), sums[0], counter.meanOf(cell), counter.m2Of(cell), count)
    counter.noteExtremes(statistics.extremes)
  }

  /** `lane` is a place among those that did not fail. */
  const valueAt = (recording: number, date: number, lane: number): number => counter.recorded[recording][date * stripPaths + lane]

  const countReadings = (sums: Float64Array, count: number): void => {
    for (const [reading, place] of watch.readings.entries()) {
      const { recording, deadline, bound } = place
      counter.countHits(reading, place)
      for (let lane = 0; lane < count; lane++) shortfalls[lane] = shortfallOf(bound, valueAt(recording, deadline, lane))
      stripMoments(shortfalls, 0, count, moments)
      foldMoments(sums, shortfallColumn(watch, reading), sums[0], moments[0], moments[1], count)
    }
  }

  const countKept = (count: number): void => {
    for (let lane = 0; lane < count; lane++) {
      let met = 0
      for (const { recording, bound, deadline } of headlines) if (meets(bound, valueAt(recording, deadline, lane))) met++
      statistics.kept[met]++
    }
  }

  const takeSample = (firstPath: number, lanes: Uint8Array): void => {
    if (firstPath >= sample) return
    for (const [place, lane] of lanes.entries()) {
      if (firstPath + lane >= sample) return
      let at = state.sampleRows++ * width
      for (const { recording } of watch.draws) state.sample[at++] = valueAt(recording, 0, place)
      for (const { recording, deadline } of watch.readings) state.sample[at++] = valueAt(recording, deadline, place)
    }
  }

  const noteFailures = (firstPath: number, active: number): void => {
    for (let lane = 0; lane < active; lane++) {
      const code = kernel.failed[lane]
      if (code >= 0) addCause(statistics.failures, code, { count: 1, firstPath: firstPath + lane })
    }
  }

  const runStrip = (firstPath: number, active: number, sums: Float64Array): void => {
    kernel.run(firstPath)
    const lanes = counter.open(active)
    const count = lanes.length
    if (count < active) noteFailures(firstPath, active)
    if (count === 0) return
    countSeries(sums, count)
    countReadings(sums, count)
    for (const [binding, { recording }] of watch.bindings.entries()) counter.countShares(binding, recording)
    countKept(count)
    takeSample(firstPath, lanes)
    sums[0] += count
    counter.check()
  }

  return {
    run(index, sums) {
      const { first, end } = layout.block(index)
      for (let path = first; path < end; path += stripPaths) runStrip(path, Math.min(stripPaths, end - path), sums)
      counter.takeHits(statistics.hits)
      return end - first
    },
    finish: () => counter.finish(statistics),
  }
}

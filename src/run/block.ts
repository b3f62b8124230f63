// Runs the four strips of a block through the kernel. Float sums of the block go into a row of their own; counts go to the whole job's statistics.

import { stripPaths } from '../kernel/kernel.js'
import { noteExtremes } from '../stats/extremes.js'
import { addCause } from '../stats/failures.js'
import { createHistogramCounter } from '../stats/histogram-counter.js'
import { countHits, type Met, meets, shortfallOf } from '../stats/hits.js'
import type { Statistics } from '../stats/index.js'
import { foldMoments, stripMoments } from '../stats/moments.js'
import { countShares } from '../stats/shares.js'
import { cellColumn, type Experiment, sampleColumns, shortfallColumn } from './experiment.js'
import { createStripReader } from './strip.js'

/** Where a job keeps what its blocks find. */
export interface JobState {
  readonly statistics: Statistics
  /** Rows of the sample, one after another. */
  readonly sample: Float64Array
  sampleRows: number
}

/** Runs block `index` into `sums`, a row of zeros with sumColumns columns; returns the number of paths run. */
export type BlockRunner = (index: number, sums: Float64Array) => number

export const createBlockRunner = ({ kernel, watch, layout, sample }: Experiment, state: JobState): BlockRunner => {
  const { statistics } = state
  const counter = createHistogramCounter(statistics.histogram)
  const strip = createStripReader(kernel)
  const moments = new Float64Array(2)
  const cells = watch.shape.lattices.length
  const range = { min: new Float64Array(cells), max: new Float64Array(cells) }
  const shortfalls = new Float64Array(stripPaths)
  const headlines = watch.readings.filter(({ headline }) => headline)
  const width = sampleColumns(watch)

  const foldStrip = (sums: Float64Array, column: number, values: Float64Array, offset: number, count: number): void => {
    stripMoments(values, offset, count, moments)
    foldMoments(sums, column, sums[0], moments[0], moments[1], count)
  }

  const countSeries = (sums: Float64Array, count: number): void => {
    for (const { recording, dates, firstCell } of watch.series) {
      for (let date = 0; date < dates; date++) {
        const cell = firstCell + date
        const row = strip.row(recording, date)
        noteExtremes(statistics.extremes, cell, row, range)
        if (range.min[cell] === range.max[cell]) {
          foldMoments(sums, cellColumn(cell), sums[0], range.min[cell], 0, count)
          counter.add(cell, range.min[cell], count)
        } else {
          foldStrip(sums, cellColumn(cell), row.values, row.offset, count)
          counter.count(cell, row)
        }
      }
    }
  }

  const countReadings = (sums: Float64Array, count: number): void => {
    for (const [reading, { recording, bound, deadline, constant, firstCell }] of watch.readings.entries()) {
      const met: Met = { paths: new Uint8Array(stripPaths), count: 0 }
      for (let date = 0; date < watch.dates; date++) {
        const own = constant ? 0 : date
        const cell = firstCell + own
        const index = reading * watch.dates + date
        countHits(
          statistics.hits,
          index,
          bound,
          { ...strip.row(recording, own), min: range.min[cell], max: range.max[cell] },
          met,
        )
      }
      const { values, offset } = strip.row(recording, deadline)
      for (let i = 0; i < count; i++) shortfalls[i] = shortfallOf(bound, values[offset + i])
      foldStrip(sums, shortfallColumn(watch, reading), shortfalls, 0, count)
    }
  }

  const countBindings = (): void => {
    for (const [binding, { recording }] of watch.bindings.entries()) {
      for (let date = 0; date < watch.dates; date++)
        countShares(statistics.shares[binding], watch.dates, date, strip.row(recording, date))
    }
  }

  const valueAt = (recording: number, date: number, lane: number): number => kernel.recorded[recording][date * stripPaths + lane]

  const countKept = (lanes: Uint8Array): void => {
    for (const lane of lanes) {
      const met = headlines.filter(({ recording, bound, deadline }) => meets(bound, valueAt(recording, deadline, lane)))
      statistics.kept[met.length]++
    }
  }

  const takeSample = (firstPath: number, lanes: Uint8Array): void => {
    for (const lane of lanes) {
      if (firstPath + lane >= sample) return
      let at = state.sampleRows++ * width
      for (const { recording } of watch.draws) state.sample[at++] = valueAt(recording, 0, lane)
      for (const { recording, deadline } of watch.readings) state.sample[at++] = valueAt(recording, deadline, lane)
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
    strip.open(active)
    const lanes = strip.lanes()
    if (lanes.length < active) noteFailures(firstPath, active)
    if (lanes.length === 0) return
    countSeries(sums, lanes.length)
    countReadings(sums, lanes.length)
    countBindings()
    countKept(lanes)
    takeSample(firstPath, lanes)
    sums[0] += lanes.length
  }

  return (index, sums) => {
    const { first, end } = layout.block(index)
    for (let path = first; path < end; path += stripPaths) runStrip(path, Math.min(stripPaths, end - path), sums)
    return end - first
  }
}

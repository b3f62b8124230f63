// What src/run/block.ts does, one value after another in plain TypeScript: the oracle of the counters in WebAssembly.

import type { JobState } from '../../src/run/block.js'
import { cellColumn, type Experiment, hitColumn, shortfallColumn, yearlySample } from '../../src/run/experiment.js'
import { stripPaths } from '../../src/kernel/kernel.js'
import { addCause } from '../../src/stats/failures.js'
import { createHistogramCounter } from '../../src/stats/histogram-counter.js'
import { meets, shortfallOf } from '../../src/stats/hits.js'
import { foldMoments } from '../../src/stats/moments.js'
import { stripMoments } from '../stats/strip-moments.js'
import { countLabels, countMet, noteValues } from './plain-statistics.js'

export const createPlainRunner = (
  { kernel, watch, layout, sample }: Experiment,
  state: JobState,
): ((index: number, sums: Float64Array) => void) => {
  const { statistics } = state
  const histogram = createHistogramCounter(statistics.histogram)
  const moments = new Float64Array(2)

  const fold = (sums: Float64Array, column: number, values: readonly number[]): void => {
    stripMoments(Float64Array.from(values), 0, values.length, moments)
    foldMoments(sums, column, sums[0], moments[0], moments[1], values.length)
  }

  const runStrip = (firstPath: number, active: number, sums: Float64Array): void => {
    kernel.run(firstPath)
    const lanes: number[] = []
    for (let lane = 0; lane < active; lane++)
      if (kernel.failed[lane] < 0) lanes.push(lane)
      else {
        addCause(statistics.failures, kernel.failed[lane], { count: 1, firstPath: firstPath + lane })
        if (firstPath + lane < sample) state.lost.push(firstPath + lane)
      }
    if (lanes.length === 0) return
    const row = (recording: number, date: number): readonly number[] =>
      lanes.map(lane => kernel.recorded[recording][date * stripPaths + lane])

    for (const { recording, dates, firstCell } of watch.series)
      for (let date = 0; date < dates; date++) {
        const values = row(recording, date)
        const cell = firstCell + date
        noteValues(statistics.extremes, cell, values)
        for (const value of values) histogram.add(cell, value, 1)
        // One zero, whichever it was.
        fold(sums, cellColumn(cell), values.every(value => value === values[0]) ? values.map(value => value + 0) : values)
      }
    for (const [reading, { recording, bound, deadline, constant }] of watch.readings.entries()) {
      const met = new Set<number>()
      for (let date = 0; date < watch.dates; date++)
        countMet(statistics.hits, reading * watch.dates + date, bound, row(recording, constant ? 0 : date), met)
      sums[hitColumn(watch, reading)] += row(recording, deadline).filter(value => meets(bound, value)).length
      fold(
        sums,
        shortfallColumn(watch, reading),
        row(recording, deadline).map(value => shortfallOf(bound, value)),
      )
    }
    for (const [binding, { recording }] of watch.bindings.entries())
      for (let date = 0; date < watch.dates; date++)
        countLabels(statistics.shares[binding], watch.dates, date, row(recording, date))
    for (const lane of lanes) {
      const valueAt = (recording: number, date: number): number => kernel.recorded[recording][date * stripPaths + lane]
      const kept = watch.readings.filter(
        ({ headline, recording, deadline, bound }) => headline && meets(bound, valueAt(recording, deadline)),
      )
      statistics.kept[kept.length]++
      if (firstPath + lane >= sample) continue
      const sumsOf = (columns: typeof watch.sums): readonly number[] =>
        columns.map(({ renewal, date: last }) => {
          let sum = 0
          for (let date = 0; date <= last; date++) {
            const value = valueAt(watch.renewals[renewal].recording, date)
            if (Number.isFinite(value)) sum += value
          }
          return sum
        })
      const values = [
        ...watch.draws.map(({ recording }) => valueAt(recording, 0)),
        ...watch.readings.map(({ recording, deadline }) => valueAt(recording, deadline)),
        ...sumsOf(watch.sums),
      ]
      putRow(state.sample, state.sampleRows++, values)
      if (firstPath + lane >= yearlySample(watch)) continue
      const yearly = watch.yearly.map(({ reading, date }) => valueAt(watch.readings[reading].recording, date))
      putRow(state.yearly, state.yearlyRows++, [...yearly, ...sumsOf(watch.yearlySums)])
    }
    sums[0] += lanes.length
  }

  return (index, sums) => {
    const { first, end } = layout.block(index)
    for (let path = first; path < end; path += stripPaths) runStrip(path, Math.min(stripPaths, end - path), sums)
  }
}

/** One value into each column of a table of columns. */
const putRow = (table: Float64Array, row: number, values: readonly number[]): void => {
  for (const [column, value] of values.entries()) table[(column * table.length) / values.length + row] = value
}

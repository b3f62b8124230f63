// One cell counted as a run counts it: strips of 256 into extremes and histogram.

import { type Extremes, extremes, noteExtremes } from '../../src/stats/extremes.js'
import { histogram } from '../../src/stats/histogram.js'
import { createHistogramCounter } from '../../src/stats/histogram-counter.js'
import type { Histogram } from '../../src/stats/histogram-state.js'
import { type Segment, segmentsOf } from '../../src/stats/segments.js'
import type { Shape } from '../../src/stats/statistic.js'

export interface Cell {
  readonly extremes: Extremes
  readonly histogram: Histogram
}

export const shape = (lattice = 0): Shape => ({
  dates: 1,
  lattices: Float64Array.of(lattice),
  readings: 0,
  headlines: 0,
  randomizations: 1,
  bindings: [],
})

export const countCell = (numbers: ArrayLike<number>, lattice = 0): Cell => {
  const values = Float64Array.from(numbers)
  const words = new Int32Array(values.buffer)
  const cell: Cell = { extremes: extremes.create(shape(lattice)), histogram: histogram.create(shape(lattice)) }
  const counter = createHistogramCounter(cell.histogram)
  const range = { min: new Float64Array(1), max: new Float64Array(1) }
  for (let offset = 0; offset < values.length; offset += 256) {
    const row = { values, words, offset, count: Math.min(256, values.length - offset) }
    noteExtremes(cell.extremes, 0, row, range)
    counter.count(0, row)
  }
  return cell
}

export const mergeCells = (cells: readonly Cell[]): Cell => {
  const [first, ...rest] = cells.map(cell => structuredClone(cell))
  for (const cell of rest) {
    extremes.merge(first.extremes, cell.extremes)
    histogram.merge(first.histogram, cell.histogram)
  }
  return first
}

export const segments = (cell: Cell): readonly Segment[] => segmentsOf(cell.histogram, cell.extremes, 0)

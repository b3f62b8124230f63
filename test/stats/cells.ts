// One cell counted as a run counts it, one value after another, into extremes and histogram.

import { type Extremes, extremes } from '../../src/stats/extremes.js'
import { histogram } from '../../src/stats/histogram.js'
import { createHistogramCounter } from '../../src/stats/histogram-counter.js'
import type { Histogram } from '../../src/stats/histogram-state.js'
import { quantiles } from '../../src/stats/quantiles.js'
import { type Segment, segmentsBetween } from '../../src/stats/segments.js'
import type { Shape } from '../../src/stats/statistic.js'
import { createWalker, type Walk } from '../../src/stats/walk.js'
import { noteValues } from '../run/plain-statistics.js'

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
  const cell: Cell = { extremes: extremes.create(shape(lattice)), histogram: histogram.create(shape(lattice)) }
  const counter = createHistogramCounter(cell.histogram)
  noteValues(cell.extremes, 0, Array.from(numbers))
  for (const value of Array.from(numbers)) counter.add(0, value, 1)
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

export const walkOver = ({ histogram, extremes }: Cell): Walk => createWalker(histogram, extremes)(0)

/** All of them. */
export const segments = (cell: Cell): readonly Segment[] => {
  const walk = walkOver(cell)
  return segmentsBetween(walk, 0, walk.total)
}

export const quantilesOf = (cell: Cell, probabilities: readonly number[]): readonly number[] =>
  quantiles(walkOver(cell), probabilities)

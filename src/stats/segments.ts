// A cell's distribution as a list that rises: atoms, where low = high, and pieces of bins over which the values are taken to be spread evenly.
// Clipped to the cell's smallest and largest value, which are atoms of their own.

import { binEnds, binOf, binsPerOctave, createFloatWords, octaveOf } from './bins.js'
import type { Extremes } from './extremes.js'
import { countedBy, countedEntries, type Histogram } from './histogram-state.js'
import { pageSize } from './pages.js'

/** count > 0 values between low and high; the k-th of them, from 0, stands for low + (high − low)·(k + ½)/count. */
export interface Segment {
  readonly low: number
  readonly high: number
  readonly count: number
}

/** In ascending order; empty for a cell without values. */
export const segmentsOf = (histogram: Histogram, extremes: Extremes, cell: number): readonly Segment[] =>
  histogram.modes[cell] === countedBy.bin ? binSegments(histogram, extremes, cell) : atoms(histogram, cell)

const atoms = (histogram: Histogram, cell: number): readonly Segment[] =>
  [...countedEntries(histogram, cell)].sort(([a], [b]) => a - b).map(([value, count]) => ({ low: value, high: value, count }))

const binSegments = (histogram: Histogram, extremes: Extremes, cell: number): readonly Segment[] => {
  const min = extremes.min[cell]
  const max = extremes.max[cell]
  const minCount = extremes.minCount[cell]
  const maxCount = extremes.maxCount[cell]
  const lowest = { low: min, high: min, count: minCount }
  if (min === max) return [lowest]

  const floats = createFloatWords()
  const isIn = (value: number, octave: number, bin: number): boolean => {
    const word = floats.read(value)
    return value !== 0 && octaveOf(word) === octave && binOf(word) === bin
  }
  const between: Segment[] = []
  const { first, next, keys, counts } = histogram.pages
  for (let page = first[cell]; page >= 0; page = next[page]) {
    const octave = keys[page]
    for (let bin = 0; bin < binsPerOctave; bin++) {
      const inBin = counts[page * pageSize + bin]
      if (inBin === 0) continue
      const hasMin = isIn(min, octave, bin)
      const hasMax = isIn(max, octave, bin)
      const count = inBin - (hasMin ? minCount : 0) - (hasMax ? maxCount : 0)
      const { low, high } = binEnds(floats, octave, bin)
      if (count > 0) between.push({ low: hasMin ? min : low, high: hasMax ? max : high, count })
    }
  }
  const zeros = histogram.zeros[cell]
  if (zeros > 0 && min !== 0 && max !== 0) between.push({ low: 0, high: 0, count: zeros })
  between.sort((a, b) => a.low - b.low || a.high - b.high)
  return [lowest, ...between, { low: max, high: max, count: maxCount }]
}

// A cell's distribution as a list that rises: atoms, where low = high, and pieces of bins over which the values are taken to be spread evenly.
// Clipped to the cell's smallest and largest value, which are atoms of their own.

import { binEnds, binStart, binsPerOctave, binWord, createFloatWords, octaves } from './bins.js'
import type { Extremes } from './extremes.js'
import { countedBy, countedEntries, type Histogram } from './histogram-state.js'
import { type Pages, pageSize } from './pages.js'

/** count > 0 values between low and high; the k-th of them, from 0, stands for low + (high − low)·(k + ½)/count. */
export interface Segment {
  readonly low: number
  readonly high: number
  readonly count: number
}

/** Takes low, high and count of a segment. */
export type SegmentVisit = (low: number, high: number, count: number) => void

/** In ascending order; empty for a cell without values. */
export const segmentsOf = (histogram: Histogram, extremes: Extremes, cell: number): readonly Segment[] => {
  const segments: Segment[] = []
  eachSegment(histogram, extremes, cell, (low, high, count) => void segments.push({ low, high, count }))
  return segments
}

/** The same one after another: a summary asks for thousands of cells. */
export const eachSegment = (histogram: Histogram, extremes: Extremes, cell: number, visit: SegmentVisit): void => {
  if (histogram.modes[cell] === countedBy.bin) eachBin(histogram, extremes, cell, visit)
  else for (const [value, count] of [...countedEntries(histogram, cell)].sort(([a], [b]) => a - b)) visit(value, value, count)
}

const eachBin = (histogram: Histogram, extremes: Extremes, cell: number, visit: SegmentVisit): void => {
  const min = extremes.min[cell]
  const max = extremes.max[cell]
  const minCount = extremes.minCount[cell]
  const maxCount = extremes.maxCount[cell]
  visit(min, min, minCount)
  if (min === max) return

  const floats = createFloatWords()
  const binWith = (value: number): number => (value === 0 ? noBin : binWord(floats.read(value)))
  const [minBin, maxBin] = [binWith(min), binWith(max)]
  const { counts, keys } = histogram.pages
  const visitBin = (page: number, bin: number): void => {
    const inBin = counts[page * pageSize + bin]
    if (inBin === 0) return
    const word = binWord(binStart(keys[page], bin))
    const count = inBin - (word === minBin ? minCount : 0) - (word === maxBin ? maxCount : 0)
    if (count === 0) return
    const { low, high } = binEnds(floats, keys[page], bin)
    visit(word === minBin ? min : low, word === maxBin ? max : high, count)
  }

  // Octaves of negative numbers are those with the sign's bit: the higher, the farther from zero.
  const pages = pagesOf(histogram.pages, cell).sort((a, b) => keys[a] - keys[b])
  const positive = pages.filter(page => keys[page] < octaves / 2)
  for (const page of pages.slice(positive.length).reverse())
    for (let bin = binsPerOctave - 1; bin >= 0; bin--) visitBin(page, bin)
  const zeros = histogram.zeros[cell]
  if (zeros > 0 && min !== 0 && max !== 0) visit(0, 0, zeros)
  for (const page of positive) for (let bin = 0; bin < binsPerOctave; bin++) visitBin(page, bin)
  visit(max, max, maxCount)
}

/** No bin's word: zero is in none. */
const noBin = -1

const pagesOf = ({ first, next }: Pages, cell: number): number[] => {
  const pages: number[] = []
  for (let page = first[cell]; page >= 0; page = next[page]) pages.push(page)
  return pages
}

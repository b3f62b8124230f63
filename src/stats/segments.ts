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

/** The same, whose ends are found when they are asked for: a summary asks for a few segments of thousands of cells. */
export interface Outline {
  readonly counts: readonly number[]
  ends(segment: number): { readonly low: number; readonly high: number }
}

/** In ascending order; empty for a cell without values. */
export const segmentsOf = (histogram: Histogram, extremes: Extremes, cell: number): readonly Segment[] => {
  const { counts, ends } = outlineOf(histogram, extremes, cell)
  return counts.map((count, segment) => ({ ...ends(segment), count }))
}

export const outlineOf = (histogram: Histogram, extremes: Extremes, cell: number): Outline =>
  histogram.modes[cell] === countedBy.bin ? outlineBins(histogram, extremes, cell) : outlineAtoms(histogram, cell)

const outlineAtoms = (histogram: Histogram, cell: number): Outline => {
  const entries = [...countedEntries(histogram, cell)].sort(([a], [b]) => a - b)
  return { counts: entries.map(([, count]) => count), ends: segment => atom(entries[segment][0]) }
}

const atom = (value: number) => ({ low: value, high: value })

const outlineBins = ({ pages, zeros }: Histogram, { min, minCount, max, maxCount }: Extremes, cell: number): Outline => {
  const [least, most] = [min[cell], max[cell]]
  if (least === most) return { counts: [minCount[cell]], ends: () => atom(least) }
  const floats = createFloatWords()
  const wordWith = (value: number): number => (value === 0 ? zeroWord : binWord(floats.read(value)))
  const [leastWord, mostWord] = [wordWith(least), wordWith(most)]
  const { keys } = pages
  const counts = [minCount[cell]]
  const words = [zeroWord]
  const addBin = (page: number, bin: number): void => {
    let count = pages.counts[page * pageSize + bin]
    if (count === 0) return
    const word = binWord(binStart(keys[page], bin))
    if (word === leastWord) count -= minCount[cell]
    if (word === mostWord) count -= maxCount[cell]
    if (count === 0) return
    counts.push(count)
    words.push(word)
  }

  // Octaves of negative numbers are those with the sign's bit: the higher, the farther from zero.
  const own = pagesOf(pages, cell).sort((a, b) => keys[a] - keys[b])
  const positive = own.filter(page => keys[page] < octaves / 2)
  for (const page of own.slice(positive.length).reverse()) for (let bin = binsPerOctave - 1; bin >= 0; bin--) addBin(page, bin)
  if (zeros[cell] > 0 && least !== 0 && most !== 0) {
    counts.push(zeros[cell])
    words.push(zeroWord)
  }
  for (const page of positive) for (let bin = 0; bin < binsPerOctave; bin++) addBin(page, bin)
  counts.push(maxCount[cell])
  return {
    counts,
    ends(segment) {
      if (segment === 0) return atom(least)
      if (segment === counts.length - 1) return atom(most)
      const word = words[segment]
      if (word === zeroWord) return atom(0)
      const { low, high } = binEnds(floats, word)
      return { low: word === leastWord ? least : low, high: word === mostWord ? most : high }
    },
  }
}

/** No bin's word: zero is in none. */
const zeroWord = -1

const pagesOf = ({ first, next }: Pages, cell: number): number[] => {
  const pages: number[] = []
  for (let page = first[cell]; page >= 0; page = next[page]) pages.push(page)
  return pages
}

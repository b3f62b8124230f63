// Counts values into a histogram. A cell that outgrows its kind moves to bins, and what it is in the end does not depend on the order in which
// its values came.

import { binOf, binsPerOctave, createFloatWords, octaveOf, octaves } from './bins.js'
import { countedBy, countedEntries, type Histogram } from './histogram-state.js'
import { addPage, countPages, dropPages, findPage, pageSize } from './pages.js'
import { addCounts } from './statistic.js'
import { createTally, mostValues } from './tally.js'

const mostLatticePages = 256
const mostLatticeIndex = 2 ** 37

/** values[offset + i], 0 ≤ i < count; `words` are the same values as pairs of 32-bit words. */
interface CountedRow {
  readonly values: Float64Array
  readonly words: Int32Array
  readonly offset: number
  readonly count: number
}

export interface HistogramCounter {
  count(cell: number, row: CountedRow): void
  /** Counts one value several times. */
  add(cell: number, value: number, count: number): void
  merge(from: Histogram): void
}

/** Whatever changes a histogram. Throws PagesExceeded where values spread over more octaves than memory is set aside for. */
export const createHistogramCounter = (state: Histogram): HistogramCounter => {
  const { lattices, modes, values: byValue, zeros, pages } = state
  const floats = createFloatWords()
  const pageOf = new Int32Array(octaves).fill(-1)
  const tally = createTally()

  const binPage = (cell: number, octave: number): number => {
    const page = findPage(pages, cell, octave)
    return page >= 0 ? page : addPage(pages, cell, octave)
  }

  const addToBin = (cell: number, value: number, count: number): void => {
    if (value === 0) {
      zeros[cell] += count
      return
    }
    const word = floats.read(value)
    const page = binPage(cell, octaveOf(word))
    pages.counts[page * pageSize + binOf(word)] += count
  }

  const moveToBins = (cell: number): void => {
    const entries = [...countedEntries(state, cell)]
    modes[cell] = countedBy.bin
    byValue[cell] = undefined
    dropPages(pages, cell)
    for (const [value, count] of entries) addToBin(cell, value, count)
  }

  const addToValues = (cell: number, value: number, count: number): void => {
    const counts = byValue[cell] ?? new Map<number, number>()
    byValue[cell] = counts
    // A Map takes −0 for 0.
    counts.set(value, (counts.get(value) ?? 0) + count)
    if (counts.size > mostValues) moveToBins(cell)
  }

  /** The page of a lattice key, or −1 where the cell may have no more. */
  const latticePage = (cell: number, key: number): number => {
    const page = findPage(pages, cell, key)
    if (page >= 0) return page
    return countPages(pages, cell) < mostLatticePages ? addPage(pages, cell, key) : -1
  }

  const addToLattice = (cell: number, value: number, count: number): boolean => {
    const index = Math.round(value / lattices[cell])
    if (index * lattices[cell] !== value || Math.abs(index) > mostLatticeIndex) return false
    const key = Math.floor(index / pageSize)
    const page = latticePage(cell, key)
    if (page < 0) return false
    pages.counts[page * pageSize + index - key * pageSize] += count
    return true
  }

  const add = (cell: number, value: number, count: number): void => {
    if (modes[cell] === countedBy.value) {
      addToValues(cell, value, count)
      return
    }
    if (modes[cell] === countedBy.lattice) {
      if (addToLattice(cell, value, count)) return
      moveToBins(cell)
    }
    addToBin(cell, value, count)
  }

  const countBins = (cell: number, { values, words, offset, count }: CountedRow): void => {
    for (let page = pages.first[cell]; page >= 0; page = pages.next[page]) pageOf[pages.keys[page]] = page
    let counts = pages.counts
    for (let i = offset; i < offset + count; i++) {
      const word = words[2 * i + 1]
      // The high word tells nearly always; the rest are numbers below 2^−1042.
      if (word << 1 === 0 && values[i] === 0) {
        zeros[cell]++
        continue
      }
      const octave = octaveOf(word)
      let page = pageOf[octave]
      if (page < 0) {
        page = addPage(pages, cell, octave)
        pageOf[octave] = page
        counts = pages.counts
      }
      counts[page * binsPerOctave + binOf(word)]++
    }
    for (let page = pages.first[cell]; page >= 0; page = pages.next[page]) pageOf[pages.keys[page]] = -1
  }

  const count = (cell: number, row: CountedRow): void => {
    if (modes[cell] === countedBy.bin) {
      countBins(cell, row)
      return
    }
    const found = tally.take(row)
    if (found >= 0) {
      for (let i = 0; i < found; i++) add(cell, tally.distinct[i], tally.times[i])
    } else if (modes[cell] === countedBy.lattice) {
      for (let i = 0; i < row.count; i++) add(cell, row.values[row.offset + i], 1)
    } else {
      moveToBins(cell)
      countBins(cell, row)
    }
  }

  const mergeBins = (from: Histogram, cell: number): void => {
    zeros[cell] += from.zeros[cell]
    for (let page = from.pages.first[cell]; page >= 0; page = from.pages.next[page]) {
      const own = binPage(cell, from.pages.keys[page]) * pageSize
      const other = page * pageSize
      addCounts(pages.counts.subarray(own, own + pageSize), from.pages.counts.subarray(other, other + pageSize))
    }
  }

  const merge = (from: Histogram): void => {
    for (let cell = 0; cell < modes.length; cell++) {
      if (from.modes[cell] === countedBy.bin) {
        if (modes[cell] !== countedBy.bin) moveToBins(cell)
        mergeBins(from, cell)
      } else {
        for (const [value, times] of countedEntries(from, cell)) add(cell, value, times)
      }
    }
  }

  return { count, add, merge }
}

// Counts values into a histogram. A cell that outgrows its kind moves to bins, and what it is in the end does not depend on the order in which
// its values came.

import { binOf, createFloatWords, octaveOf } from './bins.js'
import { countedBy, countedEntries, type Histogram, mostValues } from './histogram-state.js'
import { addPage, countPages, dropPages, findPage, pageSize, reservePages } from './pages.js'

const mostLatticePages = 256
const mostLatticeIndex = 2 ** 37

export interface HistogramCounter {
  /** Counts one value several times. */
  add(cell: number, value: number, count: number): void
  merge(from: Histogram): void
}

/** Whatever changes a histogram. Throws PagesExceeded where values spread over more octaves than memory is set aside for. */
export const createHistogramCounter = (state: Histogram): HistogramCounter => {
  const { lattices, modes, values: byValue, zeros, pages } = state
  const floats = createFloatWords()

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

  const mergeBins = (from: Histogram, cell: number): void => {
    zeros[cell] += from.zeros[cell]
    for (let page = from.pages.first[cell]; page >= 0; page = from.pages.next[page]) {
      const own = binPage(cell, from.pages.keys[page]) * pageSize
      addPageCounts(pages.counts, own, from.pages.counts, page * pageSize)
    }
  }

  const merge = (from: Histogram): void => {
    reservePages(pages, from.pages.used)
    for (let cell = 0; cell < modes.length; cell++) {
      if (from.modes[cell] === countedBy.bin) {
        if (modes[cell] !== countedBy.bin) moveToBins(cell)
        mergeBins(from, cell)
      } else {
        for (const [value, times] of countedEntries(from, cell)) add(cell, value, times)
      }
    }
  }

  return { add, merge }
}

/** A page is too short for views of it to pay. */
const addPageCounts = (into: Uint32Array, own: number, counts: Uint32Array, other: number): void => {
  for (let bin = 0; bin < pageSize; bin++) into[own + bin] += counts[other + bin]
}

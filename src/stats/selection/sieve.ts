// Finds the values of a row that have one of the prefixes of a query: first by a table of the cell's bins, which turns most values away at once, then,
// in a bin that has several prefixes, by halving.

import { binWord } from '../bins.js'
import type { Query } from './query.js'

export interface Sieve {
  /** Of the row taken last: the prefix of each value found, as its index in the query, and its place in the row, ascending. */
  readonly entries: Int32Array
  readonly places: Int32Array
  /** The query has prefixes of this cell. */
  asks(cell: number): boolean
  /** words: float64s by their two words, low first; the row is the `count` ≤ `row` of them from index `first` on. Returns how many were found. */
  take(cell: number, words: Int32Array, first: number, count: number): number
}

const empty = -1

export const createSieve = ({ cells, known, highs, lows }: Query, row: number): Sieve => {
  const entries = new Int32Array(row)
  const places = new Int32Array(row)
  const highMasks = Int32Array.from(known, bits => (bits >= 32 ? -1 : -1 << (32 - bits)))
  const lowMasks = Int32Array.from(known, bits => (bits <= 32 ? 0 : -1 << (64 - bits)))

  // A table for each cell, one after another: bin → its prefixes, firsts[slot] ≤ entry < ends[slot]. Its size is a power of two, of which no more than
  // a quarter is filled; a bin stands in the slot of its lowest bits or in the next free one.
  const starts = new Int32Array((cells.at(-1) ?? -1) + 1)
  const sizes = new Int32Array(starts.length)
  const bins: number[] = []
  const firsts: number[] = []
  const ends: number[] = []
  const addCell = (cell: number, from: number, to: number): void => {
    const start = bins.length
    const size = 2 ** Math.ceil(Math.log2(4 * (to - from)))
    starts[cell] = start
    sizes[cell] = size
    for (let slot = 0; slot < size; slot++) {
      bins.push(empty)
      firsts.push(0)
      ends.push(0)
    }
    for (let entry = from; entry < to; entry++) {
      const bin = binWord(highs[entry])
      let at = bin & (size - 1)
      while (bins[start + at] !== empty && bins[start + at] !== bin) at = (at + 1) & (size - 1)
      const slot = start + at
      if (bins[slot] === empty) firsts[slot] = entry
      bins[slot] = bin
      ends[slot] = entry + 1
    }
  }
  for (let from = 0, to = 0; from < cells.length; from = to) {
    while (to < cells.length && cells[to] === cells[from]) to++
    addCell(cells[from], from, to)
  }
  const table = { bins: Int32Array.from(bins), firsts: Int32Array.from(firsts), ends: Int32Array.from(ends) }

  /** The prefix of a value, first ≤ entry < end in one bin, or −1. */
  const find = (high: number, low: number, first: number, end: number): number => {
    let from = first
    let to = end - 1
    while (from < to) {
      const middle = (from + to + 1) >> 1
      const below = highs[middle] < high || (highs[middle] === high && lows[middle] >>> 0 <= low >>> 0)
      if (below) from = middle
      else to = middle - 1
    }
    const fits = (high & highMasks[from]) === highs[from] && (low & lowMasks[from]) === lows[from]
    return fits ? from : -1
  }

  return {
    entries,
    places,
    asks: cell => cell < sizes.length && sizes[cell] > 0,
    take(cell, words, first, count) {
      const start = starts[cell]
      const mask = sizes[cell] - 1
      let found = 0
      for (let place = 0; place < count; place++) {
        const high = words[first + 2 * place + 1]
        const bin = binWord(high)
        let at = bin & mask
        let there = table.bins[start + at]
        while (there !== bin && there !== empty) {
          at = (at + 1) & mask
          there = table.bins[start + at]
        }
        if (there === empty) continue
        const low = words[first + 2 * place]
        // Zeros are in no bin.
        if (((high << 1) | low) === 0) continue
        const entry = find(high, low, table.firsts[start + at], table.ends[start + at])
        if (entry < 0) continue
        entries[found] = entry
        places[found] = place
        found++
      }
      return found
    },
  }
}

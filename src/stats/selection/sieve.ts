// Finds the values of a row that have one of the prefixes of a query. Most values are turned away by the lowest bits of their bin, which no prefix of the
// cell has: by arithmetic, for a branch that nobody can foretell would take longer than all the rest. Among the others prefixes are found by halving.

import { binWord } from '../bins.js'
import type { Query } from './query.js'

export interface Sieve {
  /** Of the row taken last: the prefix of each value found, as its index in the query, and its place in the row, ascending. */
  readonly entries: Int32Array
  readonly places: Int32Array
  /** The query has prefixes of this cell. */
  asks(cell: number): boolean
  /** words: float64s by their two words, low first; the row is the `count` ≤ `row` of them from word `first` on. Returns how many were found. */
  take(cell: number, words: Int32Array, first: number, count: number): number
}

/** Marks a prefix: with so many, one value of sixteen passes by chance. */
const marksPerPrefix = 16

export const createSieve = ({ cells, known, highs, lows }: Query, row: number): Sieve => {
  const entries = new Int32Array(row)
  const places = new Int32Array(row)
  const highMasks = Int32Array.from(known, bits => (bits >= 32 ? -1 : -1 << (32 - bits)))
  const lowMasks = Int32Array.from(known, bits => (bits <= 32 ? 0 : -1 << (64 - bits)))

  // Of each cell: its prefixes, firsts[cell] ≤ entry < ends[cell], and where its marks are: one for each value of the lowest bits, 1 where a prefix has it.
  const length = (cells.at(-1) ?? -1) + 1
  const firsts = new Int32Array(length)
  const ends = new Int32Array(length)
  const starts = new Int32Array(length)
  const masks = new Int32Array(length)
  let used = 0
  for (let entry = 0; entry < cells.length; entry++) {
    const cell = cells[entry]
    if (entry === 0 || cells[entry - 1] !== cell) firsts[cell] = entry
    ends[cell] = entry + 1
  }
  for (let cell = 0; cell < length; cell++) {
    const prefixes = ends[cell] - firsts[cell]
    if (prefixes === 0) continue
    const size = 2 ** Math.ceil(Math.log2(marksPerPrefix * prefixes))
    starts[cell] = used
    masks[cell] = size - 1
    used += size
  }
  const marks = new Uint8Array(used)
  for (let entry = 0; entry < cells.length; entry++) {
    const cell = cells[entry]
    marks[starts[cell] + (binWord(highs[entry]) & masks[cell])] = 1
  }

  /** Notes the places of the values whose bins are marked; returns how many they are. */
  const preselect = (cell: number, words: Int32Array, first: number, count: number): number => {
    const start = starts[cell]
    const mask = masks[cell]
    let left = 0
    for (let place = 0; place < count; place++) {
      places[left] = place
      left += marks[start + (binWord(words[first + 2 * place + 1]) & mask)]
    }
    return left
  }

  /** The prefix of a value in a cell, or −1. */
  const find = (cell: number, high: number, low: number): number => {
    let from = firsts[cell]
    let to = ends[cell] - 1
    while (from < to) {
      const middle = (from + to + 1) >> 1
      const isBelow = highs[middle] < high || (highs[middle] === high && lows[middle] >>> 0 <= low >>> 0)
      if (isBelow) from = middle
      else to = middle - 1
    }
    const isOwn = (high & highMasks[from]) === highs[from] && (low & lowMasks[from]) === lows[from]
    // Zeros are in no bin.
    const isZero = ((high << 1) | low) === 0
    return isOwn && !isZero ? from : -1
  }

  return {
    entries,
    places,
    asks: cell => cell < length && masks[cell] > 0,
    take(cell, words, first, count) {
      const left = preselect(cell, words, first, count)
      let found = 0
      for (let i = 0; i < left; i++) {
        const place = places[i]
        const entry = find(cell, words[first + 2 * place + 1], words[first + 2 * place])
        if (entry < 0) continue
        entries[found] = entry
        places[found++] = place
      }
      return found
    },
  }
}

// Finds the values of a row that have one of the prefixes of a query. Most values are turned away by a few bits that no prefix of the cell has: by
// arithmetic, for a branch that nobody can foretell would take longer than all the rest. Of the others these bits nearly always tell the prefix; where
// several have them it is found by halving.
//
// Plain data and functions of it: a closure for every job would be a stranger to what was compiled for the one before.

import type { Query } from './query.js'

export interface Sieve {
  readonly query: Query
  /** Of the row sifted last: the prefix of each value found, as its index in the query, and its place in the row, ascending. */
  readonly entries: Int32Array
  readonly places: Int32Array
  /** Number of prefixes of each cell. */
  readonly prefixes: Int32Array
  /**
   * Each cell has a slot for every value of the last bits that all of its prefixes know, (high word >>> shifts[cell]) & masks[cell], from starts[cell] on.
   */
  readonly shifts: Uint8Array
  readonly masks: Int32Array
  readonly starts: Int32Array
  /** 1 where a prefix has these bits; those that have are lowest … highest, and perhaps not all between. */
  readonly marks: Uint8Array
  readonly lowest: Int32Array
  readonly highest: Int32Array
  /** Of each prefix: the bits that it knows. */
  readonly highMasks: Int32Array
  readonly lowMasks: Int32Array
}

/** With so many, one value of sixteen passes by chance. */
const slotsPerPrefix = 16

/** For rows of at most `row` values. */
export const createSieve = (query: Query, row: number): Sieve => {
  const { cells, highs, known } = query
  const length = (cells.at(-1) ?? -1) + 1
  const prefixes = new Int32Array(length)
  const shifts = new Uint8Array(length)
  for (const [entry, cell] of cells.entries()) {
    prefixes[cell]++
    shifts[cell] = Math.max(shifts[cell], 32 - known[entry])
  }
  const starts = new Int32Array(length)
  const masks = new Int32Array(length)
  let slots = 0
  for (const [cell, own] of prefixes.entries()) {
    if (own === 0) continue
    const size = 2 ** Math.ceil(Math.log2(slotsPerPrefix * own))
    starts[cell] = slots
    masks[cell] = size - 1
    slots += size
  }
  const marks = new Uint8Array(slots)
  const lowest = new Int32Array(slots)
  const highest = new Int32Array(slots)
  for (const [entry, cell] of cells.entries()) {
    const slot = starts[cell] + ((highs[entry] >>> shifts[cell]) & masks[cell])
    if (marks[slot] === 0) lowest[slot] = entry
    highest[slot] = entry
    marks[slot] = 1
  }
  return {
    query,
    entries: new Int32Array(row),
    places: new Int32Array(row),
    prefixes,
    shifts,
    masks,
    starts,
    marks,
    lowest,
    highest,
    highMasks: Int32Array.from(known, bits => (bits >= 32 ? -1 : -1 << (32 - bits))),
    lowMasks: Int32Array.from(known, bits => (bits <= 32 ? 0 : -1 << (64 - bits))),
  }
}

/** The query has prefixes of this cell. */
export const asksFor = ({ prefixes }: Sieve, cell: number): boolean => cell < prefixes.length && prefixes[cell] > 0

/**
 * words: float64s by their two words, low first; the row is the `count` of them from word `first` on. Returns how many were found: see `entries`,
 * `places`.
 */
export const sift = (sieve: Sieve, cell: number, words: Int32Array, first: number, count: number): number => {
  const { entries, places, starts, masks, shifts, marks } = sieve
  const start = starts[cell]
  const mask = masks[cell]
  const shift = shifts[cell]
  let left = 0
  for (let place = 0; place < count; place++) {
    places[left] = place
    left += marks[start + ((words[first + 2 * place + 1] >>> shift) & mask)]
  }
  let found = 0
  for (let i = 0; i < left; i++) {
    const place = places[i]
    const low = words[first + 2 * place]
    const high = words[first + 2 * place + 1]
    const entry = findPrefix(sieve, start + ((high >>> shift) & mask), high, low)
    if (entry < 0) continue
    entries[found] = entry
    places[found++] = place
  }
  return found
}

/** The prefix of a value that has the bits of a marked slot, or −1. */
const findPrefix = (
  { lowest, highest, highMasks, lowMasks, query: { highs, lows } }: Sieve,
  slot: number,
  high: number,
  low: number,
): number => {
  let from = lowest[slot]
  let to = highest[slot]
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

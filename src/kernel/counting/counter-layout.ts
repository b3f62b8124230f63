// Where a counter's memory holds what: a record for each cell, hits, shares, tables, lists of values, and last the pool of pages, which grows.
//
// A page counts 128 bins of an octave, or 128 neighbours of a lattice. Its key, and which page of its cell is next, stand apart: whoever looks for a page
// reads keys alone, and whoever takes them all takes three pieces of memory.

import { octaves } from '../../stats/bins.js'
import { mostValues } from '../../stats/histogram-state.js'
import { mostPages, pageSize } from '../../stats/pages.js'
import type { Shape } from '../../stats/statistic.js'
import { stripPaths } from '../kernel.js'
import { laneBytes, stripBytes } from '../layout.js'

/** Byte offsets within a cell's record. Moments and extremes are those of the strip counted last. */
export const cellFields = {
  mean: 0,
  m2: 8,
  min: 16,
  max: 24,
  minCount: 32,
  maxCount: 36,
  /** What is left to be done: see `rowStates`. */
  state: 40,
  mode: 44,
  firstPage: 48,
  zeros: 52,
  lattice: 56,
  /** Number of pages. */
  pages: 64,
  /** Address of the first value that is not of the lattice. */
  rest: 68,
  /** Addresses of pages by the lowest bits of their keys: those asked for last. */
  recent: 72,
  /** Address of the list of values, and how many it has. */
  list: 136,
  distinct: 140,
} as const
export const recentPages = 16
export const cellBytes = cellFields.distinct + 4

/** The histogram of a row has been counted; or it is to be counted from some value on, which is none of the cell's lattice. */
export const rowStates = { done: 0, offLattice: 1 } as const

/** Beside the modes of `countedBy`: a cell without a histogram. */
export const uncounted = 3

/** The values of a cell counted by value, then how often each was. */
export const timesInList = laneBytes * mostValues
export const listBytes = timesInList + 4 * mostValues

export const pageBytes = 4 * pageSize

/** A row that spans no more is counted in one place, where the processor has it at hand, and added to its pages at once. */
export const densePages = 16

export const headerFields = { nextPage: 0, pagesLeft: 4, poolEnd: 8, exceeded: 12 } as const

export interface CounterLayout {
  readonly header: number
  /** A record for each cell, and one for a reading's shortfalls, which have no histogram. */
  readonly cells: number
  /** Mean and M2 of each cell in the block. */
  readonly sums: number
  /** Extremes of each cell in the job, and how often they were. */
  readonly minima: number
  readonly maxima: number
  readonly minimumCounts: number
  readonly maximumCounts: number
  /** Counts by reading and date, and for the first time. */
  readonly hits: number
  readonly first: number
  /** A strip of all ones and zeros a reading: whether a path has met it. */
  readonly met: number
  /** A strip of what is missing to a reading's bound. */
  readonly shortfalls: number
  /** A strip of how many promises a path keeps, integers, zeros between strips; and counts by that number. */
  readonly kept: number
  readonly keptCounts: number
  /** A strip of sums over dates. */
  readonly sum: number
  /** Counts of each binding by label and date. */
  readonly shares: readonly number[]
  /** A strip that has all ones in the lanes that count. */
  readonly active: number
  /** Numbers of the lanes that did not fail. */
  readonly lanes: number
  /** Octave → page, while a row is counted. */
  readonly table: number
  /** Counters of `densePages` neighbouring pages and one more: all zeros between rows. */
  readonly dense: number
  /** A list of values for each cell that is counted by value at first. */
  readonly lists: number
  /** Where a single value is counted from; and a page that nobody looks at, where there is room for no other. */
  readonly scratch: number
  /** By number of page, of which most are never touched. */
  readonly keys: number
  /** Addresses of pages, 0 where there is none. */
  readonly nexts: number
  readonly pool: number
}

/** From `start`, a multiple of 64. */
export const layOutCounter = ({ dates, lattices, readings, headlines, bindings }: Shape, start: number): CounterLayout => {
  let bytes = start
  const take = (length: number): number => {
    const at = bytes
    bytes += Math.ceil(length / 64) * 64
    return at
  }
  return {
    header: take(64),
    cells: take((lattices.length + 1) * cellBytes),
    sums: take(lattices.length * 2 * laneBytes),
    minima: take(lattices.length * laneBytes),
    maxima: take(lattices.length * laneBytes),
    minimumCounts: take(lattices.length * 4),
    maximumCounts: take(lattices.length * 4),
    hits: take(4 * readings * dates),
    first: take(4 * readings * dates),
    met: take(readings * stripBytes),
    shortfalls: take(stripBytes),
    kept: take(stripBytes),
    keptCounts: take(4 * (headlines + 1)),
    sum: take(stripBytes),
    shares: bindings.map(labels => take(4 * labels * dates)),
    active: take(stripBytes),
    lanes: take(4 * stripPaths),
    table: take(4 * octaves),
    dense: take(pageBytes * (densePages + 1)),
    lists: take(listBytes * lattices.filter(lattice => lattice === 0).length),
    scratch: take(pageBytes),
    keys: take(4 * mostPages),
    nexts: take(4 * mostPages),
    pool: take(0),
  }
}

// A walk over the values of a cell, the smallest first, by their ranks from 0. It goes from one place that counts something to the next: a value, a
// multiple of the lattice, a bin or zero.
//
// Of thousands of cells a summary asks for a few ranks each: what lies between them is added up and no more.

import { binEnds, createFloatWords, type FloatWords, octaves } from './bins.js'
import type { Extremes } from './extremes.js'
import { countedBy, type Histogram } from './histogram-state.js'
import { type Pages, pageSize } from './pages.js'

/** Counters one after another, whose places rise or fall with them. */
interface Stretch {
  readonly counters: Uint32Array
  readonly first: number
  readonly step: 1 | -1
  readonly length: number
  /** That of the first counter. */
  readonly place: number
}

export interface Walk {
  readonly stretches: readonly Stretch[]
  /** Where low = high; undefined for a cell counted by bin. */
  readonly atom?: (place: number) => number
  readonly floats: FloatWords
  readonly least: number
  readonly most: number
  /** Number of values. */
  readonly total: number
  /** Of a cell counted by bin rank < leastUntil are the smallest value and rank ≥ mostFrom the largest; 0 and total of another. */
  readonly leastUntil: number
  readonly mostFrom: number
  /** The next counter: its stretch, and its number there. */
  stretch: number
  next: number
  /** Ranks of the place where it stands: start ≤ rank < end. */
  start: number
  end: number
  /** An index among distinct values, a multiple of the lattice, or a bin's word. */
  place: number
}

/** Over the cells of one state; each walk stands before its first place. counted: of how many values each cell is, where that is known. */
export const createWalker = (histogram: Histogram, extremes: Extremes, counted?: number): ((cell: number) => Walk) => {
  const floats = createFloatWords()
  return cell => {
    const { stretches, atom } = stretchesOf(histogram, cell)
    const total = counted ?? totalOf(stretches)
    const byBin = atom === undefined
    return {
      stretches,
      atom,
      floats,
      least: extremes.min[cell],
      most: extremes.max[cell],
      total,
      leastUntil: byBin ? extremes.minCount[cell] : 0,
      mostFrom: byBin ? total - extremes.maxCount[cell] : total,
      stretch: 0,
      next: 0,
      start: 0,
      end: 0,
      place: 0,
    }
  }
}

const totalOf = (stretches: readonly Stretch[]): number => {
  let total = 0
  for (const { counters, first, step, length } of stretches) for (let i = 0; i < length; i++) total += counters[first + step * i]
  return total
}

/** Goes on to the place of a rank, 0 ≤ rank < total; stays where it holds the rank. */
export const advance = (walk: Walk, rank: number): void => {
  const { stretches } = walk
  while (walk.end <= rank) {
    if (passOver(walk, stretches[walk.stretch], rank)) return
    walk.stretch++
    walk.next = 0
  }
}

/** Back to where it stood before its first place. */
export const turnBack = (walk: Walk): void => {
  walk.stretch = 0
  walk.next = 0
  walk.start = 0
  walk.end = 0
}

/** The values where it stands, low = high for an atom. Bins are clipped to the smallest and the largest value. */
export const endsHere = ({ atom, floats, least, most, place }: Walk): { readonly low: number; readonly high: number } => {
  if (atom !== undefined) return { low: atom(place), high: atom(place) }
  if (place === zeroPlace) return { low: 0, high: 0 }
  const { low, high } = binEnds(floats, place)
  return { low: Math.max(low, least), high: Math.min(high, most) }
}

/** Stops in the stretch at the place of the rank, or at its end: then the rank is not in it. */
const passOver = (walk: Walk, { counters, first, step, length, place }: Stretch, rank: number): boolean => {
  let { end } = walk
  for (let i = walk.next, at = first + step * i; i < length; i++, at += step) {
    const count = counters[at]
    end += count
    if (end <= rank) continue
    walk.start = end - count
    walk.end = end
    walk.place = place + step * i
    walk.next = i + 1
    return true
  }
  walk.end = end
  return false
}

const stretchesOf = (histogram: Histogram, cell: number): Pick<Walk, 'stretches' | 'atom'> => {
  const { pages, zeros, lattices, modes } = histogram
  if (modes[cell] === countedBy.value) return stretchOfValues(histogram.values[cell] ?? new Map())
  const own = pagesOf(pages, cell)
  if (modes[cell] === countedBy.lattice) {
    const lattice = lattices[cell]
    return { stretches: own.map(page => rising(pages, page)), atom: place => place * lattice }
  }
  // Octaves of negative numbers are those with the sign's bit: the higher, the farther from zero.
  const negative = own.filter(page => pages.keys[page] >= octaves / 2).reverse()
  const positive = own.filter(page => pages.keys[page] < octaves / 2)
  const zero: Stretch = { counters: zeros, first: cell, step: 1, length: 1, place: zeroPlace }
  return {
    stretches: [...negative.map(page => falling(pages, page)), zero, ...positive.map(page => rising(pages, page))],
  }
}

/** No bin's word: zero is in none. */
const zeroPlace = -1

const stretchOfValues = (counts: ReadonlyMap<number, number>): Pick<Walk, 'stretches' | 'atom'> => {
  const values = Float64Array.from(counts.keys()).sort()
  const counters = Uint32Array.from(values, value => counts.get(value)!)
  return { stretches: [{ counters, first: 0, step: 1, length: values.length, place: 0 }], atom: place => values[place] }
}

const rising = ({ keys, counts: counters }: Pages, page: number): Stretch => ({
  counters,
  first: page * pageSize,
  step: 1,
  length: pageSize,
  place: keys[page] * pageSize,
})

const falling = ({ keys, counts: counters }: Pages, page: number): Stretch => ({
  counters,
  first: page * pageSize + pageSize - 1,
  step: -1,
  length: pageSize,
  place: keys[page] * pageSize + pageSize - 1,
})

/** A cell's pages, ascending by key. */
const pagesOf = ({ first, next, keys }: Pages, cell: number): readonly number[] => {
  const pages: number[] = []
  for (let page = first[cell]; page >= 0; page = next[page]) pages.push(page)
  return pages.sort((a, b) => keys[a] - keys[b])
}

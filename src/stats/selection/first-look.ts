// What histograms tell of the ranks wanted before anything is replayed: zeros and the smallest and largest value are known; for the others the bin is,
// which is their first prefix.

import { binStart, binsPerOctave } from '../bins.js'
import type { Extremes } from '../extremes.js'
import { countedBy, type Histogram } from '../histogram-state.js'
import { pageSize } from '../pages.js'
import type { Prefix } from './prefix.js'
import type { Conclusion, Found } from './round.js'

interface Counted {
  readonly histogram: Histogram
  readonly extremes: Extremes
}

const binBits = 19

/** wanted: cell → ranks, ascending, 0 ≤ rank < number of values. Cells that are not counted by bins are left out: all of their values are known. */
export const lookAtBins = (counted: Counted, wanted: ReadonlyMap<number, readonly number[]>): Conclusion => {
  const looks = [...wanted]
    .filter(([cell]) => counted.histogram.modes[cell] === countedBy.bin)
    .map(([cell, ranks]) => lookAtCell(counted, cell, ranks))
  return { open: looks.flatMap(({ open }) => open), values: looks.flatMap(({ values }) => values) }
}

const lookAtCell = ({ histogram, extremes }: Counted, cell: number, ranks: readonly number[]): Conclusion => {
  const groups = groupsOf(histogram, cell)
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const values: Found[] = []
  const open: Prefix[] = []
  let before = 0
  let taken = 0
  for (const { high, count } of groups) {
    const within: number[] = []
    for (; taken < ranks.length && ranks[taken] < before + count; taken++) {
      const rank = ranks[taken]
      if (rank < extremes.minCount[cell]) values.push({ cell, rank, value: extremes.min[cell] })
      else if (rank >= total - extremes.maxCount[cell]) values.push({ cell, rank, value: extremes.max[cell] })
      else if (high === undefined) values.push({ cell, rank, value: 0 })
      else within.push(rank)
    }
    if (high !== undefined && within.length > 0) open.push({ cell, known: binBits, high, low: 0, before, count, ranks: within })
    before += count
  }
  return { open, values }
}

/** A cell's bins by the high words they begin with, and its zeros, which have none, ascending by value. */
const groupsOf = (
  { zeros, pages: { first, next, keys, counts } }: Histogram,
  cell: number,
): readonly { readonly high: number | undefined; readonly count: number }[] => {
  const bins: { readonly high: number; readonly count: number }[] = []
  for (let page = first[cell]; page >= 0; page = next[page])
    for (let bin = 0; bin < binsPerOctave; bin++) {
      const count = counts[page * pageSize + bin]
      if (count > 0) bins.push({ high: binStart(keys[page], bin), count })
    }
  const negative = bins.filter(({ high }) => high < 0).sort((a, b) => b.high - a.high)
  const positive = bins.filter(({ high }) => high >= 0).sort((a, b) => a.high - b.high)
  return [...negative, ...(zeros[cell] > 0 ? [{ high: undefined, count: zeros[cell] }] : []), ...positive]
}

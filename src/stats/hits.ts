// How many paths meet the bound of each reading, at each date and for the first time.

import { addCounts, type Statistic } from './statistic.js'

export interface Hits {
  /** at[reading * dates + date]: paths that meet the bound at the date. */
  readonly at: Uint32Array
  /** first[reading * dates + date]: paths that meet it there for the first time. The others never do. */
  readonly first: Uint32Array
}

export interface Bound {
  readonly sense: 'at_least' | 'at_most'
  readonly bound: number
}

/** Whether a value keeps the promise. */
export const meets = ({ sense, bound }: Bound, value: number): boolean => (sense === 'at_least' ? value >= bound : value <= bound)

/** What is missing to the bound, ≥ 0. */
export const shortfallOf = ({ sense, bound }: Bound, value: number): number => Math.max(sense === 'at_least' ? bound - value : value - bound, 0)

/**
 * Counts values[offset + i], 0 ≤ i < count, at index reading * dates + date. met[i] is 1 once the i-th path has met the bound; dates come in order,
 * with the same met.
 */
export const countHits = (
  state: Hits,
  index: number,
  { sense, bound }: Bound,
  { values, offset, count }: { readonly values: Float64Array; readonly offset: number; readonly count: number },
  met: Uint8Array,
): void => {
  // at_most is at_least of what is negated.
  const sign = sense === 'at_least' ? 1 : -1
  const least = sign * bound
  let hits = 0
  let firsts = 0
  for (let i = 0; i < count; i++) {
    if (sign * values[offset + i] < least) continue
    hits++
    if (met[i] === 0) {
      met[i] = 1
      firsts++
    }
  }
  state.at[index] += hits
  state.first[index] += firsts
}

export const hits: Statistic<Hits> = {
  create: ({ readings, dates }) => ({ at: new Uint32Array(readings * dates), first: new Uint32Array(readings * dates) }),
  merge(into, from) {
    addCounts(into.at, from.at)
    addCounts(into.first, from.first)
  },
}

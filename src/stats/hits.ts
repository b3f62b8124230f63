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
export const shortfallOf = ({ sense, bound }: Bound, value: number): number =>
  Math.max(sense === 'at_least' ? bound - value : value - bound, 0)

/** Which paths of a strip have met a bound so far, while its dates are counted in order. */
export interface Met {
  readonly paths: Uint8Array
  count: number
}

/** Counts values[offset + i], 0 ≤ i < count, none below `min` or above `max`, at index reading * dates + date. */
export const countHits = (
  state: Hits,
  index: number,
  { sense, bound }: Bound,
  { values, offset, count, min, max }: HitsRow,
  met: Met,
): void => {
  // at_most is at_least of what is negated.
  const sign = sense === 'at_least' ? 1 : -1
  const least = sign * bound
  if (Math.max(sign * min, sign * max) < least) return
  if (met.count === count && Math.min(sign * min, sign * max) >= least) {
    state.at[index] += count
    return
  }
  let hits = 0
  let firsts = 0
  for (let i = 0; i < count; i++) {
    if (sign * values[offset + i] < least) continue
    hits++
    if (met.paths[i] === 0) {
      met.paths[i] = 1
      firsts++
    }
  }
  met.count += firsts
  state.at[index] += hits
  state.first[index] += firsts
}

interface HitsRow {
  readonly values: Float64Array
  readonly offset: number
  readonly count: number
  readonly min: number
  readonly max: number
}

export const hits: Statistic<Hits> = {
  create: ({ readings, dates }) => ({ at: new Uint32Array(readings * dates), first: new Uint32Array(readings * dates) }),
  merge(into, from) {
    addCounts(into.at, from.at)
    addCounts(into.first, from.first)
  },
}

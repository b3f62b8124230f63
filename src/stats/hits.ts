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

export const hits: Statistic<Hits> = {
  create: ({ readings, dates }) => ({ at: new Uint32Array(readings * dates), first: new Uint32Array(readings * dates) }),
  merge(into, from) {
    addCounts(into.at, from.at)
    addCounts(into.first, from.first)
  },
}

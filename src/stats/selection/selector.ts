// Finds order statistics by replays of the same paths, in memory that does not depend on their number: radix selection, of many cells and ranks at
// once, from the most significant digit of a float64 on.
//
//   bins that hold a rank wanted ─query▶ replay ─┬▶ of many values counts by the next digit ─▶ longer prefixes ─query▶ …
//                                                └▶ of few values the values ─▶ sort
//
// Source: Knuth (1998), The art of computer programming, volume 3, sections 5.2.5 and 5.3.3: sorting by digits, of which only what holds a rank
// wanted is done.

import type { Findings } from './findings.js'
import { planQuery, type Query } from './query.js'
import { type Conclusion, createRound, type Round } from './round.js'

/** cell → rank → value */
export type OrderStatistics = ReadonlyMap<number, ReadonlyMap<number, number>>

export interface Selector {
  /** Understands what the last replay found; what the next one is asked, or undefined where every value is known. */
  next(): Query | undefined
  /** Takes what one job of the replay found, in any order. Throws Error where it is more than was counted before. */
  add(findings: Findings): void
  /** What is known by now. */
  known(): OrderStatistics
}

/** Values that a replay may find, and counts: 48 MB with their prefixes, and 16 MB. */
const mostNumbers = 2 ** 22

export const createSelector = (first: Conclusion, most = mostNumbers): Selector => {
  const known = new Map<number, Map<number, number>>()
  let { open } = first
  let round: Round | undefined

  const learn = (values: Conclusion['values']): void => {
    for (const { cell, rank, value } of values) {
      const ranks = known.get(cell) ?? new Map<number, number>()
      known.set(cell, ranks.set(rank, value))
    }
  }
  learn(first.values)

  return {
    next() {
      if (round !== undefined) {
        const conclusion = round.conclude()
        learn(conclusion.values)
        open = [...open, ...conclusion.open]
      }
      round = undefined
      if (open.length === 0) return undefined
      const { query, prefixes } = planQuery(open, most)
      const asked = new Set(prefixes)
      open = open.filter(prefix => !asked.has(prefix))
      round = createRound(query, prefixes)
      return query
    },
    add(findings) {
      if (round === undefined) throw new Error('nothing was asked')
      round.add(findings)
    },
    known: () => known,
  }
}

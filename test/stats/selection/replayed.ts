// Order statistics of one cell by rounds of selection, the values cut into jobs and rows as a run would cut them.

import { createFinder, findingsOf, takeFound } from '../../../src/stats/selection/findings.js'
import { lookAtBins } from '../../../src/stats/selection/first-look.js'
import type { Query } from '../../../src/stats/selection/query.js'
import { createSelector } from '../../../src/stats/selection/selector.js'
import { createSieve, sift } from '../../../src/stats/selection/sieve.js'
import { countCell } from '../cells.js'

export interface Selected {
  /** By rank. */
  readonly values: readonly number[]
  readonly queries: readonly Query[]
}

const row = 256

/** most: values that a replay may find, and counts. */
export const selectRanks = (numbers: readonly number[], ranks: readonly number[], most: number, jobs = 3): Selected => {
  const values = Float64Array.from(numbers)
  const words = new Int32Array(values.buffer)
  const size = Math.ceil(values.length / jobs)
  const selector = createSelector(lookAtBins(countCell(numbers), new Map([[0, ranks]])), most)
  const queries: Query[] = []
  for (let query = selector.next(); query !== undefined; query = selector.next()) {
    queries.push(query)
    const found = Array.from({ length: jobs }, (_, job) => {
      const sieve = createSieve(query, row)
      const finder = createFinder(query)
      const end = Math.min(values.length, (job + 1) * size)
      for (let at = job * size; at < end; at += row)
        takeFound(finder, sieve, sift(sieve, 0, words, 2 * at, Math.min(row, end - at)), words, 2 * at)
      return findingsOf(finder)
    })
    // As across threads: copies, in no order.
    for (const findings of found.reverse()) selector.add(structuredClone(findings))
  }
  const known = selector.known().get(0)
  return { values: ranks.map(rank => known?.get(rank) ?? Number.NaN), queries }
}

// Values of one reading under several scenarios, path by path: how often each is the best, and what choosing it gives away.
//
// A path on which several scenarios are equally good is a tie on that path and counted as such, not shared out among them. Values are equal where they
// differ by less than a billionth of the larger one: formulas that say the same in another order round otherwise.
//
// Errors are those of independent paths: the sample holds a part of the points of a design, too little to tell its own error.
//
// Source: Savage (1951), The theory of statistical decision, for regret.

import { probabilityOf } from '../wilson.js'
import type { Best, Regret } from './comparison.js'
import type { Probability } from '../summary.js'

const equalWithin = 1e-9

export interface Ranked {
  /** In the order of the scenarios. */
  readonly best: readonly Best[]
  readonly several_best: Probability
  readonly regrets: readonly Regret[]
}

/** columns[scenario][row]: values on the same paths, at least one. */
export const rankValues = (columns: readonly Float64Array[], sense: 'at_least' | 'at_most'): Ranked => {
  const rows = columns[0].length
  const alone = columns.map(() => 0)
  const unbeaten = columns.map(() => 0)
  let several = 0
  const regrets = columns.map(() => new Float64Array(rows))
  for (let row = 0; row < rows; row++) {
    const values = columns.map(column => column[row])
    const top = sense === 'at_least' ? Math.max(...values) : Math.min(...values)
    const winners: number[] = []
    for (const [index, value] of values.entries()) {
      const behind = Math.abs(top - value)
      const isTop = behind <= equalWithin * Math.max(Math.abs(top), Math.abs(value))
      if (isTop) winners.push(index)
      regrets[index][row] = isTop ? 0 : behind
    }
    for (const index of winners) unbeaten[index]++
    if (winners.length === 1) alone[winners[0]]++
    else several++
  }
  const share = (count: number): Probability => probabilityOf(count, rows, rows)
  return {
    best: columns.map((_, index) => ({ alone: share(alone[index]), unbeaten: share(unbeaten[index]) })),
    several_best: share(several),
    regrets: regrets.map(summarizeRegret),
  }
}

const summarizeRegret = (values: Float64Array): Regret => {
  const rows = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / rows
  const m2 = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const ascending = values.toSorted()
  return {
    mean,
    mean_se: rows > 1 ? Math.sqrt(m2 / (rows - 1) / rows) : 0,
    p90: ascending[Math.ceil(0.9 * rows) - 1],
    maximum: ascending[rows - 1],
  }
}

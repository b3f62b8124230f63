// The states of all statistics of the table at once.

import { type Statistics, statistics } from './index.js'
import type { Shape, Statistic } from './statistic.js'

type Table = Readonly<Record<string, Statistic<unknown>>>

export const createStates = (shape: Shape): Statistics => {
  const entries = Object.entries(statistics as Table).map(([name, statistic]) => [name, statistic.create(shape)])
  return Object.fromEntries(entries) as Statistics
}

/** Adds every state of `from` to `into`. */
export const mergeStates = (into: Statistics, from: Statistics): void => {
  for (const [name, statistic] of Object.entries(statistics as Table)) {
    statistic.merge(into[name as keyof Statistics], from[name as keyof Statistics])
  }
}

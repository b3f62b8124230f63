// Chance for mutations: each trial has a stream of its own, so that any one can be repeated alone.

import seedrandom from 'seedrandom'

export interface Dice {
  /** 0 ≤ n < count */
  below(count: number): number
  pick<T>(from: readonly T[]): T
  /** True once in so many times. */
  once(times: number): boolean
  /** Mostly small, at times up to `most`: 1 ≤ n ≤ most. */
  size(most: number): number
}

export const createDice = (seed: string, trial: number): Dice => {
  const uniform = seedrandom(JSON.stringify([seed, trial]))
  const below = (count: number): number => Math.floor(uniform() * count)
  return {
    below,
    pick: from => from[below(from.length)]!,
    once: times => below(times) === 0,
    size: most => Math.max(1, Math.ceil(most ** uniform())),
  }
}

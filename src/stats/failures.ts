// Paths that failed, by their first cause: the variable that was not finite and the step at which it was.

import type { Statistic } from './statistic.js'

export interface Cause {
  readonly count: number
  /** The lowest number of a path that failed so. */
  readonly firstPath: number
}

/** Code of a cause (as the kernel gives it: step * variables + variable) → how often. */
export type Failures = Map<number, Cause>

export const addCause = (state: Failures, code: number, { count, firstPath }: Cause): void => {
  const known = state.get(code)
  state.set(
    code,
    known === undefined ? { count, firstPath } : { count: known.count + count, firstPath: Math.min(known.firstPath, firstPath) },
  )
}

export const failures: Statistic<Failures> = {
  create: () => new Map(),
  merge(into, from) {
    for (const [code, cause] of from) addCause(into, code, cause)
  },
}

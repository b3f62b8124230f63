// A plan is everything that decides an experiment: plain JSON, the scenario's text included. Whoever gets it can compile it.

import type { Scenario } from '../scenario/scenario.js'

/** Raised by any commit that changes a bit of any result. */
export const numbers = 9

/** Paths whose float sums are folded together: a constant of the format, never an option. */
export const blockPaths = 1024

export interface Plan {
  readonly numbers: number
  /** Its run section holds what is to be run: paths, seed, design, uncertainty, events. */
  readonly scenario: Scenario
  /** Inputs and readings of this many first paths are kept. */
  readonly sample: number
}

/** Consecutive blocks, first ≤ block < last: what a thread takes. Its size changes no byte. */
export interface Job {
  readonly first: number
  readonly last: number
}

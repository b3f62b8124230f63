// What a search for a goal found, as plain data.

import type { Verdict } from '../summary.js'
import type { Difference, Probability } from '../summary.js'
import type { BindingShares } from './bindings.js'
import type { Crossing } from './switching.js'

/** One setting. Values are those of the answer's levers, in their order. */
export interface Candidate {
  readonly values: readonly number[]
  /** Over today's, in whole CNY or USD; below zero where it saves. */
  readonly cost: number
  readonly probability: Probability
  /** Paths that could not be computed: they are not among those of `p`, missed in `low` and kept in `high`. */
  readonly failed: number
}

/** One lever alone, from today's setting, or from where the search began where the bounds leave that out. */
export interface Step {
  readonly to: number
  readonly cost: number
  /** Points of probability, on the same futures, of all paths: one that failed is a miss. */
  readonly gain: Difference
  /** Paths that could not be computed. */
  readonly failed: number
}

export interface Rung {
  readonly lever: string
  /** A quarter of the way to the bound where it does most, and all of it; absent where it has no cost there. */
  readonly first?: Step
  readonly whole?: Step
}

export interface Switch {
  readonly name: string
  readonly kind: 'lever' | 'assumption'
  readonly today: number
  readonly from: number
  readonly to: number
  /** The crossing nearest to today's value on either side; none where nothing crosses between the bounds. */
  readonly crossings: readonly Crossing[]
  /** Probabilities at the bounds. */
  readonly ends: readonly [Probability, Probability]
}

export interface GoalAnswer {
  /** reached: the cheapest setting found is on track; open: the best cannot be told apart from what is wanted; missed: it is below. */
  readonly result: 'reached' | 'open' | 'missed'
  readonly levers: readonly { readonly name: string; readonly today: number; readonly from: number; readonly to: number }[]
  readonly today: Candidate
  /** The cheapest that reaches; the best found where it is open; where it is missed, the cheapest over which the best gains nothing that can be told. */
  readonly chosen: Candidate
  /** Levers that the chosen setting moves as far as they may go. */
  readonly resting: readonly { readonly lever: string; readonly bound: 'from' | 'to' }[]
  /** Both again on futures that the search has not seen. */
  readonly fresh: {
    readonly seed: string
    readonly today: Probability
    readonly chosen: Probability
    readonly failed: { readonly today: number; readonly chosen: number }
    /** Of the chosen setting over today's: on futures by which it was not chosen, for by those it was it looks better than it is. */
    readonly gain: Difference
    /** Of the chosen setting. */
    readonly verdict: Verdict
  }
  readonly frontier: readonly Candidate[]
  readonly plateau: { readonly start: Candidate; readonly top: Candidate; readonly end: Candidate }
  readonly bindings: { readonly today: readonly BindingShares[]; readonly top: readonly BindingShares[] }
  /** Best gain per cost first, by the better step of each: see ladder.ts. */
  readonly ladder: readonly Rung[]
  /** Levers that were not moved: what they would do at the bound where they do most. */
  readonly unmoved: readonly { readonly lever: string; readonly step?: Step }[]
  readonly switches: readonly Switch[]
  /** Promises other than what is sought, by their headline readings: today, chosen, and the difference on the same futures. */
  readonly others: readonly {
    readonly target: string
    readonly today: Probability
    readonly chosen: Probability
    readonly difference: Difference
  }[]
  readonly cases: { readonly search: number; readonly most: number; readonly beside: number; readonly fresh: number }
  /** Every setting of the search, in the order in which they were tried. */
  readonly tried: readonly Candidate[]
}

// What one setting comes to, as far as a search for a probability needs to know.

import type { Ensemble } from '../../run/ensemble.js'
import type { CasePlan } from '../../run/search.js'
import { meets } from '../../stats/hits.js'
import type { RandomizedCounts } from '../../stats/randomized.js'
import type { Part } from '../pairing.js'
import { summarizeProbability } from '../probability.js'
import { refuseEmpty } from '../refuse-empty.js'
import { sampleColumn, sampleRows } from '../sample.js'
import type { Probability } from '../summary.js'
import { type BindingShares, readBindings } from './bindings.js'

/** A reading of a target at its deadline, or all headline readings at once. */
export type Goal = { readonly kind: 'reading'; readonly target: string; readonly reading: string } | { readonly kind: 'all' }

/** On which of the first paths a promise is kept: a bit each, eight to a byte. One that failed keeps nothing, so that bits of two settings are pairs. */
export interface Kept {
  readonly rows: number
  readonly bits: Uint8Array
}

/** A promise, and where it is kept. */
export interface Outcome {
  readonly probability: Probability
  /** Failed ones included. */
  readonly paths: number
  readonly kept: Kept
  /** The share of all paths of each randomization of the design; none where every path is independent. */
  readonly parts: readonly Part[]
}

export interface Finding extends Outcome {
  readonly failed: number
  /** Of headline readings, by target, but for what is sought. */
  readonly targets: ReadonlyMap<string, Outcome>
  readonly bindings: readonly BindingShares[]
}

/** By which settings are ranked: the share of all paths that keep the promise, for one that failed keeps nothing. */
export const chanceOf = ({ probability: { hits }, paths }: Outcome): number => hits / paths

/**
 * Throws ScenarioError where today's setting leaves no path that could be computed; another setting may, and is then worth nothing.
 * limits: variable of a reading → what it depends on that is the tightest of several, the nearest first.
 */
export const createReader =
  (goal: Goal, limits: ReadonlyMap<string, readonly string[]>) =>
  (ensemble: Ensemble, { plan, inputs }: CasePlan): Finding => {
    if (inputs.every((value, index) => value === plan.lowered.inputs[index])) refuseEmpty(ensemble, plan.model)
    const { paths, counted, watch, statistics } = ensemble
    const outcomeOf = (hitsOf: (counts: RandomizedCounts) => number, kept: Kept): Outcome => ({
      probability: summarizeProbability(ensemble, hitsOf),
      paths,
      kept,
      parts: ensemble.randomized.map(({ paths }, r) => ({ mean: hitsOf(statistics.randomized[r]) / paths, counted: paths })),
    })
    const told = watch.readings.flatMap(({ headline, target, name, deadline }, index) => {
      const asked = goal.kind === 'reading' && goal.target === target && goal.reading === name
      const cell = index * watch.dates + deadline
      return headline || asked
        ? [{ target, headline, asked, outcome: outcomeOf(({ at }) => at[cell], keptBy(ensemble, index)) }]
        : []
    })
    const headlines = told.filter(({ headline }) => headline)
    const whole =
      goal.kind === 'reading'
        ? told.find(({ asked }) => asked)!.outcome
        : outcomeOf(({ kept }) => kept[kept.length - 1], keptTogether(headlines.map(({ outcome }) => outcome.kept)))
    return {
      ...whole,
      failed: paths - counted,
      targets: new Map(headlines.filter(({ asked }) => !asked).map(({ target, outcome }) => [target, outcome])),
      bindings: readBindings(ensemble, goal, limits),
    }
  }

const keptBy = (ensemble: Ensemble, reading: number): Kept => {
  const { watch, lost } = ensemble
  const { bound } = watch.readings[reading]
  const rows = sampleRows(ensemble) + lost.length
  const bits = new Uint8Array(Math.ceil(rows / 8))
  let path = 0
  let gone = 0
  for (const value of sampleColumn(ensemble, watch.draws.length + reading)) {
    for (; lost[gone] === path; gone++) path++
    if (meets(bound, value)) bits[path >> 3] |= 1 << (path & 7)
    path++
  }
  return { rows, bits }
}

const keptTogether = (all: readonly Kept[]): Kept => ({
  rows: all[0].rows,
  bits: all[0].bits.map((byte, index) => all.reduce((both, { bits }) => both & bits[index], byte)),
})

// What one setting comes to, as far as a search for a probability needs to know.

import type { Ensemble } from '../../run/ensemble.js'
import type { CasePlan } from '../../run/search.js'
import { meets } from '../../stats/hits.js'
import { summarizeProbability } from '../probability.js'
import { refuseEmpty } from '../refuse-empty.js'
import { sampleColumn, sampleRows } from '../sample.js'
import type { Probability } from '../summary.js'
import { type BindingShares, readBindings } from './bindings.js'

/** A reading of a target at its deadline, or all headline readings at once. */
export type Goal = { readonly kind: 'reading'; readonly target: string; readonly reading: string } | { readonly kind: 'all' }

/** On which paths of the sample a promise is kept: a bit each, eight to a byte. */
export interface Kept {
  readonly rows: number
  readonly bits: Uint8Array
}

/** A promise, and where it is kept. */
export interface Outcome {
  readonly probability: Probability
  readonly kept: Kept
}

export interface Finding extends Outcome {
  readonly paths: number
  readonly failed: number
  /** Of headline readings, by target, but for what is sought. */
  readonly targets: ReadonlyMap<string, Outcome>
  readonly bindings: readonly BindingShares[]
}

/** By which settings are ranked: the share of all paths that keep the promise, for one that failed keeps nothing. */
export const chanceOf = ({ probability: { hits }, paths }: Finding): number => hits / paths

/**
 * Throws ScenarioError where today's setting leaves no path that could be computed; another setting may, and is then worth nothing.
 * limits: variable of a reading → what it depends on that is the tightest of several, the nearest first.
 */
export const createReader =
  (goal: Goal, limits: ReadonlyMap<string, readonly string[]>) =>
  (ensemble: Ensemble, { plan, inputs }: CasePlan): Finding => {
    if (inputs.every((value, index) => value === plan.lowered.inputs[index])) refuseEmpty(ensemble, plan.model)
    const { paths, counted, watch } = ensemble
    const outcomes = watch.readings.map(({ headline, target, name, deadline }, index) => {
      const asked = goal.kind === 'reading' && goal.target === target && goal.reading === name
      const cell = index * watch.dates + deadline
      return headline || asked
        ? {
            target,
            headline,
            asked,
            probability: summarizeProbability(ensemble, ({ at }) => at[cell]),
            kept: keptBy(ensemble, index),
          }
        : undefined
    })
    const told = outcomes.filter(outcome => outcome !== undefined)
    const headlines = told.filter(({ headline }) => headline)
    const whole: Outcome =
      goal.kind === 'reading'
        ? told.find(({ asked }) => asked)!
        : {
            probability: summarizeProbability(ensemble, ({ kept }) => kept[kept.length - 1]),
            kept: keptTogether(headlines.map(({ kept }) => kept)),
          }
    return {
      paths,
      failed: paths - counted,
      probability: whole.probability,
      kept: whole.kept,
      targets: new Map(
        headlines.filter(({ asked }) => !asked).map(({ target, probability, kept }) => [target, { probability, kept }]),
      ),
      bindings: readBindings(ensemble, goal, limits),
    }
  }

const keptBy = (ensemble: Ensemble, reading: number): Kept => {
  const { watch } = ensemble
  const { bound } = watch.readings[reading]
  const rows = sampleRows(ensemble)
  const bits = new Uint8Array(Math.ceil(rows / 8))
  for (const [row, value] of sampleColumn(ensemble, watch.draws.length + reading).entries())
    if (meets(bound, value)) bits[row >> 3] |= 1 << (row & 7)
  return { rows, bits }
}

const keptTogether = (all: readonly Kept[]): Kept => ({
  rows: all[0].rows,
  bits: all[0].bits.map((byte, index) => all.reduce((both, { bits }) => both & bits[index], byte)),
})

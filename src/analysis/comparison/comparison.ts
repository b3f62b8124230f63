// Several scenarios on the same futures, as plain data: what each comes to, and how they stand to one another.
//
// Scenarios are told apart by their index in `scenarios`, in the order in which they were given.

import type { Change } from '../../scenario/scenario.js'
import type { Text } from '../../text.js'
import type { Cost } from '../../model/model.js'
import type { NamedReading } from '../named-reading.js'
import type { CaseSummary, CaseReading } from '../case-summary.js'
import type { Difference, Probability, VariableSummary } from '../summary.js'

/** better: the interval of the difference lies above zero. tie: it does not tell which of the two is. */
export type Standing = 'better' | 'worse' | 'tie'

/** `other` over `one`, one < other. */
export interface Pair {
  readonly one: number
  readonly other: number
  readonly difference: Difference
  /** Of `other`. */
  readonly standing: Standing
  /** Only of a tie: about how many more paths would tell; absent where no number would, for there is no difference at all. */
  readonly more_paths?: number
}

/** How often a scenario is the best one, by the values of a reading at the deadline on the paths of the sample. */
export interface Best {
  /** Every other one is worse. */
  readonly alone: Probability
  /** No other one is better. */
  readonly unbeaten: Probability
}

/** What a scenario gives away on a path: the best value among all scenarios less its own, ≥ 0, in the unit of the reading. */
export interface Regret {
  readonly mean: number
  readonly mean_se: number
  /** The smallest value that nine of ten paths of the sample do not exceed. */
  readonly p90: number
  readonly maximum: number
}

export interface ComparedCase extends CaseReading {
  readonly bound: number
  /** As its file says it, and the date at which it is read. */
  readonly by: string
  readonly read_at: string
  readonly confidence?: number
  readonly best?: Best
  readonly regret?: Regret
}

/** One reading of a promise that every scenario makes, named as the first one names it. */
export interface ComparedReading extends NamedReading {
  readonly headline: boolean
  readonly scenarios: readonly ComparedCase[]
  readonly pairs: readonly Pair[]
  /** On which share of the sample's paths more than one are best; absent as `best` is. */
  readonly several_best?: Probability
  /** Why values are not compared path by path: paths failed or none were kept, deadlines are read at different dates, one wants more and one less. */
  readonly values_apart?: 'sample' | 'dates' | 'senses'
}

export interface ComparedScenario {
  readonly id: string
  readonly name: Text
  /** As Summary.model. */
  readonly model: string
  readonly time: { readonly step: string; readonly dates: readonly string[] }
  readonly paths: number
  readonly failed: number
  /** Countable nouns of its file. */
  readonly units: Readonly<Record<string, string>>
  readonly joint?: CaseSummary['joint']
  /** Of the variables of readings that are compared. */
  readonly variables: Readonly<Record<string, VariableSummary>>
  /** Settings of the levers whose file says what they cost, with that, where it has a finite value. */
  readonly levers: readonly {
    readonly lever: string
    readonly title: Text
    readonly value: number
    readonly unit: string
    readonly cost: Cost
  }[]
  /** Sums of the levers' costs, by money, and what they are over those of the first scenario. */
  readonly cost: readonly { readonly unit: Cost['unit']; readonly value: number; readonly over_first: number }[]
  /** What it says otherwise than the first one. */
  readonly changes: readonly Change[]
  /** It has other formulas than the first one, or sets levers otherwise whose cost has no value: what that costs is not in the sums. */
  readonly unstated: boolean
  /**
   * Whether draws of the same name are the same as those of the first scenario: not where points of a design belong to another set of inputs, and not
   * what is drawn each step where steps differ.
   */
  readonly draws: 'same' | 'points' | 'steps'
}

/** A reading that is not compared, for one scenario has it in another unit or not at all. */
export interface ApartReading {
  /** Those that have it. */
  readonly scenarios: readonly number[]
  readonly target: string
  readonly reading: string
  readonly why: 'missing' | 'unit'
}

export interface Comparison {
  readonly seed: string
  readonly design: string
  /** Of each scenario. */
  readonly paths: number
  /** Paths of each that were compared one by one; 0 where some failed or none were kept. */
  readonly sample: number
  readonly scenarios: readonly ComparedScenario[]
  readonly readings: readonly ComparedReading[]
  readonly apart: readonly ApartReading[]
  /** Levers with a stated cost whose setting and cost are the same in every scenario, those that cost nothing and stand in some alone among them. */
  readonly unmoved: readonly string[]
  /** Numbers of promises kept, and whether all are, where all make the same ones. */
  readonly kept?: readonly Pair[]
  readonly all?: readonly Pair[]
}

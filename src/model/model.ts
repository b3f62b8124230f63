// The scenario as understood: every name resolved, every unit checked, every formula a tree, variables in the order in which they are computed.

import type { Scenario, StepName } from '../scenario/scenario.js'
import type { Text } from '../text.js'
import type { CurrencyCode } from './currencies.js'
import type { Formula } from './formula.js'
import type { Unit } from './unit.js'

/** Dates are step ends counted from the start; N steps give N + 1 dates. */
export interface Calendar {
  readonly step: StepName
  /** ISO dates, ascending. */
  readonly dates: readonly string[]
  /** Length of a step in years: 1/12, 1/4 or 1. */
  readonly stepYears: number
  /** Calendar year of the interval that begins at each date. */
  readonly years: readonly number[]
}

export interface ModelVariable {
  readonly name: string
  readonly title: Text
  readonly unit: Unit
  readonly formula: Formula
  /** Text of the formula, for messages and the page. */
  readonly text: string
  /** Conversion factor of each convert call of the formula, in the order in which the calls begin: an outer one before those inside it. */
  readonly conversions: readonly number[]
}

export interface ModelLever {
  readonly name: string
  readonly title: Text
  readonly unit: Unit
  readonly value: number
  readonly from: number
  readonly to: number
  /** What the setting costs, where that is arithmetic. */
  readonly cost?: Cost
  /** The money that settings cost, where the file says what they cost. */
  readonly money?: Cost['unit']
}

/** In whole yuan, dollars, …, never in multiples of them. */
export interface Cost {
  readonly value: number
  readonly unit: CurrencyCode
}

export interface ModelReading {
  readonly name: string
  readonly title: Text
  readonly variable: string
  readonly headline: boolean
}

export interface ModelTarget {
  readonly name: string
  readonly title: Text
  readonly sense: 'at_least' | 'at_most'
  readonly bound: number
  readonly unit: Unit
  /** The bound was written with %: values are shown so. */
  readonly percent: boolean
  readonly by: string
  /** Index of the last date not after `by`. */
  readonly deadline: number
  readonly confidence?: number
  readonly readings: readonly ModelReading[]
}

/** How the normal score of a correlated draw is made: z = Σ loading·factor + rest·own. Factor names are stream names. */
export interface Mixture {
  readonly loadings: readonly { readonly factor: string; readonly loading: number }[]
  readonly rest: number
}

export interface Observation {
  readonly date: string
  readonly value: number
  readonly low?: number
  readonly high?: number
  readonly kind: string
  readonly source: string
}

export interface Model {
  readonly scenario: Scenario
  readonly calendar: Calendar
  /** In an order in which each can be computed from those before it, which is not that of the file. */
  readonly variables: readonly ModelVariable[]
  readonly levers: readonly ModelLever[]
  readonly targets: readonly ModelTarget[]
  /** Variable name → mixture of the score of its one draw. */
  readonly mixtures: ReadonlyMap<string, Mixture>
  readonly indicators: readonly string[]
  /** Variable → its history in the variable's unit, ascending by date. */
  readonly observations: ReadonlyMap<string, readonly Observation[]>
  /** Things worth saying that stop nothing: a lead time shorter than its steps. */
  readonly warnings: readonly Text[]
}

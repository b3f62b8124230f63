// The scenario as a document: plain JSON, after extends and --set, before anything in it is understood.
//
// Records keyed by a name keep the order of the file. Names are checked (a letter first; never __proto__ or constructor), but read a record
// through Object.entries or a Map all the same.

import type { Text } from '../text.js'

export type StepName = 'month' | 'quarter' | 'year'

export interface VariableSpec {
  /** The formula; absent where a file that extends this one is to give it. */
  readonly is?: string
  readonly unit: string
  /** Name of a set: the variable has one value a member. A variable named lines[north] says what differs for that member. */
  readonly for?: string
  readonly title?: Text
  readonly source?: Text
}

export interface LeverSpec {
  readonly value: number
  readonly from: number
  readonly to: number
  readonly unit: string
  /** What the setting costs, a formula of the lever's own name and of numbers, in money. */
  readonly cost?: string
  readonly title?: Text
  readonly source?: Text
}

export interface TargetSpec {
  readonly title?: Text
  readonly source?: Text
  /** A number in the unit of its readings, or a formula of numbers: '98 %', '300 万台'. Exactly one of the two is there. */
  readonly at_least?: number | string
  readonly at_most?: number | string
  /** ISO date. */
  readonly by: string
  /** Name of the reading → name of the variable; the first is the headline. */
  readonly readings: Readonly<Record<string, { readonly variable: string; readonly title?: Text }>>
  readonly confidence?: number
}

export interface ObservationRow {
  readonly indicator: string
  readonly region: string
  readonly date: string
  readonly value: number
  readonly unit: string
  readonly low?: number
  readonly high?: number
  readonly kind: string
  readonly confidence?: string
  readonly note?: string
  readonly source?: string
}

export interface ObservationSpec {
  readonly file: string
  /** variable → which rows of the file are its history. */
  readonly rows: Readonly<Record<string, { readonly indicator: string; readonly region: string }>>
  /** The rows of the file that `rows` asks for. */
  readonly data: readonly ObservationRow[]
}

export interface RunSpec {
  readonly paths: number
  readonly seed: string
  readonly design: string
  readonly uncertainty: 'full' | 'medians'
  readonly events: 'on' | 'off'
  /** Absent where quantiles are read inside bins. */
  readonly quantiles?: 'exact'
}

/** A value that a file gives otherwise: lists and mappings in one line, as they are written. */
export interface Change {
  /** Keys of the document, a dotted name as one: `levers`, `price.cut`, `value`. */
  readonly path: readonly string[]
  /** Absent where the parents say nothing. */
  readonly before?: Text
  /** Absent where a bound gives way to the other kind. */
  readonly after?: Text
}

export interface Variant {
  /** The files that it extends, as it names them. */
  readonly parents: readonly string[]
  readonly changes: readonly Change[]
}

export interface Scenario {
  readonly format: 1
  /** From the file name: letters, digits, _ and -. */
  readonly id: string
  readonly name: Text
  readonly description?: Text
  /** Where the file extends scenarios that are whole without it. */
  readonly variant?: Variant
  /** What the model leaves out, for the reader of its results. */
  readonly not_modeled?: readonly Text[]
  readonly time: { readonly start: string; readonly end: string; readonly step: StepName }
  /** Countable nouns: word in formulas → Chinese measure word or label. */
  readonly units: Readonly<Record<string, string>>
  /** Set → its members. */
  readonly sets?: Readonly<Record<string, readonly string[]>>
  readonly levers: Readonly<Record<string, LeverSpec>>
  readonly variables: Readonly<Record<string, VariableSpec>>
  readonly factors: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly correlations: readonly (readonly [string, string, number])[]
  readonly targets: Readonly<Record<string, TargetSpec>>
  readonly indicators: readonly string[]
  readonly observations: readonly ObservationSpec[]
  readonly run: RunSpec
}

/** Where a value of the document stands: lines and columns from 1. `marks` maps positions inside a scalar's text to the file, ascending by index. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly marks?: readonly { readonly index: number; readonly line: number; readonly column: number }[]
}

/** Keys are paths of the document joined by '/': `variables/plant.installed/is`; the place of the key itself is at `…#key`. */
export type Places = ReadonlyMap<string, Place>

/** What reading a file gives when it has no mistakes. `inputs` are all files read, with their SHA-256. */
export interface ScenarioSource {
  readonly scenario: Scenario
  /** What the command line sets otherwise than the files say. */
  readonly settings: readonly Change[]
  readonly places: Places
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[]
  /** What it is a change of, with the same run: the file without its settings, or what a variant extends; undefined where that is no scenario. */
  readonly baseline?: Scenario
}

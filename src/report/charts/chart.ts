// A chart as data. Its kind is a drawing that every chart of that kind shares; what differs, rows and settings, is kept apart from it, in both
// languages at once.
//
// Rows and settings may hold scenario text; expressions, signals and field names never do.

import type { Language, Text } from '../../text.js'
import type { Place } from '../cite.js'

/** One value for both languages, or one for each. */
export type Spoken<Value> = Value | Readonly<Record<Language, Value>>

export type Row = Readonly<Record<string, Spoken<number | string> | null>>
export type Rows = Readonly<Record<string, readonly Row[]>>

/** What a parameter of a drawing is set to. */
export type Setting = Spoken<number | string> | readonly number[]

/** How a chart of this kind is drawn: Vega-Lite without rows and sizes, whose parameters are `settings` and whose data sets are `data`. */
export interface ChartKind {
  /** Lower-case letters. */
  readonly name: string
  readonly label: Text
  /** One sentence: what it shows and how it is read. */
  readonly help: Text
  /** What such a chart says, for example. */
  readonly example: Text
  readonly data: readonly string[]
  /** Parameter → a value to begin with. */
  readonly settings: Readonly<Record<string, number | string | readonly number[]>>
  readonly spec: object
}

export interface Chart {
  /** Letters of any script, digits, _, - and full stops: a file name and the end of a link. */
  readonly name: string
  readonly kind: ChartKind
  /** One sentence for who cannot see it. */
  readonly description: Text
  /** Pixels at the height of the plot; the width is that of its place. */
  readonly height: number
  readonly data: Rows
  readonly settings: Readonly<Record<string, Setting>>
  /** Where the rows stand in the three files. */
  readonly from: Place
}

/** The name of a chart of this and that: spread[north] and x#2 become spread-north and x-2. */
export const nameChart = (...parts: readonly string[]): string => parts.join('-').replaceAll(/[[#]/g, '-').replaceAll(']', '')

/** Milliseconds since 1970 of an ISO date, in universal time. */
export const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** In one language. */
export const spokenIn = <Value extends string | number | readonly number[] | null>(
  value: Value | Readonly<Record<Language, Value>>,
  language: Language,
): Value => (isSpoken<Value>(value) ? value[language] : value)

const isSpoken = <Value>(value: unknown): value is Readonly<Record<Language, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

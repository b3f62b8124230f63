// A chart as data: a Vega-Lite specification in each language, its rows apart from it, so that both languages share them.
//
// Rows and titles may hold scenario text; expressions, signals and field names never do.

import type { Text } from '../../text.js'
import type { Place } from '../cite.js'

export type Row = Readonly<Record<string, number | string | null>>

export interface Chart {
  /** Letters, digits, _ and -: a file name and the end of a link. */
  readonly name: string
  /** One sentence for who cannot see it. */
  readonly description: Text
  /** Pixels at the height of the plot; the width is that of its place. */
  readonly height: number
  /** Name of a data set → its rows. */
  readonly data: Readonly<Record<string, readonly Row[]>>
  /** Vega-Lite, without rows and sizes. */
  readonly spec: Readonly<Record<'en' | 'zh', object>>
  /** Where the rows stand in the three files. */
  readonly from: Place
}

/** Milliseconds since 1970 of an ISO date, in universal time. */
export const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

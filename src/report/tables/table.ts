// A table of plain values, for other programs and for spreadsheets: every digit that the files have, units in a column of their own.

import type { ReportSource } from '../source.js'
import type { Text } from '../../text.js'

/** A text in both languages is two columns of a file, and the reader's one in a sheet. */
export type Value = string | number | boolean | null | Text

export interface Column {
  /** Small letters, digits and _: what a script asks for. */
  readonly name: string
  readonly title: Text
  /** The values are texts in both languages. */
  readonly bilingual?: true
  /** The values are shares of one. */
  readonly share?: true
  /** The only kind of run that it is for. */
  readonly of?: 'futures' | 'medians'
  /** What a reader is shown in place of a value. */
  readonly words?: Readonly<Record<string, Text>>
}

export interface Table {
  /** Small letters, digits, _ and -: the name of a file. */
  readonly name: string
  readonly title: Text
  readonly columns: readonly Column[]
  /** As long as the columns. */
  readonly rows: readonly (readonly Value[])[]
}

/** A table of the result's files; one without rows is left out. */
export interface TableMaker {
  readonly name: string
  readonly title: Text
  readonly columns: readonly Column[]
  /** The only kind of run that it is for: many futures, or the one of medians. */
  readonly of?: 'futures' | 'medians'
  rows(source: ReportSource): readonly (readonly Value[])[]
}

// A study: an analysis over many cases, as it is saved and drawn again.

import type { Text } from '../../text.js'
import type { Report } from '../report.js'
import type { StudyFile, StudySource } from '../source.js'
import type { Table } from '../tables/table.js'

export interface StudyKind<Study extends StudyFile> {
  /** Small letters and -. */
  readonly name: string
  readonly label: Text
  /** One sentence: the question that it answers. */
  readonly help: Text
  /** Names of the report's sections whose tables a terminal shows. */
  readonly shown: readonly string[]
  /** Which parts of the report's answer a list of results tells, from 0. */
  readonly finding: readonly number[]
  build(source: StudySource<Study>): Report
  /** Plain tables, for other programs; those of the report that bear other names are added to them. */
  tables(source: StudySource<Study>): readonly Table[]
}

// All tables of a result: those of its files, then those that only a page has.

import { buildReport } from '../build-report.js'
import type { ReportSource } from '../source.js'
import { tables } from './index.js'
import { reportTables } from './report-tables.js'
import type { Table } from './table.js'

/** In the order in which a reader wants them; none is empty. */
export const makeTables = (source: ReportSource): readonly Table[] => {
  const made = tables.map(({ name, title, columns, rows }): Table => ({ name, title, columns, rows: rows(source) }))
  const others = reportTables(buildReport(source), source, new Set(tables.map(({ name }) => name)))
  return [...made, ...others].filter(({ rows }) => rows.length > 0)
}

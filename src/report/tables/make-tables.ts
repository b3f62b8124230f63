// All tables of a result: those of its files, then those that only a page has.

import { buildReport } from '../build-report.js'
import { isMedians } from '../outcome.js'
import type { ReportSource } from '../source.js'
import { tables } from './index.js'
import { reportTables } from './report-tables.js'
import type { Table, TableMaker } from './table.js'

/** In the order in which a reader wants them; none is empty. */
export const makeTables = (source: ReportSource): readonly Table[] => {
  const kind = isMedians(source) ? 'medians' : 'futures'
  const fitting = tables.filter(({ of = kind }) => of === kind)
  const made = fitting.map(maker => makeTable(maker, source, kind))
  const others = reportTables(buildReport(source), source, new Set(tables.map(({ name }) => name)))
  return [...made, ...others].filter(({ rows }) => rows.length > 0)
}

const makeTable = ({ name, title, columns, rows }: TableMaker, source: ReportSource, kind: 'futures' | 'medians'): Table => {
  const fits = columns.map(({ of = kind }) => of === kind)
  return {
    name,
    title,
    columns: columns.filter((_, index) => fits[index]),
    rows: rows(source).map(values => values.filter((_, index) => fits[index])),
  }
}

// All tables of a result or study: those of its files, then those that only a page has.

import { buildReport } from '../build-report.js'
import { isMedians } from '../outcome.js'
import type { AnySource, ReportSource, StudySource } from '../source.js'
import { kindOf } from '../studies/kind-of.js'
import { helpFor } from './help.js'
import { tables } from './index.js'
import { messages } from './messages.js'
import { reportTables } from './report-tables.js'
import type { Table, TableMaker } from './table.js'

/** In the order in which a reader wants them; none is empty. */
export const makeTables = (source: AnySource): readonly Table[] =>
  ('study' in source ? tablesOfStudy(source) : tablesOfRun(source)).filter(({ rows }) => rows.length > 0)

const tablesOfStudy = (source: StudySource): readonly Table[] => {
  const made = kindOf(source.study).tables(source)
  return [...made, ...reportTables(buildReport(source), source, new Set([ofManifest, ...made.map(({ name }) => name)]))]
}

/** What the manifest says may differ between two runs of the same study; its tables must not. */
const ofManifest = 'run'

const tablesOfRun = (source: ReportSource): readonly Table[] => {
  const kind = isMedians(source) ? 'medians' : 'futures'
  const fitting = tables.filter(({ of = kind }) => of === kind)
  const made = fitting.map(maker => makeTable(maker, source, kind))
  const others = reportTables(buildReport(source), source, new Set(tables.map(({ name }) => name)))
  const filled = made.filter(({ rows }) => rows.length > 0)
  return [...filled, ...others, explainColumns(filled)]
}

/** What each column of the tables means. */
const explainColumns = (made: readonly Table[]): Table => {
  const { columns: titles, tables } = messages
  return {
    name: 'columns',
    title: tables.columns,
    columns: [
      { name: 'table', title: titles.table },
      { name: 'sheet', title: titles.sheet, bilingual: true },
      { name: 'column', title: titles.column },
      { name: 'heading', title: titles.heading, bilingual: true },
      { name: 'meaning', title: titles.meaning, bilingual: true },
    ],
    rows: made.flatMap(({ name, title, columns }) =>
      columns.map(column => [name, title, column.name, column.title, helpFor(name, column.name) ?? null]),
    ),
  }
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

// Data files: comma-separated values with the columns of a history, of which a scenario keeps the rows that it asks for.

import { CsvError, parse } from 'csv-parse/sync'
import { type Complain, issueAt } from './collect-issues.js'
import type { Mistake } from './issue.js'
import { messages } from './messages.js'
import { nearest } from './nearest.js'
import type { Files } from './open-files.js'
import type { ObservationRow } from './scenario.js'
import { observationRow } from './schema.js'
import { type Mapping, type Scalar, type Tree, valueOf } from './tree.js'
import { validate } from './validate.js'

/** The rows that one entry of `observations` asks for, in the order of the file; what is wrong is told at the entry or at the line of the file. */
export const readHistory = (entry: Tree, files: Files, complain: Complain): readonly ObservationRow[] => {
  const name = valueOf(entry, 'file')
  const wanted = wantedRows(valueOf(entry, 'rows'))
  const located = isText(name) ? files.follow(name, ['observations', 'file']) : undefined
  const text = located && files.textOf(located)
  if (located === undefined || text === undefined) return []
  const tell = (line: number, path: readonly string[], mistake: Mistake): void =>
    complain({ file: located.file, line, ...(path.length === 0 ? {} : { path: path.join('.') }), ...mistake })
  const table = parseTable(text, tell)
  if (table === undefined) return []
  for (const { variable, indicator, region } of wanted)
    checkWanted(variable, { indicator, region }, table, located.file, complain)
  const keys = new Set(wanted.map(({ indicator, region }) => keyOf(indicator.text, region.text)))
  return table
    .filter(({ fields }) => keys.has(keyOf(fields.indicator ?? '', fields.region ?? '')))
    .flatMap(({ line, fields }) => {
      const row = validate(observationRow, rowOf(fields), (path, mistake) => tell(line, path, mistake))
      if (row === undefined) return []
      for (const end of ['low', 'high'] as const)
        if (isCrossed(row, end)) tell(line, [end], messages.rowCrossed(end, row[end]!, row.value))
      return [row]
    })
}

/** Whether a low is above the value or a high below it. */
const isCrossed = ({ value, low = value, high = value }: ObservationRow, end: 'low' | 'high'): boolean =>
  end === 'low' ? low > value : high < value

interface Wanted {
  readonly variable: string
  readonly indicator: Scalar
  readonly region: Scalar
}

const isText = (tree: Tree | undefined): tree is Scalar => tree?.kind === 'scalar' && tree.value !== null

const wantedRows = (rows: Tree | undefined): readonly Wanted[] =>
  [...((rows as Mapping | undefined)?.entries ?? [])].flatMap(([variable, { value }]) => {
    const [indicator, region] = [valueOf(value, 'indicator'), valueOf(value, 'region')]
    return isText(indicator) && isText(region) ? [{ variable, indicator, region }] : []
  })

const keyOf = (indicator: string, region: string): string => JSON.stringify([indicator, region])

interface Row {
  /** From 1. */
  readonly line: number
  readonly fields: Readonly<Record<string, string>>
}

const columns: readonly string[] = Object.keys(observationRow.shape)

const optional = ['low', 'high', 'confidence', 'note', 'source']

type TellLine = (line: number, path: readonly string[], mistake: Mistake) => void

/** Undefined, after telling, where it is no table with the right columns. */
const parseTable = (text: string, tell: TellLine): readonly Row[] | undefined => {
  const records = parseRecords(text, tell)
  const [header, ...others] = records ?? []
  if (header === undefined) {
    if (records !== undefined) tell(1, [], messages.tableEmpty)
    return undefined
  }
  if (header.fields.length === 1 && header.fields[0]!.includes(';')) {
    tell(header.line, [], messages.tableSemicolons)
    return undefined
  }
  const mistakes = [
    ...columns.filter(name => !optional.includes(name) && !header.fields.includes(name)).map(messages.columnMissing),
    ...header.fields
      .filter(name => !columns.includes(name))
      .map(name => messages.columnUnknown(name, nearest(name, columns), columns)),
    ...header.fields.filter((name, index) => header.fields.indexOf(name) < index).map(messages.columnTwice),
  ]
  for (const mistake of mistakes) tell(header.line, [], mistake)
  if (mistakes.length > 0) return undefined
  return others.flatMap(({ line, fields }) => {
    if (fields.length === header.fields.length)
      return [{ line, fields: Object.fromEntries(header.fields.map((name, index) => [name, fields[index]!.trim()])) }]
    tell(line, [], messages.fieldCount(fields.length, header.fields.length))
    return []
  })
}

const parseRecords = (
  text: string,
  tell: TellLine,
): readonly { readonly line: number; readonly fields: readonly string[] }[] | undefined => {
  try {
    const records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[] = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as never
    return records.map(({ record, info }) => ({ line: info.lines, fields: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    tell(Number(error.lines ?? 1), [], messages.tableBroken)
    return undefined
  }
}

/** A field of a row that is left empty is left out; the rest are texts, and numbers where a number belongs. */
const rowOf = (fields: Row['fields']): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field !== '')
      .map(([name, field]) => [name, numeric.includes(name) && numberPattern.test(field) ? Number(field) : field]),
  )

const numeric = ['value', 'low', 'high']
const numberPattern = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/

const checkWanted = (
  variable: string,
  { indicator, region }: { readonly indicator: Scalar; readonly region: Scalar },
  table: readonly Row[],
  file: string,
  complain: Complain,
): void => {
  const path = ['observations', 'rows', variable]
  const own = table.filter(({ fields }) => fields.indicator === indicator.text)
  if (own.length === 0) {
    const known = new Set(table.map(({ fields }) => fields.indicator ?? ''))
    complain(
      issueAt(
        indicator.place,
        [...path, 'indicator'],
        messages.indicatorUnknown(indicator.text, nearest(indicator.text, known), file),
      ),
    )
  } else if (!own.some(({ fields }) => fields.region === region.text)) {
    const regions = [...new Set(own.map(({ fields }) => fields.region ?? ''))]
    complain(issueAt(region.place, [...path, 'region'], messages.regionUnknown(region.text, indicator.text, regions, file)))
  }
}

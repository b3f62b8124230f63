// One file a table, the same bytes in both languages: scripts ask for columns by name.
//
// Lines end as RFC 4180 has them. The file begins with a byte order mark, without which spreadsheets take Chinese for something else. A text that a
// spreadsheet would compute begins with an apostrophe; numbers are written with every digit, those of a study, which are sums and differences made for
// its reader, without what rounding left behind.
//
// Source: Shafranovich (2005), RFC 4180, Common Format and MIME Type for CSV Files.

import { stringify } from 'csv-stringify/sync'
import { languages } from '../../text.js'
import { clean } from '../clean.js'
import { makeTables } from '../tables/make-tables.js'
import type { Table, Value } from '../tables/table.js'
import type { AnySource } from '../source.js'
import type { Format, RenderedFiles } from './format.js'
import { withoutResidue } from './without-residue.js'

export const csv: Format = {
  name: 'csv',
  label: { en: 'Tables', zh: '数据表' },
  help: {
    en: 'tables/*.csv, numbers unrounded: verdicts, quantiles by date, what binds, drivers, inputs, …',
    zh: 'tables/*.csv：数字不作舍入，含结论、各期分位数、制约因素、驱动因素、输入等',
  },
  opens: 'tables/',
  async render(source) {
    return renderTables(source)
  },
}

export const renderTables = (source: AnySource): RenderedFiles =>
  new Map(
    makeTables(source).map(table => [
      `tables/${fileName(table.name)}.csv`,
      renderCsv('study' in source ? exceptResidue(table) : table),
    ]),
  )

const exceptResidue = (table: Table): Table => ({
  ...table,
  rows: table.rows.map(values => values.map(value => (typeof value === 'number' ? withoutResidue(value) : value))),
})

/** Names of variables may be part of it. */
const fileName = (name: string): string => name.replaceAll(/[^\p{L}\p{N}_.-]/gu, '_')

export const renderCsv = ({ columns, rows }: Table): string => {
  const head = columns.flatMap(({ name, bilingual }) =>
    bilingual === true ? languages.map(language => `${name}_${language}`) : [name],
  )
  const records = rows.map(values => columns.flatMap(({ bilingual }, index) => fieldsOf(values[index], bilingual === true)))
  return stringify([head, ...records], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  })
}

const fieldsOf = (value: Value, bilingual: boolean): readonly (string | number | boolean | null)[] => {
  if (typeof value === 'object' && value !== null) return languages.map(language => clean(value[language]))
  const field = typeof value === 'string' ? clean(value) : value
  return bilingual ? languages.map(() => field) : [field]
}

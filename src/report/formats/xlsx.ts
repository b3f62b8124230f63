// A workbook, one sheet a table, in one language: numbers are numbers, and a text stays a text whatever it begins with.

import type { Language } from '../../text.js'
import { clean } from '../clean.js'
import { buildReport } from '../build-report.js'
import { makeTables } from '../tables/make-tables.js'
import type { Column, Table, Value } from '../tables/table.js'
import { textWidth } from '../text-width.js'
import type { Format } from './format.js'

export const xlsx: Format = {
  name: 'xlsx',
  label: { en: 'Workbook', zh: '工作簿' },
  help: { en: 'report.xlsx, one sheet a table, numbers as numbers', zh: 'report.xlsx：每表一页，数字即数字' },
  opens: 'report.xlsx',
  async render(source, language) {
    const title = cellText(buildReport(source).tab[language])
    return new Map([['report.xlsx', await renderWorkbook(makeTables(source), { title, language })]])
  },
}

export interface WorkbookOptions {
  readonly title: string
  readonly language: Language
}

export const renderWorkbook = async (tables: readonly Table[], { title, language }: WorkbookOptions): Promise<Uint8Array> => {
  const { writeXlsx } = await import('./write-xlsx.js')
  const names = sheetNames(tables.map(table => table.title[language]))
  return writeXlsx({
    properties: { title, creator: 'steppecast', created: epoch, modified: epoch },
    sheets: tables.map((table, index) => sheetOf(table, names[index], language)),
  })
}

/** The same result gives the same bytes. */
const epoch = new Date(0)

/** Names that spreadsheets keep for themselves. */
const reserved: readonly string[] = ['history']

const sheetOf = ({ columns, rows }: Table, name: string, language: Language) => {
  const heads = columns.map(({ title }) => title[language])
  const body = rows.slice(0, mostRows).map(values => values.map((value, index) => cellOf(value, columns[index], language)))
  return {
    name,
    columns: columns.map((column, index) => ({
      width: widthOf(heads[index], body, index),
      ...(column.share === true ? { numFmt: '0.0##%' } : {}),
    })),
    rows: [heads, ...body],
    cells: new Map(
      heads.map((head, index) => [`0,${index}`, { value: head, type: 'string' as const, style: { font: { bold: true } } }]),
    ),
    freezePane: { rows: 1 },
  }
}

/** Rows of a sheet, without its head. */
const mostRows = 1_048_575

const cellOf = (value: Value, { words }: Column, language: Language): string | number | boolean | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'object') return cellText(value[language])
  return cellText(words !== undefined && Object.hasOwn(words, value) ? words[value][language] : value)
}

/** What XML and a cell can hold; no character is cut in two. */
const cellText = (text: string): string =>
  clean(text)
    .replaceAll(/[\ufffe\uffff]/g, '')
    .slice(0, mostCharacters)
    .toWellFormed()

const mostCharacters = 32_767

/** In characters; numbers are shown with about twelve. */
const widthOf = (head: string, body: readonly (readonly unknown[])[], index: number): number => {
  const longest = body.slice(0, 200).reduce((most, values) => {
    const { [index]: value } = values
    return Math.max(most, typeof value === 'string' ? textWidth(value) : 10)
  }, textWidth(head))
  return Math.min(60, longest + 2)
}

/** At most 31 characters, none that a reference to a sheet could not hold, no two alike. */
export const sheetNames = (titles: readonly string[]): readonly string[] => {
  const taken = new Set(reserved)
  return titles.map(title => {
    const stem =
      cellText(title)
        .replaceAll(/[[\]:*?/\\']/g, ' ')
        .trim() || 'Sheet'
    for (let tries = 1; ; tries++) {
      const suffix = tries === 1 ? '' : ` ${tries}`
      const name = `${stem.slice(0, 31 - suffix.length).toWellFormed()}${suffix}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

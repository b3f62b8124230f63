// Tables for spreadsheets and scripts.
//
// Source: RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files.

/** A number that is none is an empty field. */
type Field = string | number

/** Lines end in CR LF, the last one too. */
export const renderCsv = (rows: readonly (readonly Field[])[]): string =>
  rows.map(row => `${row.map(renderField).join(',')}\r\n`).join('')

const renderField = (field: Field): string => {
  if (typeof field === 'number') return Number.isFinite(field) ? String(field) : ''
  const text = isFormula.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet would compute instead of show. */
const isFormula = /^[=+\-@\t\r]/

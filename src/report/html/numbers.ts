// The numbers of a chart → a table. There are many: what the places of a column's numbers, or of a
// row's, begin with is said once, at its head.

import type { Cell, Column, Phrase, Table } from '../report.js'
import { renderColumn } from './columns.js'
import { escape } from './escape.js'
import { renderPhrase, renderText } from './phrases.js'

export const renderNumbers = ({ caption, columns, groups, folded }: Table): string => {
  const rows = groups.flatMap(({ rows }) => rows.map(row => row.map(phraseOf)))
  // Where each row is about one thing its numbers stand together, otherwise those of each column do.
  const byRow = folded === true
  const ofColumn = columns.map((_, index) => (byRow ? '' : commonBase(rows.map(row => row[index]))))
  const ofRow = rows.map(([, ...rest]) => (byRow ? commonBase(rest) : ''))
  const mark = (base: string): string => (base === '' ? '' : ` data-base="${escape(base)}"`)
  const head = (column: Column, index: number): string => `<th scope="col"${mark(ofColumn[index])}>${renderColumn(column)}</th>`
  const body = (row: readonly Phrase[], at: number): string => {
    const cells = row.map((phrase, index) =>
      index === 0
        ? `<th scope="row">${renderPhrase(phrase, ofColumn[0])}</th>`
        : `<td>${renderPhrase(phrase, byRow ? ofRow[at] : ofColumn[index])}</td>`,
    )
    return `<tr${mark(ofRow[at])}>${cells.join('')}</tr>`
  }
  return [
    `<table><caption>${renderText(caption)}</caption>`,
    `<thead><tr>${columns.map(head).join('')}</tr></thead>`,
    `<tbody>${rows.map(body).join('')}</tbody></table>`,
  ].join('')
}

const phraseOf = (cell: Cell): Phrase => {
  if (cell.kind !== 'words') throw new Error(`a table of a chart's numbers holds words, not a ${cell.kind}`)
  return cell.phrase
}

/** The longest beginning that all places have in common, up to a slash. */
const commonBase = (phrases: readonly Phrase[]): string => {
  const places = phrases.flatMap(({ en, zh }) => [...en, ...zh].flatMap(piece => (typeof piece === 'string' ? [] : [piece.from])))
  const [first = '', ...others] = places
  let length = first.lastIndexOf('/')
  while (length > 0 && !others.every(place => place.startsWith(first.slice(0, length)) && place[length] === '/'))
    length = first.lastIndexOf('/', length - 1)
  return first.slice(0, Math.max(0, length))
}

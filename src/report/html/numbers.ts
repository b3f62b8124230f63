// The numbers of a chart → a table. There are many: what the places of a column's numbers begin with is said once, at its head.

import type { Cell, Column, Phrase, Table } from '../report.js'
import { renderColumn } from './columns.js'
import { escape } from './escape.js'
import { renderPhrase, renderText } from './phrases.js'

export const renderNumbers = ({ caption, columns, groups }: Table): string => {
  const rows = groups.flatMap(({ rows }) => rows)
  const bases = columns.map((_, index) => commonBase(rows.map(row => phraseOf(row[index]))))
  const head = (column: Column, index: number): string =>
    `<th scope="col" data-base="${escape(bases[index])}">${renderColumn(column)}</th>`
  const cell = (cell: Cell, index: number): string => {
    const words = renderPhrase(phraseOf(cell), bases[index])
    return index === 0 ? `<th scope="row">${words}</th>` : `<td>${words}</td>`
  }
  return [
    `<table><caption>${renderText(caption)}</caption>`,
    `<thead><tr>${columns.map(head).join('')}</tr></thead>`,
    `<tbody>${rows.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`,
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

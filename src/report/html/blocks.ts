// Blocks of a section → HTML.

import type { Block, Column, Head, LegendItem, Panel, RowGroup, Table } from '../report.js'
import { pointerTo } from '../cite.js'
import { messages } from '../panels/messages.js'
import { messages as common } from '../messages.js'
import { classOf, renderColumn } from './columns.js'
import { escape } from './escape.js'
import { renderExplorer } from './explorer.js'
import { renderNumbers } from './numbers.js'
import { paper } from './style.js'
import { renderBadge, renderCell, renderPhrase, renderShare, renderText } from './phrases.js'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

export const renderBlock = (block: Block): string => {
  switch (block.kind) {
    case 'text':
      return `<p class="${block.role}">${renderPhrase(block.phrase)}</p>`
    case 'points':
      return renderPoints(block)
    case 'table':
      return renderTable(block)
    case 'charts':
      return renderCharts(block)
    case 'explorer':
      return renderExplorer(block)
  }
}

const renderPoints = ({ title, items }: Of<'points'>): string =>
  `${title === undefined ? '' : `<h3>${renderPhrase(title)}</h3>`}<ul class="points">${items.map(item => `<li>${renderPhrase(item)}</li>`).join('')}</ul>`

/** On a telephone each cell says what it is. */
const renderTable = (table: Table): string => {
  if (table.folded !== true) return renderOpen(table)
  const { name, caption, groups } = table
  const onlyWords = groups.every(
    ({ head, rows }) => head === undefined && rows.every(cells => cells.every(({ kind }) => kind === 'words')),
  )
  return onlyWords
    ? `<details class="numbers folded"><summary>${renderText(caption)}</summary><div tabindex="0">${renderNumbers(table)}</div></details>`
    : `<details class="part"><summary>${renderText(caption)}</summary>${renderRows(table, `<table class="${escape(name)}">`)}</details>`
}

const renderOpen = (table: Table): string => {
  const { name, caption, shown } = table
  const [only] = table.groups
  if (table.groups.length > 1 || shown === undefined || only.rows.length <= shown + fewest)
    return renderRows(
      table,
      `<table id="table-${escape(name)}" class="${escape(name)}"><caption>${renderText(caption)}</caption>`,
    )
  const [first, rest] = [only.rows.slice(0, shown), only.rows.slice(shown)].map(rows => ({
    ...table,
    groups: [{ ...only, rows }],
  }))
  return [
    renderOpen(first),
    `<details class="part"><summary>${renderText(common.page.rest)}</summary>`,
    renderRows(rest, `<table class="${escape(name)}">`),
    '</details>',
  ].join('')
}

/** Fewer rows than this are not worth hiding. */
const fewest = 5

const renderRows = ({ columns, groups }: Table, opening: string): string => {
  const heads = columns.map(column => `<th scope="col"${classOf(column)}>${renderColumn(column)}</th>`).join('')
  return [opening, `<thead><tr>${heads}</tr></thead>`, ...groups.map(group => renderGroup(group, columns)), '</table>'].join('')
}

const renderGroup = ({ head, rows }: RowGroup, columns: readonly Column[]): string => {
  const headRow =
    head === undefined ? '' : `<tr class="head"><th scope="rowgroup" colspan="${columns.length}">${renderCell(head)}</th></tr>`
  const row = (cells: RowGroup['rows'][number]): string =>
    `<tr>${cells
      .map((cell, index) => {
        const tag = index === 0 ? 'th scope="row"' : 'td'
        const label = index === 0 ? '' : `<span class="label" aria-hidden="true">${renderColumn(columns[index])}</span>`
        return `<${tag}${classOf(columns[index])}>${label}<div>${renderCell(cell)}</div></${index === 0 ? 'th' : 'td'}>`
      })
      .join('')}</tr>`
  return `<tbody>${headRow}${rows.map(row).join('')}</tbody>`
}

const renderLegend = (legend: readonly LegendItem[] | undefined): string =>
  legend === undefined || legend.length === 0
    ? ''
    : `<ul class="legend">${legend.map(({ mark, label }) => `<li><i class="mark ${escape(mark)}"></i><span>${renderPhrase(label)}</span></li>`).join('')}</ul>`

const renderCharts = ({ head, size, legend, folded, panels }: Of<'charts'>): string => {
  const level = head === undefined ? 3 : 4
  const kinds = ['panels', ...(size === undefined ? [] : ['small']), ...(size === 'row' ? ['row'] : [])].join(' ')
  const plots = `<div class="${kinds}">${panels.map((panel, index) => renderPanel(panel, level, onPaper(size, index))).join('')}</div>`
  const shown = `${renderLegend(legend)}${plots}${panels
    .filter(({ numbers }) => isWide(numbers))
    .map(renderWide)
    .join('')}`
  const grid = folded === undefined ? shown : `<details class="part"><summary>${renderText(folded)}</summary>${shown}</details>`
  if (head === undefined) return grid
  const name = escape(head.name)
  return [
    `<article id="${name}" aria-labelledby="title-${name}">`,
    `<div class="lead-in"><h3 id="title-${name}"><a href="#${name}">${renderPhrase(head.title)}</a></h3>${renderHead(head)}</div>`,
    grid,
    '</article>',
  ].join('')
}

/** Undefined for half of a page. */
const onPaper = (size: Of<'charts'>['size'], index: number): number | undefined => {
  if (size === undefined) return undefined
  return size === 'small' ? paper.third : index === 0 ? paper.first : paper.others
}

const renderHead = ({ lines, share, verdict }: Head): string => {
  const answer = [share === undefined ? '' : renderShare(share), verdict === undefined ? '' : renderBadge(verdict)]
    .filter(Boolean)
    .join(' ')
  return [
    answer === '' ? '' : `<p class="answer-line">${answer}</p>`,
    ...lines.map(line => `<p class="line">${renderPhrase(line)}</p>`),
  ].join('')
}

/** `level` is that of its heading; `width`, in pixels, that on paper where it is not half of a page. */
const renderPanel = (panel: Panel, level: 3 | 4, width?: number): string => {
  const { chart, title, legend, legendTitle, numbers } = panel
  const name = escape(chart.name)
  return [
    `<figure id="chart-${name}" class="panel" data-from="${escape(pointerTo(chart.from))}">`,
    `<figcaption><h${level}>${renderPhrase(title)}</h${level}>${renderHead(panel)}</figcaption>`,
    `<div class="plot" data-chart="${name}"${width === undefined ? '' : ` data-paper="${width}"`} style="height:${chart.height}px" role="img" aria-label="${escape(chart.description.en)}"></div>`,
    '<div>',
    legendTitle === undefined ? '' : `<p class="legend-title">${renderPhrase(legendTitle)}</p>`,
    renderLegend(legend),
    isWide(numbers) ? '' : renderDetails(numbers, renderText(messages.numbers)),
    '</div></figure>',
  ].join('')
}

const renderDetails = (numbers: Table, summary: string): string =>
  `<details class="numbers"><summary>${summary}</summary><div tabindex="0">${renderNumbers(numbers)}</div></details>`

/** More columns than this have no room beside another chart: they stand below all. */
const mostColumns = 6

const isWide = ({ columns }: Table): boolean => columns.length > mostColumns

const renderWide = ({ title, numbers }: Panel): string =>
  renderDetails(numbers, `${renderText(messages.numbers)} · ${renderPhrase(title)}`)

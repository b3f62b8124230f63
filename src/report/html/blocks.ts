// Blocks of a section → HTML.

import type { Block, Column, LegendItem, Panel, RowGroup } from '../report.js'
import { pointerTo } from '../cite.js'
import { escape } from './escape.js'
import { renderBadge, renderCell, renderPhrase, renderShare, renderText } from './phrases.js'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

export const renderBlock = (block: Block): string => {
  switch (block.kind) {
    case 'text':
      return `<p class="${block.role}">${renderPhrase(block.phrase)}</p>`
    case 'table':
      return renderTable(block)
    case 'charts':
      return `${renderLegend(block.legend)}<div class="panels">${block.panels.map(renderPanel).join('')}</div>`
  }
}

const renderTable = ({ name, caption, columns, groups }: Of<'table'>): string => {
  const heads = columns.map(column => `<th scope="col"${classOf(column)}>${renderText(column.title)}</th>`).join('')
  return [
    `<table id="table-${escape(name)}" class="${escape(name)}">`,
    `<caption>${renderText(caption)}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    ...groups.map(group => renderGroup(group, columns)),
    '</table>',
  ].join('')
}

const renderGroup = ({ head, rows }: RowGroup, columns: readonly Column[]): string => {
  const headRow =
    head === undefined ? '' : `<tr class="head"><th scope="rowgroup" colspan="${columns.length}">${renderCell(head)}</th></tr>`
  const row = (cells: RowGroup['rows'][number]): string =>
    `<tr>${cells
      .map((cell, index) => {
        const tag = index === 0 ? 'th scope="row"' : 'td'
        const label = index === 0 ? '' : `<span class="label" aria-hidden="true">${renderText(columns[index].title)}</span>`
        return `<${tag}${classOf(columns[index])}>${label}<div>${renderCell(cell)}</div></${index === 0 ? 'th' : 'td'}>`
      })
      .join('')}</tr>`
  return `<tbody>${headRow}${rows.map(row).join('')}</tbody>`
}

const classOf = ({ align }: Column): string => (align === 'end' ? ' class="end"' : '')

const renderLegend = (legend: readonly LegendItem[] | undefined): string =>
  legend === undefined || legend.length === 0
    ? ''
    : `<ul class="legend">${legend.map(({ mark, label }) => `<li><i class="mark ${escape(mark)}"></i>${renderPhrase(label)}</li>`).join('')}</ul>`

const renderPanel = ({ chart, title, lines, share, verdict, legend, legendTitle }: Panel): string => {
  const answer = [share === undefined ? '' : renderShare(share), verdict === undefined ? '' : renderBadge(verdict)]
    .filter(Boolean)
    .join(' ')
  return [
    `<figure id="chart-${escape(chart.name)}" class="panel" data-from="${escape(pointerTo(chart.from))}">`,
    `<figcaption><h3>${renderPhrase(title)}</h3>${answer === '' ? '' : `<p class="answer-line">${answer}</p>`}`,
    ...lines.map(line => `<p>${renderPhrase(line)}</p>`),
    '</figcaption>',
    `<div class="plot" data-chart="${escape(chart.name)}" style="height:${chart.height}px" role="img" aria-label="${escape(chart.description.en)}"></div>`,
    legendTitle === undefined ? '' : `<h4>${renderPhrase(legendTitle)}</h4>`,
    renderLegend(legend),
    '</figure>',
  ].join('')
}

// A result or study → its page: one HTML file that needs nothing else and asks nothing of any network, and the specification of each chart.
//
//   report ─▶ HTML of both languages        charts ─compile▶ Vega, as JSON in the page        browser/page.js ─▶ the only script

import { type Language, languages } from '../../text.js'
import { buildReport } from '../build-report.js'
import type { Chart, Row } from '../charts/chart.js'
import { compileKind, renderSpec } from '../charts/compile-chart.js'
import { scatter } from '../charts/scatter.js'
import { cleanTitle } from '../clean.js'
import { messages } from '../messages.js'
import type { Report, Section } from '../report.js'
import type { AnySource } from '../source.js'
import { renderBlock } from './blocks.js'
import { escape, escapeJson } from './escape.js'
import { explorerData } from './explorer.js'
import { compactSettings } from './compact-settings.js'
import { packColumn } from './packed-column.js'
import { policyFor, readScript } from './page-script.js'
import { renderPhrase, renderText, tags } from './phrases.js'
import { style } from './style.js'

export interface RenderedPage {
  readonly html: string
  /** Name of a chart → its Vega-Lite specification with its rows, in the page's language. */
  readonly charts: ReadonlyMap<string, string>
}

/** `language` is the one that the page opens in; it holds both. report: of the source, or as much of it as the page is to show. */
export const renderPage = (source: AnySource, language: Language, report: Report = buildReport(source)): RenderedPage => {
  const folder = 'study' in source ? source.study.id : source.summary.scenario
  const charts = chartsOf(report)
  const script = readScript('page')
  const [explorer] = report.sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'explorer'))
  const columns = new Map<string, number>()
  const pageCharts = Object.fromEntries(charts.map(chart => [chart.name, pageChart(chart, columns)]))
  const explored = explorer && explorerData(explorer, values => placeColumn(values, columns))
  const data = escapeJson({
    place: `/${encodeURIComponent(folder)}/${encodeURIComponent(source.manifest.hash)}/report.html`,
    titles: Object.fromEntries(languages.map(language => [tags[language], cleanTitle(report.tab[language])])),
    derivations: Object.fromEntries(languages.map(language => [tags[language], derivationsIn(language)])),
    kinds: Object.fromEntries(
      [...new Set([...charts.map(({ kind }) => kind), ...(explorer === undefined ? [] : [scatter])])].map(kind => [
        kind.name,
        compileKind(kind),
      ]),
    ),
    charts: pageCharts,
    ...(explored === undefined ? {} : { explorer: explored }),
    columns: [...columns.keys()].map(text => JSON.parse(text)),
  })
  const html = [
    '<!doctype html>',
    `<html lang="${tags[language]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${escape(cleanTitle(report.tab[language]))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body>${bodyOf(report)}`,
    `<script type="application/json" id="page-data">${data}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
  return { html, charts: new Map(charts.map(chart => [chart.name, renderSpec(chart, language)])) }
}

const chartsOf = ({ sections }: Report): readonly Chart[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'charts' ? block.panels.map(({ chart }) => chart) : [])),
  )

const derivationsIn = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(messages.derivations).map(([name, words]) => [name, words[language]]))

/** `columns` are those of all charts so far, each once: its text → its place. */
const pageChart = ({ kind, height, data, settings, description }: Chart, columns: Map<string, number>) => ({
  kind: kind.name,
  height,
  label: description,
  settings: compactSettings(settings),
  data: Object.fromEntries(Object.entries(data).map(([name, rows]) => [name, columnsOf(rows, columns)])),
})

/** A page holds each name once, not once a row. */
const columnsOf = (rows: readonly Row[], columns: Map<string, number>) =>
  Object.fromEntries(
    Object.keys(rows[0] ?? {}).map(name => {
      return [
        name,
        placeColumn(
          rows.map(row => row[name]),
          columns,
        ),
      ]
    }),
  )

const placeColumn = (values: readonly unknown[], columns: Map<string, number>): number => {
  const text = JSON.stringify(packColumn(values))
  if (!columns.has(text)) columns.set(text, columns.size)
  return columns.get(text)!
}

const bodyOf = ({ title, differences, description, answer, sections }: Report): string => {
  const { page } = messages
  const buttons = languages
    .map(
      language =>
        `<button type="button" data-language="${tags[language]}" lang="${tags[language]}" aria-pressed="false">${languageNames[language]}</button>`,
    )
    .join('')
  return [
    `<header><details class="contents"><summary>${renderText(page.contents)}</summary>`,
    `<nav aria-label="${page.contents.en}"><ol>${sections.map(contentsOf).join('')}</ol>${linkToRuns}</nav></details>`,
    `<div class="languages" role="group" aria-label="${page.languages.en}">${buttons}</div></header>`,
    '<main>',
    `<div class="opening"><h1>${renderPhrase(title)}</h1>`,
    ...differences.map(phrase => `<p class="differs">${renderPhrase(phrase)}</p>`),
    description === undefined ? '' : `<p class="description">${renderPhrase(description)}</p>`,
    `<div class="answer">${answer.map(phrase => `<p>${renderPhrase(phrase)}</p>`).join('')}</div></div>`,
    ...sections.map(renderSection),
    '</main>',
    `<footer>${linkToRuns}<p>${renderText(page.made)}</p><noscript><p>${renderText(page.noScript)}</p></noscript></footer>`,
  ].join('\n')
}

/** To the list of runs, where the page lies in the folder that it was written to: only its script can tell. */
const linkToRuns = `<p class="runs" hidden><a href="../../index.html">${renderText(messages.page.runs)}</a></p>`

/** More links than this do not help to find anything. */
const mostLinks = 24

const contentsOf = ({ name, title, blocks }: Section): string => {
  const heads = blocks.flatMap(block => (block.kind === 'charts' && block.head?.listed === true ? [block.head] : []))
  const links = heads.map(head => `<li><a href="#${escape(head.name)}">${renderPhrase(head.title)}</a></li>`).join('')
  const below = heads.length === 0 || heads.length > mostLinks ? '' : `<ol>${links}</ol>`
  return `<li><a href="#${name}">${renderText(title)}</a>${below}</li>`
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }

/** The heading and the sentences below it stay together, and with what they lead to. */
const renderSection = ({ name, title, blocks }: Section): string => {
  const sentences = blocks.findIndex(({ kind }) => kind !== 'text')
  const [said, shown] = sentences < 0 ? [blocks, []] : [blocks.slice(0, sentences), blocks.slice(sentences)]
  return [
    `<section id="${name}" aria-labelledby="title-${name}">`,
    `<div class="lead-in"><h2 id="title-${name}"><a href="#${name}">${renderText(title)}</a></h2>${said.map(renderBlock).join('')}</div>`,
    ...shown.map(renderBlock),
    '</section>',
  ].join('')
}

// A result → its page: one HTML file that needs nothing else and asks nothing of any network, and the specification of each chart.
//
//   report ─▶ HTML of both languages        charts ─compile▶ Vega, as JSON in the page        browser/page.js ─▶ the only script

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Language, languages } from '../../text.js'
import { buildReport } from '../build-report.js'
import type { Chart } from '../charts/chart.js'
import { compileChart, renderSpec } from '../charts/compile-chart.js'
import { cleanTitle } from '../clean.js'
import { messages } from '../messages.js'
import { plain } from '../phrases.js'
import type { Report, Section } from '../report.js'
import type { ReportSource } from '../source.js'
import { renderBlock } from './blocks.js'
import { escape, escapeJson } from './escape.js'
import { renderPhrase, renderText, tags } from './phrases.js'
import { style } from './style.js'

export interface RenderedPage {
  readonly html: string
  /** Name of a chart → its Vega-Lite specification with its rows, in the page's language. */
  readonly charts: ReadonlyMap<string, string>
}

/** `language` is the one that the page opens in; it holds both. */
export const renderPage = (source: ReportSource, language: Language): RenderedPage => {
  const report = buildReport(source)
  const charts = chartsOf(report)
  const script = readFileSync(new URL('../browser/page.js', import.meta.url), 'utf8').trimEnd()
  const data = escapeJson({
    titles: Object.fromEntries(languages.map(language => [tags[language], cleanTitle(plain(report.title, language))])),
    charts: Object.fromEntries(charts.map(chart => [chart.name, pageChart(chart)])),
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
    `<title>${escape(cleanTitle(plain(report.title, language)))}</title>`,
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

/** Nothing but the page's own script may run, and nothing may be fetched. */
const policyFor = (script: string): string => {
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const chartsOf = ({ sections }: Report): readonly Chart[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'charts' ? block.panels.map(({ chart }) => chart) : [])),
  )

const pageChart = (chart: Chart) => ({
  height: chart.height,
  data: chart.data,
  label: { [tags.en]: chart.description.en, [tags.zh]: chart.description.zh },
  spec: Object.fromEntries(languages.map(language => [tags[language], compileChart(chart, language)])),
})

const bodyOf = ({ title, description, answer, sections }: Report): string => {
  const { page } = messages
  const links = sections.map(({ name, title }) => `<li><a href="#${name}">${renderText(title)}</a></li>`).join('')
  const buttons = languages
    .map(
      language =>
        `<button type="button" data-language="${tags[language]}" aria-pressed="false">${languageNames[language]}</button>`,
    )
    .join('')
  return [
    `<header class="bar-top"><div><nav aria-label="${page.contents.en}"><ul>${links}</ul></nav>`,
    `<div class="languages" role="group" aria-label="${page.languages.en}">${buttons}</div></div></header>`,
    '<main>',
    `<div class="opening"><h1>${renderPhrase(title)}</h1>`,
    description === undefined ? '' : `<p class="description">${renderPhrase(description)}</p>`,
    `<div class="answer">${answer.map(phrase => `<p>${renderPhrase(phrase)}</p>`).join('')}</div></div>`,
    ...sections.map(renderSection),
    '</main>',
    `<footer><p>${renderText(page.made)}</p><noscript><p>${renderText(page.noScript)}</p></noscript></footer>`,
  ].join('\n')
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }

const renderSection = ({ name, title, blocks }: Section): string =>
  `<section id="${name}" aria-labelledby="title-${name}"><h2 id="title-${name}">${renderText(title)}</h2>${blocks.map(renderBlock).join('')}</section>`

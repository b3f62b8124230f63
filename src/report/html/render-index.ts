// The runs and studies of a folder of results → one HTML page that links to theirs. The language is a matter of style, so that it can be read without
// its script.

import type { Verdict } from '../../analysis/summary.js'
import { type Language, languages, type Text, verbatim } from '../../text.js'
import { formatMoment } from '../format-date.js'
import { formatCount } from '../format-number.js'
import { medianMessages } from '../median-messages.js'
import { messages } from '../messages.js'
import { escape, escapeJson } from './escape.js'
import { indexStyle } from './index-style.js'
import { policyFor, readScript } from './page-script.js'
import { renderText, tags } from './phrases.js'
import type { ListedRun } from './run-entry.js'
import type { ListedStudy } from './study-entry.js'

/** By this a page is known to be one of these. */
export const indexMark = '<meta name="generator" content="steppecast results">'

/** Newest first, and the section of the newest. `language` is the one that the page opens in; it holds both. */
export const renderIndex = (runs: readonly ListedRun[], language: Language, studies: readonly ListedStudy[] = []): string => {
  const { index } = messages
  const script = readScript('list')
  const sections = [
    ...[...new Set(runs.map(({ entry }) => entry.scenario))].map(scenario => {
      const own = runs.filter(({ entry }) => entry.scenario === scenario)
      return { newest: own[0].entry.finished, html: renderScenario(own) }
    }),
    ...(studies.length === 0 ? [] : [{ newest: studies[0].entry.finished, html: renderStudies(studies) }]),
  ].sort((a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0))
  return [
    '<!doctype html>',
    `<html lang="${tags[language]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    indexMark,
    '<link rel="icon" href="data:,">',
    `<title>${escape(index.title[language])}</title>`,
    `<style>${indexStyle}</style>`,
    '</head>',
    `<body><main><header><h1>${renderText(index.title)}</h1>${renderLanguages(language)}</header>`,
    ...(runs.length === 0 && studies.length === 0 ? [`<p>${renderText(index.none)}</p>`] : []),
    ...sections.map(({ html }) => html),
    `<footer><p>${renderText(messages.page.made)}</p></footer></main>`,
    `<script type="application/json" id="runs">${escapeJson(runs.map(({ entry }) => entry))}</script>`,
    ...(studies.length === 0
      ? []
      : [`<script type="application/json" id="studies">${escapeJson(studies.map(({ entry }) => entry))}</script>`]),
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }

const renderLanguages = (language: Language): string =>
  [
    `<div role="radiogroup" aria-label="${languages.map(name => messages.page.languages[name]).join(' · ')}">`,
    ...languages.map(name => {
      const checked = name === language ? ' checked' : ''
      return `<label lang="${tags[name]}"><input type="radio" name="language" id="in-${name}" value="${tags[name]}" autocomplete="off"${checked}>${languageNames[name]}</label>`
    }),
    '</div>',
  ].join('')

const renderScenario = (runs: readonly ListedRun[]): string => {
  const { columns } = messages.index
  const [{ entry: newest }] = runs
  const heads = [columns.run, columns.paths, columns.seed, columns.verdicts].map(
    title => `<th scope="col">${renderText(title)}</th>`,
  )
  return [
    `<section><h2>${renderText(newest.title)} <code>${escape(newest.scenario)}</code></h2>`,
    `<table><thead><tr>${heads.join('')}</tr></thead><tbody>`,
    ...runs.map(run => renderRun(run, newest.title)),
    '</tbody></table></section>',
  ].join('')
}

/** Whatever they are of, in one list. */
const renderStudies = (studies: readonly ListedStudy[]): string => {
  const { studies: title, columns } = messages.index
  const heads = [columns.study, columns.kind, columns.finding].map(title => `<th scope="col">${renderText(title)}</th>`)
  return [
    `<section><h2>${renderText(title)}</h2>`,
    `<table><thead><tr>${heads.join('')}</tr></thead><tbody>`,
    ...studies.map(renderStudy),
    '</tbody></table></section>',
  ].join('')
}

const renderStudy = ({ entry, files }: ListedStudy): string => {
  const { index } = messages
  const moment = renderMoment(entry.finished)
  const folder = `${encodeURIComponent(entry.id)}/${encodeURIComponent(entry.hash)}`
  const { page, others } = linksTo(folder, files, renderText(entry.title))
  return [
    `<tr><th scope="row">${page ?? renderText(entry.title)}<span>${moment}</span>`,
    `<code>${escape(entry.command)}</code>`,
    page === undefined ? `<span>${renderText(index.noPage(`${entry.id}/${entry.hash}`))}</span>` : '',
    others,
    '</th>',
    renderField(index.columns.kind, renderText(entry.kind)),
    renderField(index.columns.finding, renderText(entry.finding)),
    '</tr>',
  ].join('')
}

/** In universal time, until the page's script tells it in the reader's. */
const renderMoment = (finished: string): string =>
  `<time datetime="${escape(finished)}">${renderText(formatMoment(finished))}</time>`

/** Links to what a folder holds: the page, where there is one, by the words, and other files by their names. */
const linksTo = (folder: string, files: readonly string[], words: string) => {
  const link = (file: string, words: string): string =>
    `<a href="${escape(`${folder}/${encodeURIComponent(file)}`)}">${words}</a>`
  const others = files.filter(file => file !== 'report.html').map(file => link(file, escape(file)))
  return {
    page: files.includes('report.html') ? link('report.html', words) : undefined,
    others: others.length === 0 ? '' : `<span>${others.join(' ')}</span>`,
  }
}

const renderRun = ({ entry, files }: ListedRun, known: ListedRun['entry']['title']): string => {
  const { index } = messages
  const folder = `${encodeURIComponent(entry.scenario)}/${encodeURIComponent(entry.hash)}`
  const moment = renderMoment(entry.finished)
  const { page, others } = linksTo(folder, files, moment)
  const other = entry.title.en === known.en && entry.title.zh === known.zh ? '' : `<span>${renderText(entry.title)}</span>`
  return [
    `<tr><th scope="row">${page ?? moment}${other}`,
    ...entry.settings.map(setting => `<strong>${renderText({ en: `--set ${setting.en}`, zh: `--set ${setting.zh}` })}</strong>`),
    entry.parents.length === 0 ? '' : `<span>${renderText(index.variantOf(entry.parents.join(', ')))}</span>`,
    `<code>${escape(entry.command)}</code>`,
    page === undefined ? `<span>${renderText(index.noPage(`${entry.scenario}/${entry.hash}`))}</span>` : '',
    others,
    '</th>',
    renderField(index.columns.paths, entry.medians ? renderText(medianMessages.short) : formatCount(entry.paths)),
    renderField(index.columns.seed, escape(entry.seed)),
    renderField(index.columns.verdicts, renderVerdicts(entry)),
    '</tr>',
  ].join('')
}

/** With the title of its column, which a telephone shows beside it. */
const renderField = (title: Text, content: string): string =>
  `<td><i aria-hidden="true">${renderText(title)}</i><div>${content}</div></td>`

const shownVerdicts: readonly Verdict[] = ['on track', 'cannot tell', 'off track']

const wordOf = (verdict: Verdict, medians: boolean): Text => {
  const { kept, missed } = medianMessages.outcomes
  return medians ? (verdict === 'on track' ? kept : missed) : messages.verdicts[verdict]
}

const renderVerdicts = ({ medians, verdicts, targets }: ListedRun['entry']): string => {
  const badges = shownVerdicts.filter(verdict => verdicts[verdict] > 0)
  if (badges.length === 0) return renderText(targets === 0 ? messages.index.noTargets : verbatim('–'))
  return badges
    .map(
      verdict =>
        `<b class="${verdict.replace(' ', '-')}">${renderText(messages.index.count(wordOf(verdict, medians), formatCount(verdicts[verdict])))}</b>`,
    )
    .join(' ')
}

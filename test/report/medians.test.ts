// A run of medians is one future: whatever draws it says kept or missed, and nothing of how likely that is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport } from '../../src/report/build-report.js'
import { csv } from '../../src/report/formats/csv.js'
import { buildEntry } from '../../src/report/html/run-entry.js'
import { renderIndex } from '../../src/report/html/render-index.js'
import { renderPage } from '../../src/report/html/render-page.js'
import { likelihoods } from '../../src/report/likelihood.js'
import { renderMarkdown } from '../../src/report/markdown/render-markdown.js'
import { plain } from '../../src/report/phrases.js'
import { makeTables } from '../../src/report/tables/make-tables.js'
import { renderTerminal } from '../../src/report/terminal.js'
import { languages } from '../../src/text.js'
import { echo } from './formats/small-source.js'
import { checkNumbers } from './cited-numbers.js'
import { mediansOf, shipped } from './sources.js'

const [main, quick] = await Promise.all([mediansOf(shipped('inner-mongolia-2020.yaml')), mediansOf(shipped('quick-start.yaml'))])

/** What a reader sees of a page. */
const wordsOf = (html: string): string => html.replaceAll(/<(script|style)\b[^]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, ' ')

/** Words that only many futures could bear. */
const ofProbability = [
  /95 ?% ?(interval|区间)/,
  /share of (the |simulated )?futures/i,
  /more futures/i,
  /on average/i,
  /nine of ten|half of futures/i,
  /on track|off track|cannot tell/i,
  /概率|路径占比|路径占|再算约|有望达成|难以达成|尚难|九成|半数/,
  // "How likely it is" is what it says nothing of.
  new RegExp(
    likelihoods
      .flatMap(({ word }) => [word.zh, word.en])
      .filter(word => word !== 'likely' && word !== '可能')
      .join('|'),
    'i',
  ),
]

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Words of the scenario are its own. */
const withoutScenario = (text: string, source: typeof main): string =>
  textsIn(source.model.scenario)
    .filter(words => words.length > 3)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, words) => rest.replaceAll(words, ''), text)

const checkWords = (text: string, source: typeof main, where: string): void => {
  const rest = withoutScenario(text, source)
  for (const words of ofProbability) assert.doesNotMatch(rest, words, where)
}

test('medians: the answer says first how many promises are kept, and that it is a run of medians', () => {
  const { answer } = buildReport(main)
  assert.match(plain(answer[0], 'en'), /^In the median future \d+ of 14 promises are kept\.$/)
  assert.match(plain(answer[1], 'en'), /^A run of medians/)
  assert.match(plain(answer[0], 'zh'), /^在中位数路径下，14 项承诺中有 \d+ 项兑现。$/)
  const kept = Number(/future (\d+)/.exec(plain(answer[0], 'en'))![1])
  const named = plain(answer.find(phrase => plain(phrase, 'en').startsWith('Kept: '))!, 'en')
  assert.equal(named.split('; ').length, kept)
})

test('medians: page, text and terminal bear no word of probability, in either language', () => {
  for (const source of [main, quick]) {
    checkWords(wordsOf(renderPage(source, 'en').html), source, 'page')
    for (const language of languages) {
      checkWords(renderMarkdown(buildReport(source), { language, pictureOf: name => name }), source, 'md')
      for (const width of [60, 120]) checkWords(renderTerminal(source, { language, width, styled: false }), source, 'terminal')
    }
  }
})

test('medians: every number of the page stands in its files', () => {
  assert.ok(checkNumbers(main) > 500)
  assert.ok(checkNumbers(quick) > 50)
})

test('medians: tables hold outcomes and values, neither probabilities nor quantiles', async () => {
  const tables = makeTables(main)
  assert.deepEqual(
    tables.map(({ name }) => name),
    ['outcomes', 'values', 'bound_by', 'inputs', 'levers', 'variables', 'observations', 'run', 'columns'],
  )
  for (const { columns, name } of tables)
    for (const column of columns) assert.doesNotMatch(column.name, /^(probability|share|p\d\d|hits|more_paths|verdict)$/, name)
  const [outcomes] = tables
  const column = (name: string) => outcomes.columns.findIndex(column => column.name === name)
  for (const row of outcomes.rows) {
    const [value, bound, outcome, shortfall] = ['value', 'bound', 'outcome', 'shortfall'].map(name => row[column(name)])
    assert.equal(outcome, (value as number) >= (bound as number) ? 'kept' : 'missed')
    assert.ok(Math.abs((shortfall as number) - Math.max(0, (bound as number) - (value as number))) < 1e-6 * (bound as number))
  }
  assert.ok([...(await csv.render(main, 'en', echo)).keys()].includes('tables/outcomes.csv'))
})

test('medians: the list of runs tells kept from missed', () => {
  const entry = buildEntry(main)
  const { kept } = main.summary.joint.headline
  assert.deepEqual(entry.verdicts, { 'on track': kept.mean, 'cannot tell': 0, 'off track': 14 - kept.mean })
  const html = renderIndex([{ entry, files: ['report.html'] }], 'en')
  assert.match(html, new RegExp(`>${kept.mean} kept<`))
  assert.doesNotMatch(wordsOf(html), /on track|off track/)
})

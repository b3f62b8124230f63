// Every number that a page shows stands in one of its three files, and is what stands there.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { buildReport } from '../../src/report/build-report.js'
import { buildEntry } from '../../src/report/html/run-entry.js'
import { renderPage } from '../../src/report/html/render-page.js'
import { plain } from '../../src/report/phrases.js'
import type { ReportSource } from '../../src/report/source.js'
import { makeTables } from '../../src/report/tables/make-tables.js'
import { checkNumbers, citedIn, shows } from './cited-numbers.js'
import { hostile } from './hostile.js'
import { shipped, sourceOf, sourceOfText } from './sources.js'

const folder = mkdtempSync(join(tmpdir(), 'steppecast-page-'))
after(() => rmSync(folder, { recursive: true }))

test('page: every number of the main scenario stands in its files', async () => {
  assert.ok(checkNumbers(await sourceOf(shipped('inner-mongolia-2020.yaml'), 2500)) > 3000)
})

test('page: every number of the quick start stands in its files', async () => {
  assert.ok(checkNumbers(await sourceOf(shipped('quick-start.yaml'), 1000)) > 100)
})

test('page: every number of a variant, against what it is a variant of, stands in its files', async () => {
  const source = await sourceOf(shipped('double-public-money.yaml'), 2500)
  assert.ok(checkNumbers(source) > 3000)
  const wanted = 'summary.json#/baseline/targets/buildings/readings/gigabit/difference/value'
  assert.ok(citedIn(renderPage(source, 'en').html).some(({ from }) => from === wanted))
})

test('page: every number of a hostile scenario stands in its files, and nothing of it is obeyed', async () => {
  const file = join(folder, 'hostile.yaml')
  writeFileSync(file, hostile)
  const source = await sourceOf(file, 500)
  checkNumbers(source)
  const { html, charts } = renderPage(source, 'zh')
  assert.ok(html.length < 2_500_000, `${html.length} characters`)
  assert.equal(html.match(/<script/g)?.length, 2)
  const body = html.replaceAll(/<(script|style)\b[^]*?<\/\1>/g, '')
  assert.ok(!/<(img|b|i|u)\b(?![^>]*class)[^>]*>/.test(body.replaceAll('<b><span', '')))
  for (const tag of ['table', 'tr', 'td', 'th', 'section', 'article', 'figure', 'span'])
    assert.equal(body.match(new RegExp(`<${tag}\\b`, 'g'))?.length, body.match(new RegExp(`</${tag}>`, 'g'))?.length, tag)
  assert.ok(!/[\u0007\u202e\u2066]/.test(html))
  for (const name of charts.keys()) assert.match(name, /^[\p{L}\p{M}\p{N}_.-]+$/u)
})

test('page: the check of numbers sees a wrong one', () => {
  assert.ok(shows('84.2%', 0.8421))
  assert.ok(!shows('84.2%', 0.8431))
  assert.ok(shows('CNY 18.7 billion', 187))
  assert.ok(!shows('CNY 18.7 billion', 186))
  assert.ok(shows('1,660,000', 1_663_210))
  assert.ok(!shows('1,660,000', 1_671_000))
})

const falling = `format: 1
name: { en: Full, zh: 满 }
time: { start: 2020-12-31, end: 2025-12-31, step: year }
variables:
  rise: { is: "triangular(0.02, 0.05, 0.08)", unit: 1/year, source: judgement }
  used: { is: "grow(0.6, rise)", unit: "1", title: { en: Share in use, zh: 利用率 } }
  idle: { is: "0.5", unit: "1" }
  full: { is: "0.9", unit: "1" }
  better: { is: "grow(0.9, -0.05 '1/year')", unit: "1" }
targets:
  spare: { at_most: 75 %, by: 2024-12-31, readings: { used: used, idle: idle, full: full, better: better }, confidence: 0.8 }
run: { paths: 1000, seed: a }
`

test('page: of what must not be exceeded it is said until when it is kept, or since when, not when it was first below', async () => {
  const source = await sourceOfText(falling, 1000)
  checkNumbers(source)
  // 0.6 e^(0.05 k) is 0.733 at k = 4 and 0.770 at k = 5, 0.9 e^(−0.05 k) 0.775 at k = 3 and 0.737 at k = 4; what is constant is below the bound at every
  // date, or at none.
  assert.deepEqual(halvesOf(source), ['until 2024', 'still at 2025', 'not at 2024', 'from 2024 on'])
  const rows = makeTables(source).find(({ name }) => name === 'verdicts')!
  const column = (name: string) => rows.rows.map(row => row[rows.columns.findIndex(column => column.name === name)])
  assert.deepEqual(column('half_of_paths_until'), ['2024-12-31', '2025-12-31', null, null])
  assert.deepEqual(column('half_of_paths_since'), [null, '2020-12-31', null, '2024-12-31'])
  assert.deepEqual(column('half_of_paths_by'), [null, null, null, null])
  assert.deepEqual(column('never'), [null, null, null, null])
  const { html } = renderPage(source, 'en')
  assert.ok(html.includes('How long') && !html.includes('How soon'))
})

/** By or until when half of the futures keep the first promise, reading by reading. */
const halvesOf = (source: ReportSource): readonly string[] =>
  verdictsOf(source).groups[0].rows.map(([, , , cell]) => (cell.kind === 'words' ? plain(cell.phrase, 'en') : ''))

const verdictsOf = (source: ReportSource) => {
  const { blocks } = buildReport(source).sections.find(({ name }) => name === 'verdicts')!
  const table = blocks.find(block => block.kind === 'table')!
  assert.ok(table.kind === 'table')
  return table
}

const lost = `format: 1
name: { en: Lost, zh: 失 }
time: { start: 2020-12-31, end: 2026-12-31, step: year }
variables:
  luck: { is: "uniform(0, 1)", unit: "1", source: judgement }
  dip: { is: "interpolate(years, [[0, 2], [2, 2], [3, 0], [4, 0], [5, 2]])", unit: "1" }
  bump: { is: "interpolate(years, [[0, 0], [1, 2], [2, 2], [3, 0]])", unit: "1" }
  early: { is: "years == 1 && luck < 0.3 || years == 3 && luck > 0.7 ? 2 : 0", unit: "1" }
targets:
  kept: { at_least: 1, by: 2024-12-31, readings: { dip: dip, bump: bump, early: early } }
run: { paths: 1000, seed: a }
`

test('page: of what was reached and lost it is said until when half of the futures had it', async () => {
  const source = await sourceOfText(lost, 1000)
  checkNumbers(source)
  assert.equal(verdictsOf(source).columns[3].title.en, 'Half of futures')
  // Six tenths have reached it by 2023, and never half of them at once.
  assert.deepEqual(halvesOf(source), ['until 2022', 'from 2021 to 2022', 'by 2023, not at 2024'])
})

test('page: the mark of what is drawn anew is explained wherever it stands', async () => {
  const { summary, ...rest } = await sourceOfText(
    `format: 1
name: Early
time: { start: 2020-12-31, end: 2026-12-31, step: year }
variables:
  shock: { is: "each_year(normal(0, 1))", unit: "1" }
  fixed: { is: "normal(0, 1)", unit: "1" }
  out: { is: "years < 4 ? shock : fixed + 0.3 * shock", unit: "1" }
targets: { it: { at_least: 0, by: 2026-12-31, readings: { out: out } } }
run: { paths: 20000, seed: a }
`,
    1000,
  )
  // Too weak at the deadline to be shown, and not in the years before.
  const it = summary.drivers.it.map(driver => (driver.input === 'shock' ? { ...driver, rank_correlation: 0.04 } : driver))
  const { html } = renderPage({ ...rest, summary: { ...summary, drivers: { it } } }, 'en')
  assert.ok(html.includes('shock\u00a0†'))
  assert.ok(html.includes('† is drawn anew each year or each step'))
})

const failing = (targets: string): string => `format: 1
name: { en: Failing, zh: 失败 }
time: { start: 2020-12-31, end: 2022-12-31, step: year }
variables:
  luck: { is: "uniform(0, 1)", unit: "1" }
  root: { is: "luck < 0.2 ? 1 / 0 : luck", unit: "1" }
targets:
${targets}
run: { paths: 500, seed: a }
`

test('page: where futures failed, a share is said to be of those that could be computed', async () => {
  const one = '  high: { at_least: 0.6, by: 2021-12-31, readings: { root: root } }'
  const two = `${one}\n  low: { at_most: 0.9, by: 2021-12-31, confidence: 0.5, readings: { root: root } }`
  for (const targets of [one, two]) {
    const source = await sourceOfText(failing(targets), 500)
    assert.ok(source.summary.failed.count > 50)
    checkNumbers(source)
    const { answer, sections } = buildReport(source)
    assert.match(plain(answer[0], 'en'), /% \([^)]*\) of the futures that could be computed\.$/)
    assert.match(plain(answer[0], 'zh'), /^在可计算的路径中，/)
    const [note] = sections.find(({ name }) => name === 'verdicts')!.blocks
    assert.ok(note.kind === 'text')
    assert.match(plain(note.phrase, 'en'), /^A probability is the share of the futures that could be computed in which/)
    assert.match(plain(note.phrase, 'zh'), /占可计算的路径的比例/)
  }
})

test('page: what was set on the command line, and of what it is a variant, stand under the heading, in the tab and in the list', async () => {
  const settings = ['government_money=1.5', 'run.events=off', 'ppp_push=1', 'people=25e6 persons']
  const source = await sourceOf(shipped('cheap-egress.yaml'), 300, { settings })
  checkNumbers(source)
  const { differences } = buildReport(source)
  assert.deepEqual(
    differences.map(phrase => plain(phrase, 'en')),
    [
      'A variant of inner-mongolia-2020.yaml.',
      "Set on the command line: --set government_money=1.5 (Government money, times today's; the file says 1); --set people=25e6 persons (Population; the file says 25.1e6 persons); --set run.events=off.",
    ],
  )
  const { html } = renderPage(source, 'en')
  const title = 'government_money=1.5, people=25e6 persons, run.events=off · Cheap egress · inner-mongolia-2020.yaml'
  assert.ok(html.includes(`<title>${title}</title>`))
  assert.ok(html.indexOf('class="differs"') < html.indexOf('class="answer"'))
  const { settings: listed, parents } = buildEntry(source)
  assert.deepEqual(
    listed.map(({ zh }) => zh),
    ['government_money=1.5', 'people=25e6 persons', 'run.events=off'],
  )
  assert.deepEqual(parents, ['inner-mongolia-2020.yaml'])
  const plainRun = await sourceOf(shipped('quick-start.yaml'), 300)
  assert.deepEqual(buildReport(plainRun).differences, [])
  assert.match(renderPage(plainRun, 'en').html, /<title>Hohhot egress<\/title>/)
})

test('page: its script is allowed by hash, and nothing else is', async () => {
  const { html } = renderPage(await sourceOf(shipped('quick-start.yaml'), 300), 'en')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]
  assert.match(
    policy,
    /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'$/,
  )
  assert.ok(
    !/ on[a-z]+=|javascript:|https?:\/\/(?!vega\.github\.io|www\.w3\.org)/.test(html.replaceAll(/<script\b[^]*?<\/script>/g, '')),
  )
})

test('page: a variant shows what it changes, before the run card', async () => {
  const source = await sourceOf(shipped('cheap-egress.yaml'), 300)
  checkNumbers(source)
  const { html } = renderPage(source, 'en')
  const shown = citedIn(html).filter(({ from }) => from.startsWith('model.json#/scenario/variant/'))
  assert.deepEqual(
    [...new Set(shown.map(({ text }) => text))],
    [
      'inner-mongolia-2020.yaml',
      'variables.egress.cost_at_start.is',
      "lognormal(15 '万元/Gbps', 0.9)",
      "lognormal(12 '万元/Gbps', 0.5)",
    ],
  )
  assert.ok(html.indexOf('What this file changes') < html.indexOf('Run card'))
})

test('page: a promise that asks for something else than the file is not compared with it', async () => {
  const set = ['targets.egress.at_least=1000', 'lines=4e5 lines']
  const source = await sourceOf(shipped('quick-start.yaml'), 1000, { settings: set })
  const { targets, kept_difference } = source.summary.baseline!
  assert.deepEqual(
    [targets.egress.asks_otherwise, targets.headroom.asks_otherwise, kept_difference],
    [true, undefined, undefined],
  )
  checkNumbers(source)
  const said = buildReport(source).answer.map(phrase => plain(phrase, 'en'))
  const against = said.find(sentence => sentence.startsWith('Against the file'))!
  assert.ok(against.includes('A third of it spare') && !against.includes('Egress bandwidth'), against)
  assert.ok(said.includes('Asked for something else here, by bound or by date, and not compared: Egress bandwidth.'))
  const same = await sourceOf(shipped('quick-start.yaml'), 1000, { settings: ['targets.headroom.at_least=0.33'] })
  assert.equal(same.summary.baseline?.targets.headroom.asks_otherwise, undefined)
})

test('page: what goes into a value is not called by the name of the value', async () => {
  const source = await sourceOfText(
    `format: 1
name: Inside
time: { start: 2020-12-31, end: 2026-12-31, step: quarter }
variables:
  flow: { is: "uniform(1, 2)", unit: 1/year }
  done: { is: "pipeline(flow, triangular(0.5 year, 1, 4), 2)", unit: 1/year, title: { en: Finished, zh: 完成 } }
  stock: { is: "accumulate(done, normal(5, 0.5) + normal(0, 0.2))", unit: "1" }
targets: { it: { at_least: 10, by: 2024-12-31, readings: { stock: stock } } }
run: { paths: 1000, seed: a }
`,
    1000,
  )
  checkNumbers(source)
  assert.deepEqual(source.model.inside, ['done', 'stock'])
  const rows = makeTables(source).find(({ name }) => name === 'drivers')!
  const titles = rows.rows.map(
    row => row[rows.columns.findIndex(({ name }) => name === 'input_title')] as { en: string; zh: string },
  )
  const named = new Map(titles.map(({ en, zh }) => [en, zh]))
  assert.equal(named.get('Finished: draw'), '完成：抽取')
  assert.equal(named.get('stock: draw 2'), 'stock：第 2 次抽取')
  assert.ok(named.has('stock: draw') && named.has('flow'))
  const { html } = renderPage(source, 'en')
  assert.ok(html.includes('“Name: draw” is not the value of that name'))
})

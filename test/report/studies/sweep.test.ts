// The report of a sweep, its page and its tables.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport } from '../../../src/report/build-report.js'
import type { Chart } from '../../../src/report/charts/chart.js'
import { compileKind } from '../../../src/report/charts/compile-chart.js'
import { heat } from '../../../src/report/charts/heat.js'
import { buildResponse } from '../../../src/report/charts/response.js'
import { renderTables } from '../../../src/report/formats/csv.js'
import { renderPage } from '../../../src/report/html/render-page.js'
import { plain } from '../../../src/report/phrases.js'
import { renderTerminal } from '../../../src/report/terminal.js'
import type { AnySource } from '../../../src/report/source.js'
import { citedIn, shows } from '../cited-numbers.js'
import { hostile } from '../hostile.js'
import { shippedSweep, sweepOf } from '../sweep-source.js'

const chartsIn = (source: AnySource): readonly Chart[] =>
  buildReport(source).sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'charts' ? block.panels.map(({ chart }) => chart) : [])),
  )

const town = (targets: number): string => `format: 1
name: { en: Town, zh: 镇 }
time: { start: 2020-12-31, end: 2021-12-31, step: year }
levers:
  money: { value: 1, from: 0, to: 4, unit: "1", cost: "2 亿元 * (money - 1)", title: { en: Money, zh: 资金 } }
  crews: { value: 1, from: 0.5, to: 2, unit: "1", cost: "1e8 CNY * (crews - 1)" }
  idle: { value: 1, from: 0, to: 1, unit: "1" }
variables:
  luck: { is: "normal(100, 10)", unit: Gbps }
  built: { is: "luck * (1 + 0.05 * money + 0.02 * crews)", unit: Gbps }
targets:
${Array.from({ length: targets }, (_, index) => `  t${index}: { title: "Promise ${index}", at_least: ${95 + index}, by: 2021-12-31, confidence: 0.5, readings: { built: built, luck: luck } }\n`).join('')}`

const files = {
  's.yaml': town(3),
  'other.yaml': town(3).replace('name: { en: Town, zh: 镇 }', 'name: Other').replace('0.02', '0.1'),
}

const grid = await sweepOf(
  'title: { en: A grid, zh: 网格 }\nscenario: s.yaml\ngrid: { money: [0, 1, 2], crews: [2, 0.5] }\n',
  files,
  500,
)
const line = await sweepOf(
  'scenario: [s.yaml, other.yaml]\ngrid: { luck: ["normal(100, 10)", "normal(105, 10)", "99"] }\n',
  files,
  500,
)
const sample = await sweepOf('scenario: s.yaml\nsample: { design: latin, cases: 60, levers: all }\n', files, 500)
const names = ['grid', 'line', 'sample'] as const
const sources = { grid, line, sample }

test('sweep: two things that are varied give a heat map for each promise that moves', () => {
  const charts = chartsIn(grid)
  assert.deepEqual(
    charts.map(({ name, kind }) => `${kind.name} ${name}`),
    ['heat heat-t0', 'heat heat-t1', 'heat heat-t2'],
  )
  const [{ data, settings }] = charts
  assert.equal(data.rows.length, 6)
  // Values stand in their order, whatever that of the file.
  assert.deepEqual(settings.rowNames, { en: '0.5\n2', zh: '0.5\n2' })
  const shareAt = (across: number, up: number) => data.rows.find(row => row.across === across && row.up === up)!.share
  const chanceOf = (money: number, crews: number) =>
    grid.study.cases.find(({ values }) => values[0] === money && values[1] === crews)!.summary.targets!.t0.readings.built
      .at_deadline.p
  assert.equal(shareAt(2, 1), chanceOf(2, 2))
  assert.equal(shareAt(0, 0), chanceOf(0, 0.5))
})

test('sweep: one thing that is varied gives lines, one a scenario, formulas in the order of the file', () => {
  const charts = chartsIn(line)
  assert.deepEqual([...new Set(charts.map(({ kind }) => kind.name))], ['response'])
  const [{ data, settings }] = charts
  assert.equal(data.rows.length, 6)
  assert.deepEqual([...new Set(data.rows.map(({ line }) => line))], [0, 1])
  assert.deepEqual((settings.names as { en: string }).en.split('\n'), ['normal(100, 10)', 'normal(105, 10)', '99'])
  for (const { low, p, high } of data.rows) assert.ok(Number(low) <= Number(p) && Number(p) <= Number(high))
})

test('sweep: many levers are ranked, and what does nothing is not shown', () => {
  const { influence } = sample.study
  for (const ranked of Object.values(influence!)) {
    assert.deepEqual(
      ranked.map(({ lever }) => lever),
      ['money', 'crews', 'idle'],
    )
    // Of money the rank correlation is that of 0.05·4·u with 0.05·4·u + 0.02·1.5·v, whose spreads are 0.2 and 0.03: close to 1.
    assert.ok(ranked[0].rank_correlation > 0.95)
    // Nothing depends on it: of 60 independent cases the rank correlation has the standard error 1/√59.
    assert.ok(Math.abs(ranked[2].rank_correlation) < 4 / Math.sqrt(59))
  }
  assert.deepEqual([...new Set(chartsIn(sample).map(({ kind }) => kind.name))], ['cloud', 'drivers'])
})

for (const name of names)
  test(`sweep: every number on the page of a ${name} stands in study.json or manifest.json`, () => {
    const source = sources[name]
    const { html } = renderPage(source, 'en')
    const cited = citedIn(html)
    assert.ok(cited.length > 50)
    for (const { from, derived, text } of cited) {
      const [file, pointer] = from.split('.json#')
      const value = pointer
        .split('/')
        .slice(1)
        .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
        .reduce<unknown>((value, key) => (value as never)?.[key], (source as never)[file])
      assert.notEqual(value, undefined, from)
      if (typeof value !== 'number' || derived !== undefined) continue
      // What never or always happened is told by the end of its interval.
      if (/^[<>]/.test(text)) continue
      assert.ok(shows(text, value), `${text} is not ${value} at ${from}`)
    }
  })

test('sweep: a terminal gets the answer and the cases that matter, in both languages', () => {
  const options = { width: 100, styled: false }
  const en = renderTerminal(grid, { ...options, language: 'en' })
  assert.match(en, /^A grid\n6 cases, each on the same 500 futures: [^]*Of 3 promises, between [^]*Least likely/)
  assert.match(renderTerminal(grid, { ...options, language: 'zh' }), /^网格\n共 6 个方案[^]*概率最低/)
  for (const text of en.split('\n')) assert.ok(text.length <= 100, text)
})

test('sweep: of one promise the chances are told', async () => {
  const source = await sweepOf('scenario: s.yaml\ngrid: { money: [0, 4] }\n', { 's.yaml': town(1) }, 500)
  const chances = source.study.cases.map(({ summary }) => 100 * summary.joint!.all.p)
  for (const [language, pattern] of [
    ['en', /The promise is kept in between (\S+)% \(Money: 0\) and (\S+)% \(Money: 4\) of the futures\./],
    ['zh', /承诺兑现的概率为 (\S+)%（资金：0）至 (\S+)%（资金：4）。/],
  ] as const) {
    const text = renderTerminal(source, { width: 120, styled: false, language })
    const [, ...shown] = pattern.exec(text) ?? assert.fail(text)
    for (const [k, chance] of chances.entries()) assert.ok(shows(shown[k], chance), text)
  }
})

test('sweep: names of a scenario never hide columns of the tables', async () => {
  const named = town(1).replaceAll('idle', 'hits').replaceAll('crews', 'cost_money')
  const source = await sweepOf('scenario: s.yaml\ncases: [{ hits: 1, cost_money: 1, money: 2 }]\n', { 's.yaml': named }, 100)
  const [head] = String(renderTables(source).get('tables/cases.csv')).split('\r\n')
  const columns = head.split(',')
  assert.equal(new Set(columns).size, columns.length)
  assert.ok(columns.includes('set_hits') && columns.includes('set_cost_money') && columns.includes('money'))
})

test('sweep: words of a scenario that try everything stay words', async () => {
  const source = await sweepOf(
    'title: "<script>alert(5)</script>"\nscenario: s.yaml\ngrid: { push: [0, 1, 2] }\n',
    { 's.yaml': hostile },
    100,
  )
  const { html } = renderPage(source, 'en')
  assert.doesNotMatch(html, /<script>alert|<img|javascript:/)
  assert.ok(chartsIn(source).length > 0)
})

test('sweep: every future that fails leaves a page that says so', async () => {
  const failing = town(2).replace('"normal(100, 10)"', '"normal(100, 10) + 1 Gbps * ln(0 * money)"')
  const source = await sweepOf('scenario: s.yaml\ngrid: { money: [1, 2] }\n', { 's.yaml': failing }, 100)
  const report = buildReport(source)
  assert.match(report.answer.map(phrase => plain(phrase, 'en')).join(' '), /In every case all futures failed/)
  assert.ok(renderPage(source, 'zh').html.length > 0)
})

test('sweep: the page of 1,000 cases and 30 readings stays below 2 MB', async () => {
  const text = 'scenario: s.yaml\ngrid: { money: { from: 0, to: 4, steps: 39 }, crews: { from: 0.5, to: 2, steps: 24 } }\n'
  const source = await sweepOf(text, { 's.yaml': town(15) }, 64)
  assert.equal(source.study.cases.length, 1000)
  assert.equal(chartsIn(source).length, 15)
  const bytes = Buffer.byteLength(renderPage(source, 'en').html)
  assert.ok(bytes < 2e6, `${bytes}`)
})

test('sweep: the shipped sweeps are drawn', async () => {
  for (const name of ['public-money-villages', 'leverage-permits', 'quick-start-money', 'all-levers']) {
    const source = await shippedSweep(name, 64)
    assert.ok(chartsIn(source).length > 0, name)
    assert.notEqual(source.study.title!.en, source.study.title!.zh)
  }
})

test('sweep: levers that a sample of all left out are named with the run', async () => {
  const source = await sweepOf(
    'scenario: s.yaml\nsample: { design: latin, cases: 8, levers: all }\n',
    { 's.yaml': town(1).replace('value: 1, from: 0, to: 1', 'value: 1, from: 1, to: 1') },
    100,
  )
  assert.match(renderPage(source, 'en').html, /Fixed, not sampled<\/[^]*?idle/)
  assert.doesNotMatch(renderPage(sample, 'en').html, /Fixed, not sampled/)
})

test('sweep: a line has as many cases as a sweep may have', () => {
  const cases = 100_000
  const title = { en: 'Chance', zh: '概率' }
  const { settings } = buildResponse({
    name: 'response-t0',
    title,
    across: { title, values: Array.from({ length: cases }, (_, at) => ({ at, words: title })) },
    points: Array.from({ length: cases }, (_, at) => ({ line: 0, at, p: 0.5, low: 0.4 - 1e-6 * at, high: 0.6 + 1e-6 * at })),
    own: [],
    from: ['study', 'cases'],
  })
  const above = 0.08 * (0.2 + 2e-6 * (cases - 1))
  assert.deepEqual([settings.bottom, settings.top], [0.4 - 1e-6 * (cases - 1) - above, 0.6 + 1e-6 * (cases - 1) + above])
})

test('sweep: all heat maps of a page have the same shades, one key, and a mark where the scenario itself is', async () => {
  const compiled = JSON.stringify(compileKind(heat))
  assert.match(compiled, /"domain":\[0,1\],"range":\[0\.06,0\.94\]/)
  for (const { data } of chartsIn(grid)) {
    // Money is 1, the second of three values; crews are 1, a third of the way from 0.5 to 2.
    const [{ left, right, bottom, top }] = data.own as { left: number; right: number; bottom: number; top: number }[]
    assert.equal((left + right) / 2, 1)
    assert.ok(Math.abs((bottom + top) / 2 - 1 / 3) < 1e-12)
  }
  const { html } = renderPage(grid, 'en')
  for (const percent of [0, 25, 50, 75, 100]) assert.equal(html.match(new RegExp(`mark shade${percent}"`, 'g'))?.length, 1)
  assert.match(html, /mark own"><\/i><span>[^]*?where the scenario itself is/)
  const beyond = await sweepOf('scenario: s.yaml\ngrid: { money: [2, 3], crews: [2, 0.5] }\n', files, 100)
  assert.deepEqual(chartsIn(beyond)[0].data.own, [])
  assert.match(renderPage(beyond, 'zh').html, /情景现有设定不在取值范围之内/)
})

test('sweep: a heat map of many fields has its numbers, and names of its values that have room', async () => {
  const source = await sweepOf(
    'scenario: s.yaml\ngrid: { money: { from: 0.5, to: 3.5, steps: 14 }, crews: { from: 0.5, to: 2, steps: 29 } }\n',
    files,
    100,
  )
  const [{ data, settings, height }] = chartsIn(source)
  assert.equal(data.rows.length, 15 * 30)
  assert.ok(data.rows.every(({ words }) => typeof words === 'string' && words !== ''))
  const names = settings.rowNames as { readonly en: string }
  assert.ok((height - 56) / names.en.split('\n').filter(name => name !== '').length >= 15)
  // 0.551724 and its like have no room: in three digits.
  assert.deepEqual(
    names.en
      .split('\n')
      .filter(name => name !== '')
      .slice(0, 3),
    ['0.5', '0.552', '0.603'],
  )
  assert.deepEqual((settings.columnNames as { readonly en: string }).en.split('\n').slice(0, 3), ['0.5', '0.71429', '0.92857'])
})

test('sweep: a line is crossed where the scenario itself is', () => {
  // The first says normal(100, 10), the first value; so does the second.
  for (const { data } of chartsIn(line))
    assert.deepEqual(data.own, [
      { line: 0, at: 0 },
      { line: 1, at: 0 },
    ])
})

test('sweep: the cases of a sample are points, by the two levers that move the promise most', () => {
  const clouds = chartsIn(sample).filter(({ kind }) => kind.name === 'cloud')
  assert.equal(clouds.length, 3)
  const [{ data, settings }] = clouds
  assert.deepEqual(
    data.points,
    sample.study.cases.map(({ values, summary }) => ({
      x: values[0],
      y: values[1],
      share: summary.targets!.t0.readings.built.at_deadline.p,
    })),
  )
  assert.deepEqual(
    [settings.acrossName, settings.upName],
    [
      { en: 'Money', zh: '资金' },
      { en: 'crews', zh: 'crews' },
    ],
  )
  assert.deepEqual(data.own, [{ x: 1, y: 1 }])
  const { html } = renderPage(sample, 'zh')
  assert.equal(html.match(/mark shade50"/g)?.length, 1)
  assert.match(html, /其余措施也各不相同/)
})

test('sweep: the first sentence names what all of several cases that come to the same have in common', async () => {
  const idle = await sweepOf('scenario: s.yaml\ngrid: { idle: [0, 1], money: [0, 2] }\n', files, 300)
  assert.match(
    plain(buildReport(idle).answer[1], 'en'),
    /between [\d.]+ \(in several cases, all with Money: 0\) and [\d.]+ \(in several cases, all with Money: 2\)/,
  )
})

test('sweep: where nothing that is varied makes a difference the first sentence says so', async () => {
  const idle = 'scenario: s.yaml\ngrid: { idle: [0, 0.5, 1] }\n'
  const several = buildReport(await sweepOf(idle, files, 300)).answer[1]
  assert.match(plain(several, 'en'), /^Of 3 promises, [\d.]+ are kept on average, in every case alike\.$/)
  const one = buildReport(await sweepOf(idle, { 's.yaml': town(1) }, 300)).answer[1]
  assert.match(plain(one, 'en'), /^The promise is kept in [\d.]+% of the futures, in every case alike\.$/)
})

// Every kind of chart, present and future: it compiles without a warning, says what it is, and finds in each chart what it draws.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { compile } from 'vega-lite'
import { buildReport } from '../../src/report/build-report.js'
import { type Chart, spokenIn } from '../../src/report/charts/chart.js'
import { compileKind, renderSpec } from '../../src/report/charts/compile-chart.js'
import { chartKinds } from '../../src/report/charts/index.js'
import { textWidth } from '../../src/report/text-width.js'
import type { AnySource } from '../../src/report/source.js'
import { languages, type Text } from '../../src/text.js'
import { shipped, sourceOf } from './sources.js'
import { shippedSweep, sweepOf } from './sweep-source.js'
import { comparisonOf, goalOf, tornadoOf } from './study-sources.js'

const chartsOf = async (file: string): Promise<readonly Chart[]> => chartsIn(await sourceOf(shipped(file), 2500))

const chartsIn = (source: AnySource): readonly Chart[] =>
  buildReport(source).sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'charts' ? block.panels.map(({ chart }) => chart) : [])),
  )

/** Names of the data sets and settings that a drawing has. */
const partsOf = (vega: object): { readonly data: readonly string[]; readonly settings: readonly string[] } => {
  const { data, signals } = vega as { data: { name: string }[]; signals: { name: string }[] }
  return { data: data.map(({ name }) => name), settings: signals.map(({ name }) => name) }
}

/** Two things varied, one, and a sample. */
const chartsOfSweeps = async (): Promise<readonly Chart[]> => {
  const scenario = await readFile(shipped('quick-start.yaml'), 'utf8')
  const one = await sweepOf('scenario: s.yaml\ngrid: { government_money: [1, 2] }\n', { 's.yaml': scenario }, 200)
  return [
    ...chartsIn(await shippedSweep('quick-start-money', 200)),
    ...chartsIn(one),
    ...chartsIn(await shippedSweep('all-levers', 64)).filter(({ kind }) => kind.name === 'cloud'),
  ]
}

const quick = shipped('quick-start.yaml')

test('charts: each kind is drawn on the main page, that of a variant or that of a study, and these draw no other', async () => {
  const charts = [
    ...(await chartsOf('inner-mongolia-2020.yaml')),
    ...(await chartsOf('double-public-money.yaml')),
    ...(await chartsOfSweeps()),
    ...chartsIn(await comparisonOf([quick, quick], 500)),
    ...chartsIn(await tornadoOf(quick, 500)),
    ...chartsIn(await goalOf(shipped('inner-mongolia-2020.yaml'), 'cloud', 300)),
  ]
  const drawn = new Set(charts.map(({ kind }) => kind.name))
  assert.deepEqual([...drawn].sort(), chartKinds.map(({ name }) => name).sort())
})

test('charts: names are unique, and each kind says in both languages what it is', () => {
  assert.equal(new Set(chartKinds.map(({ name }) => name)).size, chartKinds.length)
  for (const { name, label, help, example } of chartKinds) {
    assert.match(name, /^[a-z]+$/)
    for (const text of [label, help, example]) assert.ok(text.en.length > 2 && text.zh.length > 1, name)
  }
})

test('charts: each chart gives its kind all the rows it asks for, and sets nothing that is not there', async () => {
  const charts = [
    ...(await chartsOf('double-public-money.yaml')),
    ...(await chartsOf('quick-start.yaml')),
    ...(await chartsOfSweeps()),
    ...chartsIn(await tornadoOf(quick, 500)),
    ...chartsIn(await goalOf(shipped('inner-mongolia-2020.yaml'), 'cloud', 300)),
  ]
  const parts = new Map(chartKinds.map(kind => [kind.name, partsOf(compileKind(kind))]))
  for (const { name, kind, data, settings } of charts) {
    const { data: known, settings: set } = parts.get(kind.name)!
    assert.deepEqual(Object.keys(data).sort(), [...kind.data].sort(), name)
    for (const set of kind.data) assert.ok(known.includes(set), `${name}: ${set}`)
    assert.deepEqual(Object.keys(settings).sort(), Object.keys(kind.settings).sort(), name)
    for (const setting of Object.keys(settings)) assert.ok(set.includes(setting), `${name}: ${setting}`)
  }
})

test('charts: the file of a chart compiles without a warning, holds light colours alone and one language', async () => {
  const seen = new Set<string>()
  for (const chart of [...(await chartsOf('inner-mongolia-2020.yaml')), ...(await chartsOfSweeps())]) {
    if (seen.has(chart.kind.name)) continue
    seen.add(chart.kind.name)
    for (const language of ['en', 'zh'] as const) {
      const text = renderSpec(chart, language)
      const warnings: unknown[] = []
      const logger = {
        level: () => logger,
        error: (...words: unknown[]) => (warnings.push(words), logger),
        warn: (...words: unknown[]) => (warnings.push(words), logger),
        info: () => logger,
        debug: () => logger,
      }
      compile(JSON.parse(text), { logger: logger as never })
      assert.deepEqual(warnings, [], chart.name)
      assert.ok(!text.includes('var(--'), chart.name)
      assert.ok(!text.includes('"zh":'), chart.name)
    }
  }
})

test('charts: a driver’s title is told to its end, in lines that fit the narrowest place', async () => {
  const charts = (await chartsOf('inner-mongolia-2020.yaml')).filter(({ kind }) => kind.name === 'drivers')
  const rows = charts.flatMap(({ data }) => data.rows) as unknown as readonly {
    readonly title: Text
    readonly words: number | Readonly<Record<'en' | 'zh', number>>
    readonly bar: number | Readonly<Record<'en' | 'zh', number>>
  }[]
  assert.ok(rows.some(({ title }) => title.en.includes('\n')))
  for (const { title, words, bar } of rows)
    for (const language of languages) {
      const text = title[language]
      const lines = text.split('\n')
      for (const line of lines) assert.ok(textWidth(line) <= 34, line)
      assert.ok(spokenIn(bar, language) - spokenIn(words, language) >= 15 * lines.length, text)
      assert.ok(!text.endsWith('…'), text)
    }
})

import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import { test } from 'node:test'
import { csv, renderCsv } from '../../../src/report/formats/csv.js'
import { makeTables } from '../../../src/report/tables/make-tables.js'
import { verbatim } from '../../../src/text.js'
import { echo, hostileSource, mainSource } from './small-source.js'

const main = await mainSource()
const files = (await csv.render(main, 'en', echo)) as ReadonlyMap<string, string>

type Row = Readonly<Record<string, string>>

const rowsOf = (table: string): readonly Row[] => parse(files.get(`tables/${table}.csv`)!, { bom: true, columns: true })

test('csv: there is a file for each table that a planner asks for', () => {
  for (const name of ['verdicts', 'kept', 'quantiles', 'binding', 'drivers', 'inputs', 'levers', 'run'])
    assert.ok(rowsOf(name).length > 0, name)
})

test('csv: the same bytes in both languages, for a script asks for columns by name', async () => {
  assert.deepEqual(await csv.render(main, 'zh', echo), files)
  const [row] = rowsOf('verdicts')
  assert.equal(row.target, 'egress')
  assert.equal(row.title_zh, main.summary.targets.egress.title.zh)
  assert.match(row.verdict, /^(on track|off track|cannot tell)$/)
})

test('csv: verdicts are those of the summary, to the last digit', () => {
  const rows = rowsOf('verdicts')
  const readings = Object.values(main.summary.targets).flatMap(({ readings }) => Object.values(readings))
  assert.equal(rows.length, readings.length)
  for (const row of rows) {
    const { at_deadline, shortfall_if_missed } = main.summary.targets[row.target].readings[row.reading]
    assert.deepEqual([row.probability, row.low, row.high, row.hits].map(Number), [
      at_deadline.p,
      at_deadline.low,
      at_deadline.high,
      at_deadline.hits,
    ])
    assert.equal(Number(row.shortfall_mean), shortfall_if_missed.mean)
  }
})

test('csv: quantiles hold every variable at every date, one row where no date changes it', () => {
  const rows = rowsOf('quantiles')
  const { variables, time } = main.summary
  const expected = Object.values(variables).reduce((sum, { constant }) => sum + (constant ? 1 : time.dates.length), 0)
  assert.equal(rows.length, expected)
  for (const row of rows) {
    const k = row.date === '' ? 0 : time.dates.indexOf(row.date)
    const { mean, quantiles } = variables[row.variable]
    assert.deepEqual([row.mean, row.p05, row.p50, row.p99].map(Number), [
      mean[k],
      quantiles.p05[k],
      quantiles.p50[k],
      quantiles.p99[k],
    ])
  }
})

test('csv: what binds adds up to one at every date', () => {
  const sums = new Map<string, number>()
  for (const { choice, date, share } of rowsOf('binding'))
    sums.set(`${choice} ${date}`, (sums.get(`${choice} ${date}`) ?? 0) + Number(share))
  assert.ok(sums.size > 100)
  // A handful of shares of 300 paths, each rounded to a double: the error is far below 1e-12.
  for (const [place, sum] of sums) assert.ok(Math.abs(sum - 1) < 1e-12, `${place}: ${sum}`)
})

test('csv: names come in the order of the scenario’s file', () => {
  const targets = [...new Set(rowsOf('verdicts').map(({ target }) => target))]
  assert.deepEqual(targets, Object.keys(main.model.scenario.targets))
})

const nasty = ['=1+1', '+1', '-1', '@A1', '\t=1', '＝1', 'a,b', 'say "so"', 'two\nlines', ' room ', '', '-', '中文', "'quoted"]

test('csv: whatever a text holds comes back, with an apostrophe before what a spreadsheet would compute', () => {
  const text = renderCsv({
    name: 'nasty',
    title: verbatim('Nasty'),
    columns: [
      { name: 'text', title: verbatim('Text') },
      { name: 'number', title: verbatim('Number') },
    ],
    rows: nasty.map((text, index) => [text, -index - 0.5]),
  })
  assert.ok(text.startsWith('\ufefftext,number\r\n') && text.endsWith('\r\n'))
  const rows: readonly Row[] = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' })
  const formula = /^[=+\-@＝]/
  assert.deepEqual(
    rows.map(row => row.text),
    nasty.map(text => text.replaceAll('\t', ' ')).map(text => (formula.test(text) ? `'${text}` : text)),
  )
  assert.deepEqual(
    rows.map(row => Number(row.number)),
    nasty.map((_, index) => -index - 0.5),
  )
})

test('csv: no field of a hostile scenario begins a formula or holds a character that steers', async () => {
  const files = (await csv.render(await hostileSource(), 'en', echo)) as ReadonlyMap<string, string>
  for (const [path, text] of files) {
    assert.doesNotMatch(
      text.replace('\ufeff', ''),
      /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufeff]/,
      path,
    )
    for (const record of parse(text, { bom: true }) as string[][])
      for (const field of record) assert.ok(!/^[=+@-]/.test(field) || Number.isFinite(Number(field)), `${path}: ${field}`)
  }
})

test('csv: a table of the page that no table here is made of comes along with its numbers', () => {
  const run = makeTables(main).find(({ name }) => name === 'run')!
  assert.deepEqual(
    run.columns.map(({ name }) => name),
    ['fact', 'what', 'what_number'],
  )
  const paths = run.rows.find(([fact]) => (fact as { en: string }).en === 'Futures simulated')!
  assert.deepEqual(paths[2], 300)
})

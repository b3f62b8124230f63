import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import { test } from 'node:test'
import { csv, renderCsv } from '../../../src/report/formats/csv.js'
import { chartKinds } from '../../../src/report/charts/index.js'
import { help, helpFor } from '../../../src/report/tables/help.js'
import { tables } from '../../../src/report/tables/index.js'
import { makeTables } from '../../../src/report/tables/make-tables.js'
import { verbatim } from '../../../src/text.js'
import type { AnySource } from '../../../src/report/source.js'
import { shipped, sourceOf } from '../sources.js'
import { goalOf, tornadoOf } from '../study-sources.js'
import { shippedSweep } from '../sweep-source.js'
import { echo, hostileSource } from './small-source.js'

const main = await sourceOf(shipped('inner-mongolia-2020.yaml'), 2500)
const whole = new Map(makeTables(main).map(table => [table.name, table]))
const variant = await sourceOf(shipped('double-public-money.yaml'), 600)
const compared = new Map(makeTables(variant).map(table => [table.name, table]))
const files = (await csv.render(main, 'en', echo)) as ReadonlyMap<string, string>

type Row = Readonly<Record<string, string>>

const rowsOf = (table: string): readonly Row[] => parse(files.get(`tables/${table}.csv`)!, { bom: true, columns: true })

test('csv: there is a file for each table that a planner asks for', () => {
  for (const name of ['verdicts', 'kept', 'quantiles', 'binding', 'drivers', 'inputs', 'levers', 'run'])
    assert.ok(rowsOf(name).length > 0, name)
})

test('csv: the numbers of every kind of chart are in a table', async () => {
  const tables: Readonly<Record<string, string>> = {
    fan: 'quantiles',
    arrival: 'probabilities',
    exceedance: 'deadlines',
    against: 'baseline',
    kept: 'kept',
    together: 'missed_together',
    drivers: 'drivers',
    years: 'drivers_by_year',
    scatter: 'scatter',
    bottleneck: 'binding',
    settling: 'convergence',
  }
  const quick = shipped('quick-start.yaml')
  const sweep = await shippedSweep('quick-start-money', 200)
  const goal = await goalOf(shipped('inner-mongolia-2020.yaml'), 'cloud', 300)
  const studies: Readonly<Record<string, readonly [AnySource, string]>> = {
    heat: [sweep, 'cases'],
    cloud: [await shippedSweep('all-levers', 64), 'cases'],
    response: [sweep, 'cases'],
    tornado: [await tornadoOf(quick, 500), 'tornado'],
    frontier: [goal, 'frontier-settings'],
    ladder: [goal, 'ladder-steps'],
  }
  const known = [...Object.keys(tables), ...Object.keys(studies)]
  assert.deepEqual(known.sort(), chartKinds.map(({ name }) => name).sort())
  for (const [source, table] of Object.values(studies))
    assert.ok(makeTables(source).find(({ name }) => name === table)!.rows.length > 0, table)
  for (const [chart, table] of Object.entries(tables))
    assert.ok((chart === 'against' ? compared : whole).get(table)!.rows.length > 0, table)
})

test('csv: a variant stands beside its baseline as in the summary', () => {
  const { columns, rows } = compared.get('baseline')!
  const column = (name: string) => columns.findIndex(candidate => candidate.name === name)
  const { targets } = variant.summary.baseline!
  assert.equal(
    rows.length,
    Object.values(targets).reduce((sum, { readings }) => sum + Object.keys(readings).length, 0),
  )
  for (const row of rows) {
    const [target, reading] = row as readonly string[]
    const { at_deadline, difference } = targets[target].readings[reading]
    assert.deepEqual(
      ['there', 'there_low', 'difference', 'difference_high'].map(name => row[column(name)]),
      [at_deadline.p, at_deadline.low, difference.value, difference.high],
    )
    assert.equal(row[column('here')], variant.summary.targets[target].readings[reading].at_deadline.p)
  }
})

test('csv: each column of a table that is no copy of the page’s has a meaning', () => {
  const made = new Set(tables.map(({ name }) => name))
  for (const { name, columns } of whole.values())
    if (made.has(name))
      for (const column of columns) assert.ok(helpFor(name, column.name) !== undefined, `${name}.${column.name}`)
  const explained = rowsOf('columns')
  const [cvar] = explained.filter(({ column }) => column === 'shortfall_cvar95')
  assert.match(cvar.meaning_en, /worst 5% of all paths/)
  assert.match(cvar.meaning_zh, /最差 5%/)
})

test('csv: a help that no column asks for is not there', () => {
  const asked = new Set(
    tables.flatMap(({ name, columns }) =>
      columns.map(column => (Object.hasOwn(help, `${name}.${column.name}`) ? `${name}.${column.name}` : column.name)),
    ),
  )
  for (const name of Object.keys(help)) assert.ok(asked.has(name), name)
})

test('csv: what is missed together is counted as in the summary', () => {
  const { targets, missed, paths } = main.summary.joint.headline.pairs
  const rows = rowsOf('missed_together')
  assert.equal(rows.length, targets.length ** 2)
  for (const row of rows) {
    const [i, j] = [targets.indexOf(row.missed), targets.indexOf(row.missed_too)]
    assert.deepEqual([row.paths, row.of].map(Number), [missed[i][j], i === j ? paths : missed[i][i]])
    assert.ok(row.share === '' || Math.abs(Number(row.share) - Number(row.paths) / Number(row.of)) < 1e-15)
  }
})

test('csv: what was drawn stands beside what was asked for in plain numbers, as in the summary', () => {
  const { drawn, variables } = main.summary
  const rows = rowsOf('drawn')
  const count = Object.values(drawn).flatMap(({ mean, quantiles }) => [
    ...(mean ? [mean] : []),
    ...Object.values(quantiles ?? {}),
  ])
  assert.equal(rows.length, count.length)
  for (const { variable, statistic, ...row } of rows) {
    const { mean, quantiles } = drawn[variable]
    const numbers = ['asked', 'drawn', 'below', 'z'].map(name => Number(row[name]))
    assert.equal(row.below === '', statistic === 'mean')
    if (statistic === 'mean') assert.deepEqual(numbers, [mean!.asked, variables[variable].mean[0], 0, mean!.z])
    else {
      const { asked, drawn, below, z } = quantiles![statistic as 'p50']
      assert.deepEqual(numbers, [asked, drawn, below, z])
    }
  }
})

test('csv: the mean share of a limit is that of its dates before the deadline', () => {
  const { dates } = main.summary.time
  for (const row of rowsOf('limits')) {
    const { labels, share } = main.summary.binding[row.choice]
    const shares = share[labels.findIndex(({ en }) => en === row.limit_en)].slice(0, dates.indexOf(row.until))
    assert.ok(Math.abs(Number(row.share) - shares.reduce((sum, value) => sum + value, 0) / shares.length) < 1e-12)
    assert.ok(Number(row.low) <= Number(row.share) && Number(row.share) <= Number(row.high))
  }
})

test('csv: a verdict comes with the words of the page, in which nothing is 0.0 %', () => {
  for (const row of rowsOf('verdicts')) {
    if (row.hits === '0') assert.match(row.as_shown_en, /^< [\d.]+% \[0% – [\d.]+%\], /)
    assert.doesNotMatch(row.as_shown_en, /^0(\.0*)?%/)
    assert.match(row.as_shown_zh, /，[\p{Script=Han}]+$/u)
  }
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
  // A handful of shares of 2500 paths, each rounded to a double: the error is far below 1e-12.
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
  const run = whole.get('run')!
  assert.deepEqual(
    run.columns.map(({ name }) => name),
    ['fact', 'what', 'what_number'],
  )
  const paths = run.rows.find(([fact]) => (fact as { en: string }).en === 'Futures simulated')!
  assert.deepEqual(paths[2], 2500)
})

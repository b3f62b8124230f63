// Where observed values lie among the futures, by hand.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Observation } from '../../src/model/model.js'
import { buildReport } from '../../src/report/build-report.js'
import { compareHistory } from '../../src/report/history.js'
import { plain } from '../../src/report/phrases.js'
import type { ReportSource } from '../../src/report/source.js'
import { makeTables } from '../../src/report/tables/make-tables.js'
import { sourceOfText } from './sources.js'

// At 2021-12-31 uniform from 1 to 2, then from 2 to 4, then from 3 to 6.
const known = `format: 1
name: Known
time: { start: 2021-12-31, end: 2023-12-31, step: year }
variables:
  luck: { is: "uniform(1, 2)", unit: Gbps }
  growing: { is: "luck * (years + 1)", unit: Gbps }
  fixed: { is: "5 Gbps", unit: Gbps }
targets: { enough: { at_least: 3, by: 2023-12-31, readings: { growing: growing, fixed: fixed } } }
run: { paths: 4000, seed: a }
`
const source = await sourceOfText(known, 4000)

const seen = (date: string, value: number, range: { low?: number; high?: number } = {}): Observation => ({
  date,
  value,
  ...range,
  kind: 'found',
  source: '',
})

const withHistory = (observations: ReportSource['model']['observations']): ReportSource => ({
  ...source,
  model: { ...source.model, observations },
})

const standing = (variable: string, observation: Observation): string | undefined =>
  compareHistory(withHistory({ [variable]: [observation] }))[0]?.standing

test('history: a value lies inside of nine tenths of the futures, at the edge of them, or beyond nearly all', () => {
  for (const [value, expected] of [
    [1.5, 'inside'],
    [1.06, 'inside'],
    [1.03, 'edge'],
    [1.97, 'edge'],
    [0.9, 'below'],
    [2.1, 'above'],
  ] as const)
    assert.equal(standing('growing', seen('2021-12-31', value)), expected, `${value}`)
})

test('history: the range of a source counts, and half a unit of the third digit', () => {
  assert.equal(standing('growing', seen('2021-12-31', 2.3, { low: 1.9, high: 2.5 })), 'inside')
  assert.equal(standing('growing', seen('2021-12-31', 2.3, { low: 2.2, high: 2.5 })), 'above')
  assert.equal(standing('fixed', seen('2022-12-31', 5.02)), 'inside')
  assert.equal(standing('fixed', seen('2022-12-31', 5.1)), 'above')
})

test('history: between two dates either of them will do; outside of the time of the model there is nothing to compare', () => {
  assert.equal(standing('growing', seen('2022-03-31', 1.2)), 'inside')
  assert.equal(standing('growing', seen('2022-03-31', 3.5)), 'inside')
  assert.equal(standing('growing', seen('2022-03-31', 4.5)), 'above')
  const dates = ['2021-12-31', '2022-03-31', '2022-10-31', '2023-12-31'].map(date => seen(date, 2))
  assert.deepEqual(
    compareHistory(withHistory({ growing: dates })).map(({ index, date }) => [index, date]),
    [
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 2],
    ],
  )
  assert.deepEqual(compareHistory(withHistory({ growing: [seen('2021-12-30', 1), seen('2024-01-01', 1)], unknown: dates })), [])
})

const told = (from: ReportSource, section: string): string =>
  (buildReport(from).sections.find(({ name }) => name === section)?.blocks ?? [])
    .flatMap(block =>
      block.kind === 'text'
        ? [plain(block.phrase, 'en')]
        : block.kind === 'points'
          ? block.items.map(item => plain(item, 'en'))
          : [],
    )
    .join('\n')

test('history: the page counts what fits, and tells first what hardly does', () => {
  const apart = withHistory({ growing: [seen('2021-12-31', 1.5), seen('2022-12-31', 4.8)], fixed: [seen('2022-12-31', 6)] })
  assert.match(
    told(apart, 'history'),
    /^Values observed in the time of the model: 3, of which 1 where nine of ten futures go, and 2 where/,
  )
  assert.match(
    told(apart, 'caveats'),
    /Observed, and hardly to be had from this model: growing, 4\.8 Gbps in 2022, where all but one future in fifty have 2\.0\d Gbps to 3\.9\d Gbps; fixed, 6 Gbps in 2022, where all but one future in fifty have 5 Gbps\./,
  )
  const fitting = withHistory({ growing: [seen('2021-12-31', 1.5)] })
  assert.doesNotMatch(told(fitting, 'caveats'), /Observed/)
  assert.equal(told(withHistory({}), 'history'), '')
})

test('history: a table has the quantiles of the nearest date beside each value, and no standing on the path of medians', async () => {
  const observations = { growing: [seen('2020-12-31', 1), seen('2022-10-31', 9)] }
  const tableOf = (from: ReportSource) => {
    const { columns, rows } = makeTables({ ...from, model: { ...from.model, observations } }).find(
      ({ name }) => name === 'observations',
    )!
    return rows.map(row => Object.fromEntries(row.map((value, at) => [columns[at].name, value])))
  }
  const [before, within] = tableOf(source)
  assert.deepEqual([before['model_date'], before['model_p50'], before['standing']], [null, null, null])
  const { p50 } = source.summary.variables['growing'].quantiles
  assert.deepEqual([within['model_date'], within['model_p50'], within['standing']], ['2022-12-31', p50[1], 'above'])
  assert.equal(tableOf(await sourceOfText(known, 1, { run: { uncertainty: 'medians' } }))[1]['standing'], null)
})

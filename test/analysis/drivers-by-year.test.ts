import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleRankCorrelation } from 'simple-statistics'
import { sampleColumn } from '../../src/analysis/sample.js'
import { summarize } from '../../src/analysis/summarize.js'
import type { DriversByYear } from '../../src/analysis/summary.js'
import { isOneDraw } from '../../src/model/draws.js'
import { inline } from '../../src/executors/inline.js'
import { simulate } from '../../src/executors/simulate.js'
import { preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import { traceVariables } from '../../src/run/trace.js'
import { readScenario } from '../../src/scenario/read.js'
import { type FakeSpec, fakeModel, fakePlan, hash01, runFake } from '../run/fake-experiment.js'
import { shipped } from '../report/sources.js'

const early = (path: number) => hash01(path, 1)
const late = (path: number) => hash01(path, 2)
/** What the year is made of: of what came early at first, of what came late in the end. */
const built = (path: number, date: number) => (4 - date) * early(path) + (date - 1) * late(path)

const spec: FakeSpec = {
  paths: 6000,
  dates: 5,
  variables: [
    { name: 'early', at: early, constant: true, draw: true },
    { name: 'late', at: late, constant: true, draw: true },
    { name: 'idle', at: path => hash01(path, 3), constant: true, draw: true },
    { name: 'built', at: built },
    { name: 'fixed', at: early, constant: true },
  ],
  targets: [
    { name: 'on time', at_least: 3, deadline: 3, readings: ['built'] },
    { name: 'at once', at_least: 1, deadline: 1, readings: ['built'] },
    { name: 'once and for all', at_least: 0.5, deadline: 3, readings: ['fixed'] },
  ],
  fails: path => (path % 50 === 0 ? 2 : undefined),
}

const followed = (spec: FakeSpec): DriversByYear => summarize(fakePlan(spec), fakeModel(spec), runFake(spec)).drivers_by_year!

test('drivers by year: each is the rank correlation over the first 4096 paths that did not fail, at the deadline over the sample', () => {
  const { 'on time': found } = followed(spec)
  const paths = (below: number) => Array.from({ length: below }, (_, path) => path).filter(path => path % 50 !== 0)
  assert.deepEqual(found.dates, ['2016-12-31', '2017-12-31', '2018-12-31'])
  assert.equal(found.paths, paths(4096).length)
  assert.deepEqual(found.inputs.map(({ input }) => input).sort(), ['early', 'late'])
  for (const { input, rank_correlation, low, high } of found.inputs)
    for (const [year, value] of rank_correlation.entries()) {
      const counted = paths(year === 2 ? 6000 : 4096)
      const expected = sampleRankCorrelation(
        counted.map(input === 'early' ? early : late),
        counted.map(path => built(path, year + 1)),
      )
      // Sums of some thousand products of ranks, in another order.
      assert.ok(Math.abs(value - expected) < 1e-10, `${input}, year ${year}: ${value} is not ${expected}`)
      assert.ok(low[year] <= value && value <= high[year])
    }
})

test('drivers by year: the deadline is as among the drivers, and the strongest of any year comes first', () => {
  const summary = summarize(fakePlan(spec), fakeModel(spec), runFake(spec))
  const [first, second] = summary.drivers_by_year!['on time'].inputs
  // At the first date the reading is 3 · early alone.
  assert.deepEqual([first.input, first.rank_correlation[0], second.input], ['early', 1, 'late'])
  for (const { input, rank_correlation, low, high } of [first, second])
    assert.deepEqual(
      summary.drivers['on time'].find(driver => driver.input === input),
      { input, rank_correlation: rank_correlation[2], low: low[2], high: high[2] },
    )
})

test('drivers by year: nothing is said where no year ends before the deadline, or the reading does not change in time', () => {
  assert.deepEqual(Object.keys(followed(spec)), ['on time'])
})

test('drivers by year: without a sample there are none', () => {
  assert.deepEqual(followed({ ...spec, sample: 0 }), {})
})

test('drivers by year: on the main scenario they are those of its paths, traced one by one', async () => {
  const paths = 60
  const { scenario } = await readScenario(shipped('inner-mongolia-2020.yaml'), { run: { paths } })
  const prepared = preparePlan({ numbers, scenario, sample: paths })
  const ensemble = await simulate(prepared, {
    executor: inline,
    threads: 1,
    onProgress: () => {},
    signal: new AbortController().signal,
  })
  const { drivers_by_year: found } = summarize(prepared.plan, prepared.model, ensemble)
  const { dates } = prepared.model.calendar
  const headlines = new Map(
    ensemble.watch.readings.flatMap(({ target, variable, headline }) => (headline ? [[target, variable] as const] : [])),
  )
  const { draws, renewals } = ensemble.watch
  // A variable that is a renewed draw and nothing else is what was drawn; others have more draws than one.
  const whole = prepared.model.variables.filter(({ formula }) => isOneDraw(formula)).map(({ name }) => name)
  const renewed = renewals.flatMap(({ name }) => (whole.includes(name) ? [name] : []))
  const wanted = new Set([...headlines.values(), ...renewed])
  const traces = Array.from({ length: paths }, (_, path) => traceVariables(prepared, path, wanted))
  const valuesAt = (variable: string, date: string): number[] =>
    traces.map(({ variables }) => variables.find(({ name }) => name === variable)!.values[dates.indexOf(date)])
  const drawn = (input: string, date: string): number[] | undefined => {
    const column = draws.findIndex(({ name }) => name === input)
    if (column >= 0) return [...sampleColumn(ensemble, column)]
    if (!renewed.includes(input)) return undefined
    const until = dates.slice(0, dates.indexOf(date) + 1).map(each => valuesAt(input, each))
    return until[0].map((_, path) => until.reduce((sum, values) => sum + values[path], 0) / until.length)
  }
  const compared = { once: 0, anew: 0 }
  for (const [target, { dates: years, inputs }] of Object.entries(found!)) {
    for (const { input, rank_correlation } of inputs)
      for (const [year, value] of rank_correlation.entries()) {
        const values = drawn(input, years[year])
        if (values === undefined) continue
        const expected = correlate(values, valuesAt(headlines.get(target)!, years[year]))
        assert.ok(Math.abs(value - expected) < 1e-12, `${target}, ${input}, ${years[year]}: ${value} is not ${expected}`)
        compared[renewed.includes(input) ? 'anew' : 'once']++
      }
  }
  assert.ok(compared.once > 100 && compared.anew > 10, JSON.stringify(compared))
})

/** By the definition: Pearson’s correlation of ranks, those of equal values shared. */
const correlate = (x: readonly number[], y: readonly number[]): number => {
  const ranks = (values: readonly number[]) =>
    values.map(
      value =>
        values.filter(other => other < value).length +
        (values.filter(other => other === value).length - 1) / 2 -
        (values.length - 1) / 2,
    )
  const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, index) => sum + value * b[index], 0)
  const [a, b] = [ranks(x), ranks(y)]
  const spread = Math.sqrt(product(a, a) * product(b, b))
  return spread === 0 ? 0 : product(a, b) / spread
}

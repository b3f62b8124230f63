import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createBlockRunner, type JobState } from '../../src/run/block.js'
import { compilePrepared, preparePlan } from '../../src/run/compile-plan.js'
import { type Experiment, sampleColumns, sumColumns, yearlyColumns, yearlySample } from '../../src/run/experiment.js'
import { numbers } from '../../src/run/plan.js'
import { readScenario } from '../../src/scenario/read.js'
import { countedBy, countedEntries, type Histogram } from '../../src/stats/histogram-state.js'
import { createStates } from '../../src/stats/states.js'
import { runnableScenarios } from '../kernel/runnable-scenarios.js'
import { type FakeVariable, fakeExperiment, hash01 } from './fake-experiment.js'
import { createPlainRunner } from './plain-block.js'

const stateOf = ({ watch, layout, sample }: Experiment): JobState => ({
  statistics: createStates(watch.shape),
  sample: new Float64Array(Math.min(layout.block(layout.blocks - 1).end, sample) * sampleColumns(watch)),
  sampleRows: 0,
  lost: [],
  yearly: new Float64Array(Math.min(layout.block(layout.blocks - 1).end, sample, yearlySample(watch)) * yearlyColumns(watch)),
  yearlyRows: 0,
})

/** Pages as their order in memory does not matter: key → counts, by cell. */
const plainHistogram = ({ modes, values, zeros, pages }: Histogram) => ({
  modes: [...modes],
  values: values.map(counts => new Map([...(counts ?? [])].sort(([a], [b]) => a - b))),
  zeros: [...zeros],
  pages: Array.from(pages.first, first => {
    const found: [number, number[]][] = []
    for (let page = first; page >= 0; page = pages.next[page])
      found.push([pages.keys[page], [...pages.counts.subarray(page * 128, page * 128 + 128)]])
    return found.sort(([a], [b]) => a - b)
  }),
})

/** Every block of an experiment, counted by WebAssembly and one value after another, in every bit. */
const assertSameCounts = (experiment: Experiment, what: string): void => {
  const [quick, plain] = [stateOf(experiment), stateOf(experiment)]
  const { blocks } = experiment.layout
  const columns = sumColumns(experiment.watch)
  const runner = createBlockRunner(experiment, quick)
  const sums = Array.from({ length: blocks }, (_, block) => {
    const row = new Float64Array(columns)
    runner.run(block, row)
    return row
  })
  runner.finish()
  const runPlain = createPlainRunner(experiment, plain)
  for (const [block, row] of sums.entries()) {
    const expected = new Float64Array(columns)
    runPlain(block, expected)
    const at = expected.findIndex((value, column) => !Object.is(value, row[column]))
    assert.equal(at, -1, `${what}: block ${block}, column ${at}: ${row[at]} is not ${expected[at]}`)
  }
  const { histogram, ...others } = quick.statistics
  const { histogram: expected, ...rest } = plain.statistics
  assert.deepEqual(others, rest, what)
  assert.deepEqual(plainHistogram(histogram), plainHistogram(expected), what)
  assert.deepEqual(quick.sample, plain.sample, what)
  assert.deepEqual(quick.lost, plain.lost, what)
  assert.deepEqual(quick.yearly, plain.yearly, what)
}

for (const { name, path } of runnableScenarios()) {
  test(`${name}: WebAssembly counts as plain code does`, async () => {
    const { scenario } = await readScenario(path)
    const plan = { numbers, sample: 1500, scenario: { ...scenario, run: { ...scenario.run, paths: 2301 } } }
    assertSameCounts(compilePrepared(preparePlan(plan)), name)
  })
}

// Values that come in every kind that counting tells apart.
const shapes: readonly ((path: number, date: number) => number)[] = [
  path => hash01(path, 1),
  (path, date) => 1e3 * (hash01(path, date) - 0.5),
  path => Math.floor(hash01(path, 3) * 40),
  (path, date) => Math.floor(hash01(path, 4) * 10 ** date),
  (path, date) => (hash01(path, date) < 0.3 ? 0 : hash01(path, 6)),
  path => (hash01(path, 7) < 0.5 ? -0 : 0),
  (path, date) => 10 ** (600 * hash01(path, date) - 300),
  path => 5e-324 * Math.floor(hash01(path, 8) * 100),
  (_path, date) => 7 * date,
  (path, date) => (path < 900 ? date : hash01(path, 9)),
  (path, date) => 100 * Math.floor(hash01(path, date) * 5000),
  (path, date) => (path === 777 ? 0.5 : Math.floor(hash01(path, date) * 20) - 10),
  path => Math.floor(hash01(path, 10) * 2 ** 40),
  (path, date) => Math.floor(hash01(path, date) * 1e6),
]

const fakes = fc.record({
  paths: fc.integer({ min: 1, max: 2100 }),
  series: fc.array(
    fc.record({ shape: fc.nat(shapes.length - 1), lattice: fc.constantFrom(0, 0, 1, 100), constant: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  failing: fc.constantFrom(0, 0.002, 0.3, 1),
  bound: fc.constantFrom(0, 0.5, 3, 7, 1e9),
})

test('counting: whatever the values are, WebAssembly counts as plain code does', () => {
  fc.assert(
    fc.property(fakes, ({ paths, series, failing, bound }) => {
      const variables = series.map(
        ({ shape, lattice, constant }, index): FakeVariable => ({
          name: `v${index}`,
          at: constant ? path => shapes[shape](path, 2) : shapes[shape],
          constant,
          draw: constant,
          ...(lattice > 0 ? { lattice } : {}),
        }),
      )
      const binding: FakeVariable = { name: 'bound', at: (path, date) => Math.floor(3 * hash01(path, 20 + date)), labels: 3 }
      const spec = {
        paths,
        dates: 4,
        sample: 700,
        variables: [...variables, binding],
        targets: [
          { name: 'least', at_least: bound, deadline: 3, readings: ['v0'] },
          { name: 'most', at_most: bound, deadline: 2, readings: [variables.at(-1)!.name, 'v0'] },
        ],
        indicators: variables.map(({ name }) => name),
        fails: (path: number) => (hash01(path, 99) < failing ? 1 : undefined),
      }
      assertSameCounts(fakeExperiment(spec), JSON.stringify({ paths, series, failing, bound }))
    }),
    { seed: 31, numRuns: 150 },
  )
})

// Multiples of a number, from an index on, over so many neighbors; at times a value is none of them.
const multiples = fc.record({
  paths: fc.integer({ min: 1, max: 1100 }),
  lattice: fc.constantFrom(1, 0.1, 1 / 3, 100, 1e-320, 1e-308, 1e290),
  start: fc.constantFrom(0, -1, -7, -128, -1500, 120, 2 ** 37 - 2047, -(2 ** 37), 2 ** 31 - 1000, -(2 ** 32) - 5, 2 ** 40),
  span: fc.constantFrom(1, 2, 3, 100, 128, 1000, 1920, 2047, 2048, 2049, 1e5),
  off: fc.constantFrom<(value: number, lattice: number, start: number) => number>(
    value => value,
    (value, lattice) => value + lattice / 2,
    value => value * (1 + 2 ** -52),
    value => -value,
    (value, lattice) => value + 2 ** 20 * lattice,
    (_value, lattice, start) => (start + 0.5) * lattice,
  ),
  often: fc.constantFrom(0, 0, 0.001, 0.02, 0.5),
  failing: fc.constantFrom(0, 0.003, 0.3),
})

test('counting: multiples of any number are counted by index, and a row that leaves them as it always was', () => {
  fc.assert(
    fc.property(multiples, ({ paths, lattice, start, span, off, often, failing }) => {
      const at = (path: number, date: number): number => {
        const value = (start + Math.floor(hash01(path, date) * span)) * lattice
        return hash01(path, 40 + date) < often * date ? off(value, lattice, start) : value
      }
      const spec = {
        paths,
        dates: 3,
        variables: [{ name: 'v', at, lattice }],
        indicators: ['v'],
        fails: (path: number) => (hash01(path, 99) < failing ? 1 : undefined),
      }
      assertSameCounts(fakeExperiment(spec), JSON.stringify({ paths, lattice, start, span, off: String(off), often, failing }))
    }),
    { seed: 32, numRuns: 400 },
  )
})

test('counting: a lattice keeps every index that the oracle keeps, dense or not', () => {
  for (const [lattice, start, span] of [
    [0.1, -300, 500],
    [1 / 3, 2 ** 37 - 2000, 2000],
    [100, 0, 2],
    [7e-5, -(2 ** 37), 1900],
    [1, -50_000, 100],
  ]) {
    const at = (path: number, date: number): number => (start + Math.floor(hash01(path, date) * span)) * lattice
    const experiment = fakeExperiment({ paths: 700, dates: 2, variables: [{ name: 'v', at, lattice }], indicators: ['v'] })
    const state = stateOf(experiment)
    const runner = createBlockRunner(experiment, state)
    runner.run(0, new Float64Array(sumColumns(experiment.watch)))
    runner.finish()
    const counted = new Map<number, number>()
    for (let path = 0; path < 700; path++) counted.set(at(path, 1), (counted.get(at(path, 1)) ?? 0) + 1)
    assert.equal(state.statistics.histogram.modes[1], countedBy.lattice)
    assert.deepEqual(new Map(countedEntries(state.statistics.histogram, 1)), counted)
  }
})

test('counting: a row of equal values that takes a lattice beyond its last page is counted once', () => {
  for (const paths of [257, 259, 768]) {
    const at = (path: number): number => (path < 256 ? path * 128 : 1e7)
    const variables = [{ name: 'v', at, lattice: 1 }]
    assertSameCounts(fakeExperiment({ paths, dates: 2, variables, indicators: ['v'] }), `${paths} paths`)
  }
})

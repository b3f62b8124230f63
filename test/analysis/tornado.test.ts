// Tornadoes in closed form: a sum of normal inputs, noise of each step, inputs that go together, an event.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tornado } from '../../src/analysis/sensitivity/tornado.js'
import { type HeldCase, isKnown, type Tornado, type TornadoReading } from '../../src/analysis/sensitivity/tornado-answer.js'
import { executors } from '../../src/executors/index.js'
import { inline } from '../../src/executors/inline.js'
import { simulateCases } from '../../src/executors/simulate-cases.js'
import { preparePlan } from '../../src/run/compile-plan.js'
import { renderCanonical } from '../../src/run/canonical.js'
import { numbers } from '../../src/run/plan.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { type Equations, scenarioOf } from '../kernel/small-machine.js'
import { assertNear, quantileError } from '../known-answers/run-scenario.js'

const paths = 20_000

interface Given {
  readonly at_least: number
  readonly other?: Partial<Scenario>
  readonly executor?: (typeof executors)[number]
  readonly design?: string
}

const scenarioFor = (equations: Equations, { at_least, other, design = 'random' }: Given): Scenario => {
  const base = scenarioOf(equations, other)
  return {
    ...base,
    targets: { kept: { at_least, by: base.time.end, readings: { main: { variable: 'y' } } } },
    run: { ...base.run, paths, seed: 'tornado', design },
  }
}

const run = async (equations: Equations, given: Given): Promise<Tornado> => {
  const scenario = scenarioFor(equations, given)
  const prepared = preparePlan({ numbers, scenario, sample: 16_384 }, 'readings', { pins: true })
  const { search, read } = tornado.plan(prepared)
  return simulateCases(search(), {
    executor: given.executor ?? inline,
    threads: 2,
    read,
    onProgress: () => {},
    signal: new AbortController().signal,
  })
}

const barOf = ({ inputs, readings }: Tornado, name: string): TornadoReading['bars'][number] =>
  readings[0].bars.find(({ input }) => inputs[input].name === name)!

/** Of a bar both of whose ends are known, or the one of an event. */
const endsOf = (found: Tornado, name: string): { readonly low: HeldCase; readonly high: HeldCase; readonly swing: number } => {
  const { low, high = low, swing } = barOf(found, name)
  assert.ok(isKnown(low) && isKnown(high))
  return { low, high, swing }
}

/** The tenth of the standard normal distribution from above. */
const z90 = 1.2815515655446004

/** Φ by Abramowitz & Stegun (1964), 7.1.26, to 1.5e-7: far below any error here. */
const normalCdf = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x)
  return z < 0 ? tail / 2 : 1 - tail / 2
}

/** At P(y ≥ 0) and the median of a normal y; the probability of four standard errors, and the median's. */
const assertNormal = (what: string, found: { readonly p: number; readonly median: number }, mean: number, sd: number): void => {
  const p = normalCdf(mean / sd)
  assertNear(`${what}: probability`, found.p, p, Math.sqrt((p * (1 - p)) / paths))
  assertNear(`${what}: median`, found.median, mean, quantileError(0.5, 1 / (sd * Math.sqrt(2 * Math.PI)), paths))
}

test('tornado: of a sum of normal inputs every bar has its closed form', async () => {
  const found = await run({ a: 'normal(0, 1)', b: 'normal(0, 2)', c: 'normal(0, 0.5)', y: '0.5 + a - b + c' }, { at_least: 0 })
  const sds = { a: 1, b: 2, c: 0.5 }
  const all = Math.hypot(1, 2, 0.5)
  const [reading] = found.readings
  assertNormal('free', { p: reading.at_deadline.p, median: reading.median }, 0.5, all)
  for (const [name, sd] of Object.entries(sds)) {
    const { low, high, swing } = endsOf(found, name)
    const sign = name === 'b' ? -1 : 1
    const rest = Math.sqrt(all ** 2 - sd ** 2)
    for (const [end, held] of [
      [-1, low],
      [1, high],
    ] as const) {
      const mean = 0.5 + sign * end * z90 * sd
      assertNormal(`${name} ${end}`, { p: held.at_deadline.p, median: held.median }, mean, rest)
      assert.ok(Math.abs(held.difference.value - (held.at_deadline.p - reading.at_deadline.p)) < 1e-12)
      assert.ok(held.difference.low < held.difference.value && held.difference.value < held.difference.high)
    }
    assert.ok(Math.abs(swing - Math.abs(high.at_deadline.p - low.at_deadline.p)) < 1e-12)
  }
  assert.deepEqual(
    reading.bars.map(({ input }) => found.inputs[input].name),
    ['b', 'a', 'c'],
  )
  assert.equal(found.cases, 7)
})

test('tornado: intervals of the differences cover the truth in 95 of 100 runs', async () => {
  const runs = 200
  let covered = 0
  const truth = normalCdf(z90 / 2) - 0.5
  for (let index = 0; index < runs; index++) {
    const scenario = scenarioFor({ a: 'normal(0, 1)', b: 'normal(0, 2)', y: 'a + b' }, { at_least: 0 })
    const seeded = { ...scenario, run: { ...scenario.run, seed: `${index}`, paths: 512 } }
    const { search, read } = tornado.plan(preparePlan({ numbers, scenario: seeded, sample: 512 }, 'readings', { pins: true }))
    const options = { executor: inline, threads: 1, read, onProgress: () => {}, signal: new AbortController().signal }
    const { low, high } = endsOf(await simulateCases(search(), options), 'a').high.difference
    if (low <= truth && truth <= high) covered++
  }
  // Four standard errors of a share of 0.95 in 200.
  assert.ok(Math.abs(covered / runs - 0.95) < 4 * Math.sqrt((0.95 * 0.05) / runs), String(covered))
})

test('tornado: noise of each step is one bar, held at every step at once', async () => {
  // The sum of a whole number of steps, each ±: at P90 all of them at 1.2816.
  const found = await run(
    { step: 'each_step(normal(0, 1))', x: 'normal(0, 2)', total: "accumulate(step * (1 '1/year'), 0)", y: 'total + x' },
    { at_least: 0 },
  )
  const years = 5
  const { low, high } = endsOf(found, 'step')
  assertNormal('P90', { p: high.at_deadline.p, median: high.median }, years * z90, 2)
  assertNormal('P10', { p: low.at_deadline.p, median: low.median }, -years * z90, 2)
  assert.deepEqual(
    found.inputs.map(({ name, clock }) => [name, clock]),
    [
      ['step', 'step'],
      ['x', 'path'],
    ],
  )
})

test('tornado: of inputs that go together one is held and the other keeps what it had', async () => {
  const other = { factors: { sky: { a: 0.8, b: 0.6 } } }
  const found = await run({ a: 'normal(0, 1)', b: 'normal(0, 1)', y: '0.3 + a + b' }, { at_least: 0, other })
  // Held, a says nothing of b any more: b is standard normal. Free, their correlation is 0.48.
  assertNormal('free', { p: found.readings[0].at_deadline.p, median: found.readings[0].median }, 0.3, Math.sqrt(2 + 2 * 0.48))
  const { low, high } = endsOf(found, 'a')
  assertNormal('P90', { p: high.at_deadline.p, median: high.median }, 0.3 + z90, 1)
  assertNormal('P10', { p: low.at_deadline.p, median: low.median }, 0.3 - z90, 1)
  assert.ok(found.inputs.every(({ correlated }) => correlated))
})

test('tornado: an event is never against as drawn', async () => {
  const equations: Equations = {
    storm: { is: "happens(0.2 '1/year', 100 year)", unit: '1' },
    x: 'normal(1, 1)',
    y: 'x - 3 * storm',
  }
  const found = await run(equations, { at_least: 0 })
  // By the end of the last of 21 dates it has begun with probability 1 − e^(−0.2 · 21/4).
  const begun = 1 - Math.exp(-0.2 * (21 / 4))
  const p = begun * normalCdf(-2) + (1 - begun) * normalCdf(1)
  assertNear('as drawn', found.readings[0].at_deadline.p, p, Math.sqrt((p * (1 - p)) / paths))
  const { low, swing } = endsOf(found, 'storm')
  assert.equal(barOf(found, 'storm').high, undefined)
  assertNormal('never', { p: low.at_deadline.p, median: low.median }, 1, 1)
  assert.equal(swing, low.difference.value)
  assert.equal(found.inputs.find(({ name }) => name === 'storm')!.kind, 'event')
  assert.equal(found.cases, 1 + 1 + 2)
})

test('tornado: an input that moves nothing has no bar, and a scenario without inputs none at all', async () => {
  const found = await run({ idle: 'normal(0, 1)', x: 'normal(0, 1)', y: 'x' }, { at_least: 0 })
  assert.deepEqual(
    found.readings[0].bars.map(({ input }) => found.inputs[input].name),
    ['x'],
  )
  const sure = await run({ y: '2' }, { at_least: 0 })
  assert.deepEqual([sure.inputs, sure.readings[0].bars, sure.cases], [[], [], 1])
})

test('tornado: executors change no byte, and a design of even points serves as well', async () => {
  const equations: Equations = { a: 'normal(0, 1)', b: 'lognormal(1, 0.4)', y: 'a + b' }
  const [one, other] = await Promise.all(executors.map(executor => run(equations, { at_least: 1, executor })))
  assert.equal(renderCanonical(one), renderCanonical(other))
  const sobol = await run(equations, { at_least: 1, design: 'sobol' })
  assert.ok(Math.abs(barOf(sobol, 'a').swing - barOf(one, 'a').swing) < 0.02)
})

test('tornado: an end at which every path fails is known by that alone, and takes nothing from the others', async () => {
  const found = await run({ a: 'normal(0, 1)', b: 'normal(0, 1)', y: 'b + ln(a + 1.2)' }, { at_least: 0 })
  const { low, high } = barOf(found, 'a')
  assert.deepEqual(low, { failed: paths })
  assert.ok(isKnown(high!))
  assert.equal(high.failed, 0)
  assertNormal('P90', { p: high.at_deadline.p, median: high.median }, Math.log(1.2 + z90), 1)
  // Held, b leaves a as it was: the same paths fail as where nothing is held.
  const other = endsOf(found, 'b')
  assert.equal(other.low.failed, found.failed)
  assertNear('failed', found.failed / paths, normalCdf(-1.2), Math.sqrt((normalCdf(-1.2) * normalCdf(1.2)) / paths))
})

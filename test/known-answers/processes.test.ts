// Processes: what accumulates, decays, wanders and is delayed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNear, meanError, quantileError, runScenario, varianceError } from './run-scenario.js'

const n = 20_000
const run = { paths: n }

const years = (count: number) => ({ start: '2000-12-31', end: `${2000 + count}-12-31`, step: 'year' as const })

test('known answers: geometric Brownian motion after ten years', () => {
  const { mean, sd, quantiles } = runScenario({
    run,
    time: years(10),
    variables: {
      log_noise: 'accumulate(noise(0.2) / one_step, 0)',
      price: 'exp((0.05 - 0.2 ** 2 / 2) * years + log_noise)',
    },
  }).summary.variables.price
  const variance = 1.33691814
  // ln S ~ N(0.3, 0.4): kurtosis w⁴ + 2w³ + 3w² − 3 with w = exp 0.4; density at the median 1/(√(2π·0.4)·median).
  const w = Math.exp(0.4)
  assertNear('mean', mean[10], 1.64872127, meanError(variance, n))
  assertNear('variance', sd[10] ** 2, variance, varianceError(variance, w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3, n))
  assertNear('median', quantiles.p50[10], 1.34985881, quantileError(0.5, 1 / (Math.sqrt(0.8 * Math.PI) * 1.34985881), n))
})

test('known answers: AR(1) with φ = 0.7 and an Ornstein–Uhlenbeck process reach their stationary variances', () => {
  const { ar, ou } = runScenario({
    run,
    time: years(40),
    variables: {
      shock: 'each_step(normal(0, 1))',
      ar: '0.7 * previous(ar, 0) + shock',
      push: 'each_step(normal(0, 1))',
      ou: 'exp(-0.5) * previous(ou, 0) + 0.2 * sqrt(1 - exp(-1)) * push',
    },
  }).summary.variables
  assertNear('AR(1)', ar.sd[40] ** 2, 1.96078431, varianceError(1.96078431, 3, n))
  assertNear('AR(1) at the first date', ar.sd[0] ** 2, 1, varianceError(1, 3, n))
  assertNear('Ornstein–Uhlenbeck', ou.sd[40] ** 2, 0.04, varianceError(0.04, 3, n))
  assertNear('mean', ou.mean[40], 0, meanError(0.04, n))
})

test('known answers: a draw per year is the same in all quarters of a year and another in the next', () => {
  const { ensemble, summary } = runScenario({
    run: { paths: 1000 },
    time: { start: '2015-12-31', end: '2017-12-31', step: 'quarter' },
    variables: { yearly: 'each_year(uniform(0, 1))' },
  })
  const { mean } = summary.variables.yearly
  assert.equal(new Set(mean.slice(0, 4)).size, 1)
  assert.equal(new Set(mean.slice(4, 8)).size, 1)
  assert.notEqual(mean[3], mean[4])
  assert.equal(ensemble.watch.draws.length, 0)
})

test('known answers: an Erlang pipeline delays by its mean, spreads by its order and loses nothing', () => {
  const [order, delay, step] = [3, 2, 0.25]
  const { mean } = runScenario({
    run: { paths: 1 },
    time: { start: '2000-12-31', end: '2040-12-31', step: 'quarter' },
    units: { lines: '线' },
    variables: {
      ordered: ["step_index < 1 ? 1 'lines/year' : 0 'lines/year'", 'lines/year'],
      delivered: [`pipeline(ordered, ${delay} year, ${order})`, 'lines/year'],
    },
  }).summary.variables.delivered
  const total = mean.reduce((sum, flow) => sum + flow, 0)
  const average = mean.reduce((sum, flow, k) => sum + k * flow, 0) / total
  const variance = mean.reduce((sum, flow, k) => sum + (k - average) ** 2 * flow, 0) / total
  const q = (order * step) / delay
  // What is still inside after 160 steps is below 160²·(1 − q)^158 = 1e-27; the sums of 161 terms round at 1e-13.
  assert.ok(Math.abs(total - 1) < 1e-12)
  assert.ok(Math.abs(average - delay / step) < 1e-11)
  assert.ok(Math.abs(variance - (order * (1 - q)) / q ** 2) < 1e-9)
})

test('known answers: with medians a single path runs, every draw at its median', () => {
  const { summary } = runScenario({
    run: { uncertainty: 'medians' },
    variables: { x: 'lognormal(7, 0.5)', y: 'uniform(2, 4) * x' },
  })
  assert.equal(summary.paths, 1)
  assert.ok(Math.abs(summary.variables.x.mean[0] - 7) < 1e-12)
  assert.ok(Math.abs(summary.variables.y.quantiles.p99[0] - 21) < 1e-12)
  assert.deepEqual(summary.variables.y.sd, [0])
})

test('known answers: with medians an event starts where it is more likely than not within a step, unless events are off', () => {
  // A year is the step: an event starts with probability 1 − e^(−rate), which passes a half at rate ln 2 = 0.693.
  const variables = { often: "happens(0.7 '1/year', 1 year, uniform(2, 4))", seldom: "happens(0.69 '1/year', 1 year)" }
  const at = (events: 'on' | 'off') => {
    const { often, seldom } = runScenario({ run: { uncertainty: 'medians', events }, variables }).summary.variables
    return [often, seldom].map(({ mean }) => mean[0])
  }
  assert.deepEqual(at('on'), [3, 0])
  assert.deepEqual(at('off'), [0, 0])
})

test('known answers: a path that takes the logarithm of a negative number fails and is counted', () => {
  const { failed } = runScenario({ run, variables: { x: 'uniform(-1, 9)', y: 'ln(x)' } }).summary
  assertNear('failed', failed.count / n, 0.1, Math.sqrt(0.09 / n))
  assert.deepEqual(
    failed.causes.map(({ variable, date, count }) => [variable, date, count]),
    [['y', '2015-12-31', failed.count]],
  )
})

test('known answers: of two variables that fail at one date the first by name is the cause, in whichever order the file has them', () => {
  const failed = (names: readonly string[]) =>
    runScenario({ run: { paths: 500 }, variables: Object.fromEntries(names.map(name => [name, 'ln(uniform(-1, 9))'])) }).summary
      .failed
  assert.deepEqual(failed(['b', 'a']), failed(['a', 'b']))
  assert.deepEqual(
    failed(['b', 'a']).causes.map(({ variable }) => variable),
    ['a', 'b'],
  )
})

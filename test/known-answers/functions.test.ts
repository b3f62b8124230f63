// The test functions of sensitivity analysis, as formulas with uniform draws.
//
// Source: Ishigami & Homma (1990), An importance quantification technique in uncertainty analysis for computer models; Sobol' (1993).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNear, meanError, quantileError, runScenario, varianceError, yearEnd } from './run-scenario.js'

const n = 40_000
const angle = 'uniform(-3.141592653589793, 3.141592653589793)'

const ishigami = () =>
  runScenario({
    variables: {
      x1: angle,
      x2: angle,
      x3: angle,
      y: 'sin(x1) + 7 * sin(x2) ** 2 + 0.1 * x3 ** 4 * sin(x1)',
    },
    targets: { negative: { at_most: 0, by: yearEnd, readings: { y: { variable: 'y' } } } },
  })

test('known answers: Ishigami has the mean, variance, quantiles and probability that theory gives', () => {
  const { summary } = ishigami()
  const { mean, sd } = summary.variables.y
  const variance = 13.844587940719254
  assertNear('mean', mean[0], 3.5, meanError(variance, n))
  // Kurtosis by quadrature over the three angles: 3.507.
  assertNear('variance', sd[0] ** 2, variance, varianceError(variance, 3.507, n))

  const { at_deadline, at_deadline_quantiles: percentiles } = summary.targets.negative.readings.y
  for (const [percent, value] of [
    [5, -2.2994],
    [50, 3.5],
    [95, 9.2989],
  ]) {
    // The density between the neighboring percentiles, one percent apart on either side.
    const density = 0.02 / (percentiles[percent] - percentiles[percent - 2])
    assertNear(`P${percent}`, percentiles[percent - 1], value, quantileError(percent / 100, density, n))
  }
  const p = 0.162387
  assertNear('P(Y < 0)', at_deadline.p, p, Math.sqrt((p * (1 - p)) / n))
  assert.ok(at_deadline.low < at_deadline.p && at_deadline.p < at_deadline.high)
})

test('known answers: the rank correlations of Ishigami find the input that moves it one way, and not the one that only bends it', () => {
  const drivers = ishigami().summary.drivers.negative
  assert.equal(drivers[0].input, 'x1')
  assert.ok(drivers[0].low > 0.3)
  assert.ok(!drivers.some(({ input, rank_correlation }) => input === 'x2' && Math.abs(rank_correlation) > 0.05))
})

test("known answers: Sobol's G has mean 1 and the variance of its product form", () => {
  const a = [0, 1, 4.5, 9, 99, 99, 99, 99]
  const factors = a.map((weight, i) => `(abs(4 * x${i} - 2) + ${weight}) / (1 + ${weight})`)
  const inputs = Object.fromEntries(a.map((_, i) => [`x${i}`, 'uniform(0, 1)']))
  const { mean, sd } = runScenario({ variables: { ...inputs, g: factors.join(' * ') } }).summary.variables.g
  const variance = a.reduce((product, weight) => product * (1 + 1 / 3 / (1 + weight) ** 2), 1) - 1
  assert.ok(Math.abs(variance - 0.4654244319) < 1e-10)
  assertNear('mean', mean[0], 1, meanError(variance, n))
  // Each factor is 1 + d/(1 + a) with d uniform on (−1, 1): fourth moment about 1 of the product from E d² = 1/3, E d⁴ = 1/5.
  const moment = (power: number): number =>
    a.reduce((product, weight) => {
      const s = 1 / (1 + weight)
      return product * [1, 1, 1 + s ** 2 / 3, 1 + s ** 2, 1 + 2 * s ** 2 + s ** 4 / 5][power]
    }, 1)
  const fourth = moment(4) - 4 * moment(3) + 6 * moment(2) - 3
  assertNear('variance', sd[0] ** 2, variance, varianceError(variance, fourth / variance ** 2, n))
})

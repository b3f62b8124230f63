// Distributions, their truncation and their correlation, through formulas.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Summary } from '../../src/analysis/summary.js'
import { assertNear, meanError, quantileError, runScenario, varianceError, yearEnd } from './run-scenario.js'

const n = 40_000

const summaryOf = (formula: string): Summary['variables'][string] =>
  runScenario({ variables: { x: formula } }).summary.variables.x

test('known answers: a triangular distribution', () => {
  const { mean, sd, quantiles } = summaryOf('triangular(1, 3, 8)')
  const variance = 13 / 6
  assertNear('mean', mean[0], 4, meanError(variance, n))
  // Every triangular distribution has kurtosis 2.4.
  assertNear('variance', sd[0] ** 2, variance, varianceError(variance, 2.4, n))
  assertNear('P90', quantiles.p90[0], 6.1291713066, quantileError(0.9, (2 * (8 - 6.1291713066)) / 35, n))
})

test('known answers: a PERT distribution', () => {
  const { mean, sd, quantiles } = summaryOf('pert(1, 3, 8)')
  const variance = 1.6071428571
  assertNear('mean', mean[0], 3.5, meanError(variance, n))
  // Kurtosis of the beta distribution with parameters 1 + 8/7 and 1 + 20/7: 2.5407; its density at P90: 0.12273.
  assertNear('variance', sd[0] ** 2, variance, varianceError(variance, 2.5407, n))
  assertNear('P90', quantiles.p90[0], 5.2727027463, quantileError(0.9, 0.12273, n))
})

test('known answers: a range goes through the percentiles that were said', () => {
  for (const [formula, p10, p50, p90] of [
    ['range(2, 18)', 2, 6, 18],
    ['range(-2, 18)', -2, 8, 18],
    ['range(2, 18, 5)', 2, 5, 18],
    ['range(-2, 18, 6)', -2, 6, 18],
  ] as const) {
    const { p05, p10: found10, p50: found50, p90: found90, p95, p25, p75 } = summaryOf(formula).quantiles
    // Densities from neighboring percentiles, on their wider side: lower bounds, so that the tolerance is an upper one.
    assertNear(`P10 of ${formula}`, found10[0], p10, quantileError(0.1, 0.05 / (found10[0] - p05[0]), n))
    assertNear(`P50 of ${formula}`, found50[0], p50, quantileError(0.5, 0.5 / (p75[0] - p25[0]), n))
    assertNear(`P90 of ${formula}`, found90[0], p90, quantileError(0.9, 0.05 / (p95[0] - found90[0]), n))
  }
})

test('known answers: gamma, beta, Weibull, exponential, Pareto and Student t have their means and variances', () => {
  for (const [formula, mean, variance, kurtosis] of [
    ['gamma(3, 2)', 6, 12, 3 + 6 / 3],
    ['beta(2, 5)', 2 / 7, 10 / 392, 2.88],
    ['weibull(2, 6)', 3 * Math.sqrt(Math.PI), 36 * (1 - Math.PI / 4), 3.2451],
    ['exponential(2)', 2, 4, 9],
    ['pareto(10, 12)', 120 / 11, 1200 / 1210, 3 + 12.486],
    ['student_t(7)', 0, 7 / 5, 3 + 6 / 3],
  ] as const) {
    const found = summaryOf(formula)
    assertNear(`mean of ${formula}`, found.mean[0], mean, meanError(variance, n))
    assertNear(`variance of ${formula}`, found.sd[0] ** 2, variance, varianceError(variance, kurtosis, n))
  }
})

test('known answers: a log-normal distribution given by two of its quantiles', () => {
  const sigma = 0.69993617
  const { mean, quantiles } = summaryOf(`lognormal(${Math.sqrt(40)}, ${sigma})`)
  const expected = 8.08002565
  assertNear('mean', mean[0], expected, meanError(expected ** 2 * Math.expm1(sigma ** 2), n))
  // The density at x is φ(z)/(σ x); φ(1.6449) = 0.10314.
  assertNear('P05', quantiles.p05[0], 2, quantileError(0.05, 0.10314 / sigma / 2, n))
  assertNear('P95', quantiles.p95[0], 20, quantileError(0.95, 0.10314 / sigma / 20, n))
})

test('known answers: a truncated normal distribution', () => {
  const { mean, sd, min, max } = summaryOf('truncate(normal(0, 1), -1, 2)')
  const [atLow, atHigh, inside] = [0.24197072451914337, 0.05399096651318806, 0.8185946141203637]
  const expected = (atLow - atHigh) / inside
  const variance = 1 + (-1 * atLow - 2 * atHigh) / inside - expected ** 2
  assertNear('mean', mean[0], expected, meanError(variance, n))
  // Its kurtosis is below that of the normal distribution.
  assertNear('variance', sd[0] ** 2, variance, varianceError(variance, 3, n))
  assert.ok(min[0] >= -1 && max[0] <= 2)
})

test('known answers: counts are counted exactly', () => {
  const { mean, sd, quantiles } = summaryOf('poisson(4)')
  assertNear('mean', mean[0], 4, meanError(4, n))
  assertNear('variance', sd[0] ** 2, 4, varianceError(4, 3 + 1 / 4, n))
  // P(X ≤ 1) = 0.092, P(X ≤ 3) = 0.433, P(X ≤ 4) = 0.629, P(X ≤ 7) = 0.949, all far from the levels that are asked for.
  assert.deepEqual([quantiles.p10[0], quantiles.p50[0], quantiles.p90[0]], [2, 4, 7])
})

test('known answers: the worst 5 % of a normal distribution', () => {
  const { summary } = runScenario({
    variables: { x: 'normal(0, 1)' },
    targets: { far: { at_least: 100, by: yearEnd, readings: { x: { variable: 'x' } } } },
  })
  const { mean, cvar95 } = summary.targets.far.readings.x.shortfall_if_missed
  assertNear('mean', mean, 100, meanError(1, n))
  // √((variance in the tail + 0.95·(CVaR − VaR)²)/(0.05 n)) with a variance of 0.138 in the tail.
  assertNear('CVaR95', cvar95, 100 + 2.0627128075, Math.sqrt((0.138 + 0.95 * (2.0627128075 - 1.644853627) ** 2) / (0.05 * n)))
})

const correlationOf = (options: Pick<Parameters<typeof runScenario>[0], 'factors' | 'correlations'>) => {
  const { summary } = runScenario({
    ...options,
    variables: { a: 'lognormal(3, 1)', b: 'uniform(0, 1)', alone: 'normal(0, 1)' },
    targets: { t: { at_least: 0.5, by: yearEnd, readings: { b: { variable: 'b' } } } },
  })
  return summary
}

/** Fisher's z of Spearman's rank correlation has variance 1.06/(n − 3). */
const assertRankCorrelation = ({ drivers, sample }: Summary, expected: number): void => {
  const { rank_correlation } = drivers.t.find(({ input }) => input === 'a')!
  assertNear('rank correlation', Math.atanh(rank_correlation), Math.atanh(expected), Math.sqrt(1.06 / (sample - 3)))
}

test('known answers: a Gaussian copula with ρ = 0.5 has a rank correlation of 0.4826', () => {
  assertRankCorrelation(correlationOf({ correlations: [['a', 'b', 0.5]] }), 0.48258374)
})

test('known answers: two loadings on a common factor correlate by their product', () => {
  assertRankCorrelation(correlationOf({ factors: { economy: { a: 0.8, b: -0.5 } } }), (6 / Math.PI) * Math.asin(-0.4 / 2))
})

test('known answers: ρ = 1 works, and a correlated draw keeps its own distribution', () => {
  const { drivers, variables } = correlationOf({ correlations: [['a', 'b', 1]] })
  assert.equal(drivers.t.find(({ input }) => input === 'a')!.rank_correlation, 1)
  assertNear('mean', variables.b.mean[0], 0.5, meanError(1 / 12, n))
})

test('known answers: two members of a set draw independently, and a common cause correlates them', () => {
  const summaryWith = (factors: Readonly<Record<string, Readonly<Record<string, number>>>>): Summary =>
    runScenario({
      sets: { area: ['north', 'south'] },
      factors,
      variables: { a: { is: 'normal(0, 1)', unit: '1', for: 'area' }, both: 'sum(a, area)' },
      targets: { t: { at_least: 0.5, by: yearEnd, readings: { south: { variable: 'a[south]' } } } },
    }).summary
  const apart = summaryWith({})
  assertNear('variance of the sum', apart.variables.both.sd[0] ** 2, 2, varianceError(2, 3, n))
  // Spearman's coefficient of independent samples has variance 1/(n − 1).
  const among = apart.drivers.t.find(({ input }) => input === 'a[north]')?.rank_correlation ?? 0
  assertNear('rank correlation', among, 0, Math.sqrt(1 / (apart.sample - 1)))
  const together = summaryWith({ weather: { a: 0.6 } })
  assertNear('variance of the sum', together.variables.both.sd[0] ** 2, 2 + 2 * 0.36, varianceError(2.72, 3, n))
})

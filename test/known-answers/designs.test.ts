// The designs, through formulas: means and probabilities of test functions, their intervals, and correlated draws.
//
// Source: Ishigami & Homma (1990), An importance quantification technique in uncertainty analysis for computer models; Sobol' (1993).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankCorrelation } from '../../src/analysis/rank-correlation.js'
import { createRanker } from '../../src/analysis/ranking/ranker.js'
import { t95 } from '../../src/analysis/student.js'
import type { Summary } from '../../src/analysis/summary.js'
import { sampleColumns } from '../../src/run/experiment.js'
import type { Ensemble } from '../../src/run/ensemble.js'
import { designs } from '../../src/sampling/index.js'
import { meanError, runScenario, type Small, yearEnd } from './run-scenario.js'

const names = designs.map(({ name }) => name)
const randomized = designs.filter(({ randomizations }) => randomizations > 1).map(({ name }) => name)

/** Beyond this many errors of their scatter lies the mean of sixteen randomizations as rarely as a normal one beyond four: t₁₅ at 1 − 3.17e-5. */
const rare = 5.48

const assertNearByScatter = (what: string, { mean, mean_se }: Summary['variables'][string], expected: number): void =>
  assert.ok(Math.abs(mean[0] - expected) < rare * mean_se[0], `${what}: ${mean[0]} ± ${mean_se[0]} for ${expected}`)

const angle = 'uniform(-3.141592653589793, 3.141592653589793)'
const ishigami: Small = {
  variables: { x1: angle, x2: angle, x3: angle, y: 'sin(x1) + 7 * sin(x2) ** 2 + 0.1 * x3 ** 4 * sin(x1)' },
  targets: { negative: { at_most: 0, by: yearEnd, readings: { y: { variable: 'y' } } } },
}

const weights = [0, 1, 4.5, 9, 99, 99, 99, 99]
const sobolG: Small = {
  variables: {
    ...Object.fromEntries(weights.map((_, i) => [`x${i}`, 'uniform(0, 1)'])),
    g: weights.map((weight, i) => `(abs(4 * x${i} - 2) + ${weight}) / (1 + ${weight})`).join(' * '),
  },
}

for (const design of randomized) {
  test(`known answers: Ishigami has its mean and its probability under ${design}`, () => {
    const { summary } = runScenario({ ...ishigami, run: { design, paths: 32_768 } })
    assertNearByScatter('mean', summary.variables.y, 3.5)
    const { low, high } = summary.targets.negative.readings.y.at_deadline
    const middle = (low + high) / 2
    assert.ok(Math.abs(middle - 0.162387) < (rare * (high - low)) / 2 / t95 + 0.000015)
  })

  test(`known answers: Sobol's G has mean 1 under ${design}`, () => {
    const { summary } = runScenario({ ...sobolG, run: { design, paths: 32_768 } })
    assertNearByScatter('mean', summary.variables.g, 1)
  })

  test(`known answers: an even design is nearer to the mean than independent paths, and says so, under ${design}`, () => {
    const error = (small: Small, name: string): number =>
      runScenario({ ...small, run: { design, paths: 32_768 } }).summary.variables[name].mean_se[0]
    // An error from 16 randomizations is itself uncertain by 1/√30 of it: four of that are 73 %. Strata leave of Ishigami what is no sum of
    // one-dimensional parts, S13 of its variance: √0.244 = 0.49 of the error, below 0.86 for certain; of G they leave √0.053 = 0.23, below 0.4.
    assert.ok(error(ishigami, 'y') < 0.86 * meanError(13.844587940719254, 32_768))
    assert.ok(error(sobolG, 'g') < 0.4 * meanError(0.4654244319, 32_768))
  })

  test(`known answers: intervals hold the truth in 95 of 100 runs under ${design}`, () => {
    const runs = 300
    let [means, probabilities, shares] = [0, 0, 0]
    for (let seed = 0; seed < runs; seed++) {
      const { summary } = runScenario({
        variables: { x: 'uniform(0, 1)', y: 'uniform(0, 1)', z: 'exp(x + y) + 2 * x * y' },
        targets: { small: { at_most: 2.4, by: yearEnd, readings: { z: { variable: 'z' } } } },
        run: { design, paths: 1024, seed: `coverage ${seed}` },
        sample: 16,
      })
      const { mean, mean_se } = summary.variables.z
      if (Math.abs(mean[0] - ((Math.E - 1) ** 2 + 0.5)) < t95 * mean_se[0]) means++
      const { p, low, high } = summary.targets.small.readings.z.at_deadline
      if (low < smallShare && smallShare < high) probabilities++
      shares += p
    }
    // The number of runs whose interval holds the truth: √(300 · 0.95 · 0.05) = 3.8, of 285; four of them on either side.
    for (const held of [means, probabilities]) assert.ok(Math.abs(held - 285) < 15.1, `${means} means, ${probabilities} shares`)
    // Every design is without bias: the mean of 300 estimates, each no worse than one of 1024 independent paths.
    assert.ok(Math.abs(shares / runs - smallShare) < 4 * Math.sqrt((smallShare * (1 - smallShare)) / 1024 / runs))
  })
}

/** P(exp(x + y) + 2xy ≤ 2.4) by the midpoint rule over x of the y that solves it, found by bisection. */
const smallShare = ((): number => {
  const steps = 2000
  const share = (x: number): number => {
    let [low, high] = [0, 1]
    for (let i = 0; i < 60; i++) {
      const y = (low + high) / 2
      if (Math.exp(x + y) + 2 * x * y <= 2.4) low = y
      else high = y
    }
    return low
  }
  let sum = 0
  for (let i = 0; i < steps; i++) sum += share((i + 0.5) / steps)
  return sum / steps
})()

/** The values of one draw on the paths of the sample. */
const drawn = ({ sample, watch }: Ensemble, name: string): Float64Array => {
  const column = watch.draws.findIndex(draw => draw.name === name)
  const rows = sample.length / sampleColumns(watch)
  return sample.subarray(column * rows, (column + 1) * rows)
}

const ranksOf = (values: Float64Array) => createRanker(values.length)(values)

const rankCorrelationOf = (ensemble: Ensemble, a: string, b: string): number =>
  rankCorrelation(ranksOf(drawn(ensemble, a)), ranksOf(drawn(ensemble, b))).rank_correlation

/** Kendall's τ: concordant less discordant pairs. */
const tau = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) for (let j = 0; j < i; j++) sum += Math.sign((a[i] - a[j]) * (b[i] - b[j]))
  return sum / ((a.length * (a.length - 1)) / 2)
}

for (const design of names) {
  test(`known answers: a Gaussian copula has the rank correlations that theory gives under ${design}`, () => {
    const { ensemble } = runScenario({
      variables: { a: 'normal(0, 1)', b: 'lognormal(3, 0.5)', c: 'uniform(0, 1)', d: 'triangular(0, 1, 3)' },
      correlations: [
        ['a', 'b', 0.5],
        ['c', 'd', 1],
      ],
      run: { design, paths: 16_384 },
    })
    // Standard errors for independent paths: √(1.06/n) times 1 − ρ² for ρ_S; √(4/n·(1/9 − (2/π·asin ½ρ)²)) for τ: 0.0131 of 2000.
    assert.ok(Math.abs(rankCorrelationOf(ensemble, 'a', 'b') - 0.48258374) < 4 * 0.75 * Math.sqrt(1.06 / 16_384))
    assert.ok(Math.abs(tau(drawn(ensemble, 'a').subarray(0, 2000), drawn(ensemble, 'b').subarray(0, 2000)) - 1 / 3) < 4 * 0.0131)
    assert.equal(rankCorrelationOf(ensemble, 'c', 'd'), 1)
  })

  test(`known answers: two blocks of correlated inputs have nothing to do with each other under ${design}`, () => {
    const { ensemble } = runScenario({
      variables: Object.fromEntries(['a1', 'a2', 'b1', 'b2'].map(name => [name, 'normal(0, 1)'])),
      factors: { alpha: { a1: 0.8, a2: 0.8 }, beta: { b1: 0.8, b2: -0.8 } },
      run: { design, paths: 16_384 },
    })
    for (const a of ['a1', 'a2'])
      for (const b of ['b1', 'b2']) assert.ok(Math.abs(rankCorrelationOf(ensemble, a, b)) < 4 / Math.sqrt(16_384))
    const inside = (6 / Math.PI) * Math.asin(0.64 / 2)
    const error = (1 - inside ** 2) * Math.sqrt(1.06 / 16_384)
    assert.ok(Math.abs(rankCorrelationOf(ensemble, 'a1', 'a2') - inside) < 4 * error)
    assert.ok(Math.abs(rankCorrelationOf(ensemble, 'b1', 'b2') + inside) < 4 * error)
  })

  test(`known answers: equal formulas draw independently, and all paths differ, under ${design}`, () => {
    const { ensemble } = runScenario({
      variables: { 'urban.x': 'uniform(0, 1)', 'rural.x': 'uniform(0, 1)' },
      run: { design, paths: 16_384 },
    })
    const both = [...drawn(ensemble, 'urban.x'), ...drawn(ensemble, 'rural.x')]
    // 32-bit words: of 32,768 draws about 2¹⁵·2¹⁵/2³³ = 0.125 meet by chance.
    assert.ok(new Set(both).size >= both.length - 2)
    assert.ok(Math.abs(rankCorrelationOf(ensemble, 'urban.x', 'rural.x')) < 4 / Math.sqrt(16_384))
  })

  test(`known answers: neither the order of variables nor another equation moves a draw under ${design}`, () => {
    const variables: Small['variables'] = { b: 'normal(0, 1)', a: 'uniform(0, 1)', c: 'a + b', d: 'each_year(normal(0, 1))' }
    const reversed = Object.fromEntries(Object.entries(variables).toReversed())
    const factors = { common: { a: 0.6, b: 0.5, d: 0.4 } }
    const of = (variables: Small['variables']) => runScenario({ variables, factors, run: { design, paths: 4000 } })
    const { summary, ensemble } = of(variables)
    assert.deepEqual(of(reversed).summary.variables, summary.variables)
    const other = of({ ...variables, c: 'a - 2 * b' }).ensemble
    for (const name of ['a', 'b']) assert.deepEqual(drawn(other, name), drawn(ensemble, name))
  })
}

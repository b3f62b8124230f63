// Quantiles without a short closed form. Those that are solved for are held against two oracles: 30-digit values of another program (test/reference/quantiles.py), and exact sums where
// the parameters are whole numbers.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { distributions } from '../../src/primitives/distributions/index.js'
import { logitBetaQuantile } from '../../src/primitives/special/beta-quantile.js'
import { lnGammaQuantile } from '../../src/primitives/special/gamma-quantile.js'
import { lnGamma } from '../../src/primitives/special/ln-gamma.js'
import { expMinusOne, lnOnePlus } from '../../src/primitives/special/near-one.js'
import { normalQuantile } from '../../src/primitives/special/normal-quantile.js'
import { betaTails, gammaTails } from './exact-tails.js'
import { fixed, quotient } from './high-precision.js'
import { drawOf, numeric } from './machine.js'

type Row = readonly number[]

const reference = JSON.parse(readFileSync(new URL('../../../test/reference/quantiles.json', import.meta.url), 'utf8')) as {
  readonly gamma: readonly Row[]
  readonly beta: readonly Row[]
  readonly student_t: readonly Row[]
}

// Parameters are inputs here, as they are when a formula gives them.
const lnGammaOf = numeric(2, (b, u, a) =>
  lnGammaQuantile(
    b,
    drawOf(u, score => normalQuantile(b, score)),
    a,
  ),
)
const logitBetaOf = numeric(3, (b, u, p, q) =>
  logitBetaQuantile(
    b,
    drawOf(u, score => normalQuantile(b, score)),
    p,
    q,
  ),
)
const family = (name: string) => distributions.find(other => other.name === name)!
const studentOf = numeric(2, (b, u, df) =>
  family('student_t').quantile(
    b,
    drawOf(u, score => normalQuantile(b, score)),
    [df],
  ),
)

const worst = (rows: readonly Row[], error: (row: Row) => number): number => {
  assert.ok(rows.length > 100)
  return rows.reduce((most, row) => Math.max(most, error(row)), 0)
}

test('gamma: ln x within 1e-12 of 30-digit values for shapes from 0.1 to 10,000, u from 1e-300 to 1 − 2^−46', () => {
  assert.ok(worst(reference.gamma, ([a, u, y]) => Math.abs(lnGammaOf(u, a) - y) / Math.max(1, Math.abs(y))) < 1e-12)
})

test('beta: ln(x/(1 − x)) within 2e-12 of 30-digit values for parameters from 0.1 to 1000, u from 2^−33 to 1 − 2^−46', () => {
  assert.ok(worst(reference.beta, ([p, q, u, y]) => Math.abs(logitBetaOf(u, p, q) - y) / Math.max(1, Math.abs(y))) < 2e-12)
})

test('student_t: within 2e-12 relative of 30-digit values for 1 to 10,000 degrees of freedom, u from 2^−33 to 1 − 2^−46', () => {
  assert.ok(
    worst(reference.student_t, ([df, u, t]) => (t === 0 ? Math.abs(studentOf(u, df)) : Math.abs(studentOf(u, df) / t - 1))) <
      2e-12,
  )
})

const uniforms = [2 ** -80, 2 ** -33, 1e-6, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-6, 1 - 2 ** -33]
const places = 700

/** How far a tail at x is from the one wanted, relative to it, over its elasticity: the relative error of x. */
const tailError = (
  u: number,
  { lower, upper }: { readonly lower: bigint; readonly upper: bigint },
  elasticity: number,
): number => {
  const wanted = u < 0.5 ? fixed(u, places) : fixed(1 - u, places)
  return Math.abs(quotient((u < 0.5 ? lower : upper) - wanted, wanted)) / elasticity
}

test('gamma: the exact probability at the quantile is the uniform, for whole shapes', () => {
  for (const shape of [1, 2, 5, 30, 200])
    for (const u of uniforms) {
      const x = Math.exp(lnGammaOf(u, shape))
      // A relative error ε of x moves a tail by ε·x·density/tail, which is at least ε·½·√shape here; Math.exp and x itself round by ε = 2^−52.
      const error = tailError(u, gammaTails(shape, x, places), Math.max(shape, x))
      assert.ok(error < 1e-13, `shape ${shape}, u = ${u}: ${error}`)
    }
})

test('beta: the exact probability at the quantile is the uniform, for whole parameters', () => {
  for (const [p, q] of [
    [1, 5],
    [2, 4],
    [3, 3],
    [4, 2],
    [40, 7],
    [200, 300],
  ])
    for (const u of uniforms) {
      const y = logitBetaOf(u, p, q)
      // Told from its own side, so that x keeps its digits near 1.
      const tails = u < 0.5 ? betaTails(p, q, 1 / (1 + Math.exp(-y)), places) : betaTails(q, p, 1 / (1 + Math.exp(y)), places)
      const own = u < 0.5 ? tails : { lower: tails.upper, upper: tails.lower }
      const error = tailError(u, own, Math.max(p, q))
      assert.ok(error < 1e-13, `${p}, ${q}, u = ${u}: ${error}`)
    }
})

test('student_t: one degree of freedom is a Cauchy distribution, two have a closed form', () => {
  for (const u of [1e-12, 2 ** -33, 0.001, 0.2, 0.45, 0.4999, 0.6, 0.95]) {
    const cauchy = -1 / Math.tan(Math.PI * u)
    assert.ok(Math.abs(studentOf(u, 1) - cauchy) <= 1e-12 * Math.abs(cauchy), `Cauchy at ${u}`)
    const two = (2 * u - 1) / Math.sqrt(2 * u * (1 - u))
    assert.ok(Math.abs(studentOf(u, 2) - two) <= 1e-12 * Math.abs(two), `two degrees at ${u}`)
  }
  assert.equal(studentOf(0.5, 3.3), 0)
})

test('beta: with both parameters ½ it is an arcsine distribution', () => {
  for (const u of [1e-12, 2 ** -33, 0.01, 0.3, 0.5]) {
    const x = 1 / (1 + Math.exp(-logitBetaOf(u, 0.5, 0.5)))
    assert.ok(Math.abs(x / Math.sin((Math.PI / 2) * u) ** 2 - 1) < 1e-13, `u = ${u}`)
  }
  for (const u of [2 ** -30, 0.0625, 0.25])
    assert.ok(Math.abs(logitBetaOf(1 - u, 0.5, 0.5) + logitBetaOf(u, 0.5, 0.5)) < 1e-12, `u = ${u} from either side`)
})

test('gamma: the exponential is its shape 1', () => {
  for (const u of uniforms) {
    const x = -Math.log1p(-u)
    assert.ok(Math.abs(Math.exp(lnGammaOf(u, 1)) / x - 1) < 1e-13, `u = ${u}`)
  }
})

test('ln Γ: logarithms of factorials, ln √π at ½, within 1e-14', () => {
  const ours = numeric(1, lnGamma)
  let factorial = 1
  for (let n = 1; n <= 170; factorial *= n++)
    assert.ok(Math.abs(ours(n) - Math.log(factorial)) <= 1e-14 + 1e-15 * Math.log(factorial), `ln Γ(${n})`)
  assert.ok(Math.abs(ours(0.5) - Math.log(Math.PI) / 2) < 1e-14)
  // Γ(x) = Γ(x + 1)/x
  for (const x of [1e-8, 0.1, 0.37, 2.6]) assert.ok(Math.abs(ours(x) - ours(x + 1) + Math.log(x)) < 1e-14, `ln Γ(${x})`)
})

test('ln(1 + x) and e^x − 1: all digits of a small x are kept', () => {
  const [log, exponential] = [numeric(1, lnOnePlus), numeric(1, expMinusOne)]
  for (const x of [1e-300, -1e-300, 1e-17, -3e-17, 1e-9, -1e-9, 0.01, -0.3, -0.6, 0.7, 1, 5, 300]) {
    if (x > -1) assert.ok(Math.abs(log(x) - Math.log1p(x)) <= 5e-16 * Math.abs(Math.log1p(x)), `ln(1 + ${x})`)
    assert.ok(Math.abs(exponential(x) - Math.expm1(x)) <= 5e-16 * Math.abs(Math.expm1(x)), `e^${x} − 1`)
  }
  assert.equal(log(-1), Number.NEGATIVE_INFINITY)
  assert.equal(exponential(-800), -1)
  for (const f of [log, exponential]) assert.ok(Number.isNaN(f(Number.NaN)))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Builder } from '../../src/ir/builder.js'
import { distributions } from '../../src/primitives/distributions/index.js'
import { acceptsTruncation, truncated } from '../../src/primitives/distributions/truncated.js'
import type { Distribution, Operand } from '../../src/primitives/primitive.js'
import { normalQuantile } from '../../src/primitives/special/normal-quantile.js'
import { expOf, fixed } from './high-precision.js'
import { drawOf, numeric } from './machine.js'

type Args = Distribution['sample']

/** Further legal parameters, edges among them, and illegal ones. */
const cases: Readonly<Record<string, { readonly legal: readonly Args[]; readonly illegal: readonly Args[] }>> = {
  normal: {
    legal: [
      [-5, 1e-3],
      [0, 1],
      [7, 0],
    ],
    illegal: [[1, -0.1]],
  },
  lognormal: {
    legal: [
      [0.15, 0.9],
      [2500, 0.15],
      [3, 0],
    ],
    illegal: [
      [0, 0.2],
      [-1, 0.2],
      [1, -0.2],
    ],
  },
  triangular: {
    legal: [
      [1, 3, 8],
      [0, 0, 1],
      [2, 5, 5],
      [-4, -1, 0],
    ],
    illegal: [
      [800, 1300, 1200],
      [2, 1, 3],
      [4, 4, 4],
      [5, 4, 3],
    ],
  },
  uniform: {
    legal: [
      [0, 1],
      [-Math.PI, Math.PI],
    ],
    illegal: [
      [2, 2],
      [3, 2],
    ],
  },
  bernoulli: { legal: [[0], [1], [0.5]], illegal: [[-0.01], [1.01]] },
  poisson: { legal: [[0], [0.125], [30]], illegal: [[-1], [500.5]] },
  choice: {
    legal: [
      [[2, 3, 4]],
      [[5], [0.1]],
      [
        [10, -10, 0.5, 0.5],
        [1e-3, 7, 0.2, 1],
      ],
    ],
    illegal: [
      [
        [1, 2],
        [1, 0],
      ],
      [
        [1, 2],
        [1, -1],
      ],
      [[1, 2, 3], [1]],
      [[1], [1, 2, 3]],
    ],
  },
  beta: {
    legal: [
      [1, 1],
      [0.8, 0.9],
      [50, 0.8],
      [3, 900],
    ],
    illegal: [
      [0, 1],
      [1, 0],
      [10_001, 2],
      [2, 10_001],
    ],
  },
  pert: {
    legal: [
      [0, 0, 1],
      [2, 5, 5],
      [-4, -1, 0],
    ],
    illegal: [
      [800, 1300, 1200],
      [2, 1, 3],
      [4, 4, 4],
    ],
  },
  weibull: {
    legal: [
      [1, 2],
      [0.7, 3],
      [12, 0.01],
    ],
    illegal: [
      [0, 1],
      [1, 0],
      [-1, 1],
    ],
  },
  exponential: { legal: [[1], [1e-6]], illegal: [[0], [-2]] },
  pareto: {
    legal: [
      [1, 8],
      [1e-3, 30],
    ],
    illegal: [
      [0, 2],
      [-1, 2],
      [1, 0],
    ],
  },
  empirical: {
    legal: [[[7]], [[2, 2]], [[5, -1, 5, 5, 2]], [[8, 1, 7, 2, 6, 3, 5, 4, 0, 9, 11, 10, 12]]],
    illegal: [[Array.from({ length: 501 }, (_, i) => i)]],
  },
  range: {
    legal: [
      [2, 9],
      [-5, 3],
      [0, 10, 4],
      [-3, 3, 0],
    ],
    illegal: [
      [9, 2],
      [2, 2],
      [0, 10, 1.6],
      [0, 10, 8.4],
      [1, 100, 2],
      [1, 100, 47],
      [1, 100, -3],
      [0, 10, 11],
    ],
  },
  student_t: { legal: [[5], [30], [9000]], illegal: [[0.9], [10_001]] },
  gamma: {
    legal: [
      [0.5, 3],
      [1, 1],
      [47.3, 0.1],
      [2000, 5],
    ],
    illegal: [
      [0, 1],
      [10_001, 1],
      [2, 0],
      [2, -1],
    ],
  },
}

const legalOf = (family: Distribution): readonly Args[] => [family.sample, ...cases[family.name].legal]

const operands = (b: Builder, args: Args): readonly Operand[] =>
  args.map(arg => (typeof arg === 'number' ? b.constant(arg) : arg.map(value => b.constant(value))))

const at = (family: Distribution, args: Args) => ({
  accepts: numeric(0, b => family.accepts(b, operands(b, args)))() === 1,
  quantile: numeric(1, (b, u) =>
    family.quantile(
      b,
      drawOf(u, score => normalQuantile(b, score)),
      operands(b, args),
    ),
  ),
  cdf: numeric(1, (b, x) => family.cdf(b, x, operands(b, args))),
})

const truncatedAt = (family: Distribution, args: Args, low: number, high: number) => {
  const truncation = (b: Builder) => ({
    distribution: family,
    args: operands(b, args),
    low: b.constant(low),
    high: b.constant(high),
  })
  return {
    accepts: numeric(0, b => acceptsTruncation(b, truncation(b)))() === 1,
    quantile: numeric(1, (b, u) =>
      truncated(
        b,
        drawOf(u, score => normalQuantile(b, score)),
        truncation(b),
      ),
    ),
  }
}

const isContinuous = (family: Distribution): boolean => family.lattice === undefined && family.below === undefined

/** Every uniform that a draw can be is an odd multiple of 2^−33. */
const uniforms = [
  2 ** -33,
  3 * 2 ** -33,
  ...Array.from({ length: 199 }, (_, i) => (Math.floor(((i + 1) / 200) * 2 ** 32) + 0.5) / 2 ** 32),
  1 - 3 * 2 ** -33,
  1 - 2 ** -33,
]

const each = (name: string, check: (family: Distribution, args: Args, label: string) => void): void => {
  for (const family of distributions) {
    test(`${family.name}: ${name}`, () => {
      for (const args of legalOf(family)) check(family, args, `${family.name}(${JSON.stringify(args).slice(1, -1)})`)
    })
  }
}

each('its parameters are accepted, illegal ones, NaN and infinities are not', (family, args, label) => {
  assert.ok(at(family, args).accepts, label)
  assert.ok(cases[family.name].illegal.length > 0)
  for (const wrong of cases[family.name].illegal) assert.equal(at(family, wrong).accepts, false, JSON.stringify(wrong))
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    for (const i of args.keys()) {
      const spoiled = args.map((arg, j) => (i !== j ? arg : typeof arg === 'number' ? bad : [bad, ...arg.slice(1)]))
      assert.equal(at(family, spoiled).accepts, false, `${label} with ${bad} at ${i}`)
    }
  }
})

each('the quantile rises with u and is finite for every uniform', (family, args, label) => {
  const { quantile } = at(family, args)
  const values = uniforms.map(u => quantile(u))
  for (const [i, value] of values.entries()) {
    assert.ok(Number.isFinite(value), `${label} at u = ${uniforms[i]}`)
    if (family.lattice !== undefined) assert.equal(value % family.lattice, 0, `${label} at u = ${uniforms[i]}`)
    assert.ok(i === 0 || value >= values[i - 1], `${label} falls at u = ${uniforms[i]}`)
  }
})

each('the cdf undoes the quantile, or is the first to reach u where values are discrete', (family, args, label) => {
  const { quantile, cdf } = at(family, args)
  const constant = quantile(0.1) === quantile(0.9) && isContinuous(family)
  for (const u of uniforms) {
    const x = quantile(u)
    // Φ⁻¹ is good to 5e-10, so that u comes back to within 5e-10·φ(z) ≤ 2e-10; beyond all draws to 1.2e-9·|z|, which moves u by less.
    if (constant) assert.equal(cdf(x), 1, label)
    else if (isContinuous(family)) assert.ok(Math.abs(cdf(x) - u) < 3e-10, `${label}: ${cdf(x)} at u = ${u}`)
    else assert.ok(cdf(x) >= u - 1e-14 && cdf(x - Math.abs(x) * 1e-12 - 1e-12) < u + 1e-14, `${label} at u = ${u}`)
  }
})

/** ∫ f(u) du over (0, 1) by the double exponential rule, which forgives infinite ends. Source: Takahasi & Mori (1974). */
const doubleExponential = (f: (u: number) => number, h: number): number => {
  let sum = 0
  for (let k = Math.round(-3.6 / h); k * h <= 3.6; k++) {
    const s = Math.PI * Math.sinh(k * h)
    const u = 1 / (1 + Math.exp(-s))
    const weight = (Math.PI * Math.cosh(k * h) * Math.exp(-Math.abs(s))) / (1 + Math.exp(-Math.abs(s))) ** 2
    if (u > 1e-15 && u < 1 - 1e-15) sum += weight * f(u)
  }
  return sum * h
}

/** The integral and how far off it may be. */
const integral = (family: Distribution, f: (u: number) => number): { readonly value: number; readonly tolerance: number } => {
  if (isContinuous(family)) {
    const value = doubleExponential(f, 1 / 64)
    const size = doubleExponential(u => Math.abs(f(u)), 1 / 64)
    // Halving the step tells the error of the rule, at a kink a few times less than it; Φ⁻¹ contributes up to 5e-10, less than 1e-8 of an integrand.
    return { value, tolerance: 4 * Math.abs(value - doubleExponential(f, 1 / 32)) + 1e-8 * size }
  }
  // The midpoint rule errs by at most half a cell times the variation of f; what lies beyond the first and last uniform weighs 2^−32.
  const cells = 2000
  const values = [2 ** -33, ...Array.from({ length: cells }, (_, i) => (i + 0.5) / cells), 1 - 2 ** -33].map(f)
  const variation = values.slice(1).reduce((sum, value, i) => sum + Math.abs(value - values[i]), 0)
  const value = values.slice(1, -1).reduce((sum, next) => sum + next, 0) / cells
  return { value, tolerance: variation / cells / 2 + 1e-8 * Math.max(...values.map(Math.abs)) }
}

each('mean and variance are the integrals of the quantile', (family, args, label) => {
  const { quantile } = at(family, args)
  const mean = family.mean(...args)
  const first = integral(family, quantile)
  assert.ok(Math.abs(first.value - mean) <= first.tolerance, `${label}: mean ${first.value}, ${mean} expected`)
  const second = integral(family, u => (quantile(u) - mean) ** 2)
  const variance = family.variance(...args)
  assert.ok(Math.abs(second.value - variance) <= second.tolerance, `${label}: variance ${second.value}, ${variance} expected`)
})

each('truncated, values stay within the bounds and keep their relative probabilities', (family, args, label) => {
  const { quantile, cdf } = at(family, args)
  const [low, high] = [quantile(0.2), quantile(0.7)]
  const cut = truncatedAt(family, args, low, high)
  const justBelow = (x: number) => x - Math.abs(x) * 1e-12 - 1e-12
  if (low < high) assert.ok(cut.accepts, label)
  const lowest = cdf(isContinuous(family) ? low : justBelow(low))
  for (const u of uniforms.filter((_, i) => i % 5 === 0)) {
    const x = cut.quantile(u)
    assert.ok(x >= low && x <= high, `${label}: ${x} at u = ${u}`)
    const part = lowest + u * (cdf(high) - lowest)
    if (low === high) assert.equal(x, low, label)
    else if (isContinuous(family)) assert.ok(Math.abs(cdf(x) - part) < 3e-10, `${label} at u = ${u}`)
    else assert.ok(cdf(x) >= part - 1e-14 && cdf(justBelow(x)) < part + 1e-14, `${label} at u = ${u}`)
  }
})

test('truncate: infinite bounds cut nothing off, reversed, empty and NaN ones are refused', () => {
  for (const family of distributions) {
    const { quantile } = at(family, family.sample)
    const whole = truncatedAt(family, family.sample, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    assert.ok(whole.accepts, family.name)
    for (const u of [0.07, 0.43, 0.81])
      assert.ok(Math.abs(whole.quantile(u) - quantile(u)) <= 1e-12 * Math.abs(quantile(u)), family.name)
    for (const [low, high] of [
      [quantile(0.9), quantile(0.1)],
      [1e200, 2e200],
      [-2e200, -1e200],
      [Number.NaN, 1],
      [1, Number.NaN],
    ])
      assert.equal(truncatedAt(family, family.sample, low, high).accepts, false, `${family.name} in [${low}, ${high}]`)
  }
})

test('truncate: counts at both bounds can occur', () => {
  const poisson = distributions.find(family => family.name === 'poisson')!
  const { quantile } = truncatedAt(poisson, [3.5], 2, 4)
  assert.deepEqual([quantile(0.001), quantile(0.999)], [2, 4])
})

const named = (name: string): Distribution => distributions.find(family => family.name === name)!

test('triangular(1, 3, 8): mean 4, variance 2.1666666667, P90 6.1291713066', () => {
  const family = named('triangular')
  assert.equal(family.mean(1, 3, 8), 4)
  assert.ok(Math.abs(family.variance(1, 3, 8) - 13 / 6) < 1e-12)
  // 8 − √(0.1·7·5)
  assert.ok(Math.abs(at(family, [1, 3, 8]).quantile(0.9) - 6.1291713066) < 5e-11)
})

test('pert(1, 3, 8): mean 3.5, variance 1.6071428571, P90 5.2727027463', () => {
  const family = named('pert')
  assert.equal(family.mean(1, 3, 8), 3.5)
  assert.ok(Math.abs(family.variance(1, 3, 8) - 1.6071428571) < 5e-11)
  assert.ok(Math.abs(at(family, [1, 3, 8]).quantile(0.9) - 5.2727027463) < 5e-11)
})

test('weibull, exponential, pareto: all digits of a small probability are kept', () => {
  for (const u of [1e-250, 1e-17, 2 ** -33]) {
    assert.ok(Math.abs(at(named('exponential'), [2]).quantile(u) / (-2 * Math.log1p(-u)) - 1) < 1e-15)
    // (2u)^½ but for u/4 relative; exp of −288 rounds its argument by 3e-14.
    assert.ok(Math.abs(at(named('weibull'), [2, 3]).quantile(u) / (3 * Math.sqrt(-Math.log1p(-u))) - 1) < 1e-13)
    assert.ok(Math.abs(at(named('weibull'), [2, 3]).cdf(3 * Math.sqrt(u)) / -Math.expm1(-u) - 1) < 1e-13)
    assert.ok(Math.abs(at(named('exponential'), [2]).cdf(2 * u) / -Math.expm1(-u) - 1) < 1e-15)
  }
  assert.ok(Math.abs(at(named('pareto'), [10, 2]).quantile(0.75) - 20) < 1e-14)
})

test('empirical: smallest and largest at the ends, the sample median in the middle, equal values as often as there are gaps', () => {
  const { quantile, cdf } = at(named('empirical'), [[5, -1, 5, 5, 2]])
  assert.deepEqual(
    [0, 0.125, 0.25, 0.375, 0.5, 0.75, 1].map(u => quantile(u)),
    [-1, 0.5, 2, 3.5, 5, 5, 5],
  )
  assert.deepEqual(
    [-2, -1, 2, 4.999999, 5, 6].map(x => Math.round(cdf(x) * 1e6) / 1e6),
    [0, 0, 0.25, 0.5, 1, 1],
  )
})

test('empirical: any order of any number of values gives one distribution', () => {
  for (const count of [2, 3, 6, 7, 17, 64, 100]) {
    const values = Array.from({ length: count }, (_, i) => (i * 37) % 101)
    const sorted = values.toSorted((a, b) => a - b)
    const { quantile } = at(named('empirical'), [values])
    for (const [i, value] of sorted.entries())
      assert.ok(Math.abs(quantile(i / (count - 1)) - value) < 1e-10, `value ${i} of ${count}`)
  }
})

test('lognormal with P5 = 2 and P95 = 20: sd of ln 0.69993617, mean 8.08002565', () => {
  const family = named('lognormal')
  const args = [Math.exp(1.84443973), 0.69993617]
  assert.ok(Math.abs(family.mean(...args) - 8.08002565) < 5e-8)
  // Eight decimals of μ and σ, 5e-9 each, move a percentile by 5e-9·(1 + 1.645) relative, Φ⁻¹ by 5e-10·0.7.
  const { quantile } = at(family, args)
  assert.ok(Math.abs(quantile(0.05) / 2 - 1) < 1.5e-8)
  assert.ok(Math.abs(quantile(0.95) / 20 - 1) < 1.5e-8)
})

test('lognormal: the end of a geometric Brownian motion, μ = 0.05, σ = 0.2, T = 10', () => {
  const family = named('lognormal')
  const args = [Math.exp((0.05 - 0.02) * 10), 0.2 * Math.sqrt(10)]
  assert.ok(Math.abs(family.mean(...args) - 1.64872127) < 5e-9)
  assert.ok(Math.abs(at(family, args).quantile(0.5) - 1.34985881) < 5e-9)
  assert.ok(Math.abs(family.variance(...args) - 1.33691814) < 5e-9)
})

test('poisson: right to the last count for means up to 500', () => {
  const places = 1200
  const one = 1n << BigInt(places)
  for (const mean of [0.125, 1, 3.5, 47.3, 499.9, 500]) {
    const { quantile } = at(named('poisson'), [mean])
    const { fraction, exponent } = expOf(-fixed(mean, places), places)
    const rate = fixed(mean, places)
    const sums: bigint[] = []
    let term = fraction >> BigInt(-exponent)
    for (let k = 1n; k < 800n; k++) {
      sums.push((sums.at(-1) ?? 0n) + term)
      term = (term * rate) / one / k
    }
    for (const u of uniforms.filter((_, i) => i % 5 === 0 || i < 2 || i > 200)) {
      const wanted = fixed(u, places)
      assert.equal(
        quantile(u),
        sums.findIndex(sum => sum >= wanted),
        `poisson(${mean}) at u = ${u}`,
      )
    }
  }
})

test('choice: the order of writing does not matter, values are drawn as often as they weigh', () => {
  const first = at(named('choice'), [
    [2, 7, 3],
    [1, 2, 1],
  ]).quantile
  const second = at(named('choice'), [
    [7, 3, 2],
    [0.2, 0.1, 0.1],
  ]).quantile
  for (const u of uniforms) assert.equal(first(u), second(u), `u = ${u}`)
  assert.deepEqual(
    [0.1, 0.249, 0.251, 0.499, 0.501, 0.9].map(u => first(u)),
    [2, 2, 3, 3, 7, 7],
  )
})

test('bernoulli: never with p = 0, always with p = 1, half of the time with p = ½', () => {
  const of = (p: number, us = uniforms) => {
    const { quantile } = at(named('bernoulli'), [p])
    return us.map(u => quantile(u))
  }
  assert.ok(of(0).every(value => value === 0))
  assert.ok(of(1).every(value => value === 1))
  assert.deepEqual(of(0.5, [0.4, 0.499, 0.501, 0.6]), [0, 0, 1, 1])
})

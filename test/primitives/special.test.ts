import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rowOf } from '../../src/ir/tables.js'
import { exp } from '../../src/primitives/special/exp.js'
import { ln } from '../../src/primitives/special/ln.js'
import { normalCdf } from '../../src/primitives/special/normal-cdf.js'
import { normalQuantile } from '../../src/primitives/special/normal-quantile.js'
import { normalTable } from '../../src/primitives/special/normal-table.js'
import { rootsOfTwo } from '../../src/primitives/special/roots-of-two.js'
import { sine } from '../../src/primitives/special/sine.js'
import { as241 } from './as241.js'
import { normalCdf as exactCdf, expOf, fixed, ln2, quotient, ulp } from './high-precision.js'
import { numeric } from './machine.js'

const ourExp = numeric(1, exp)
const ourLn = numeric(1, ln)
const quantile = numeric(1, normalQuantile)
const cdf = numeric(1, normalCdf)
const sin = numeric(1, (b, x) => sine(b, x, 0))
const cos = numeric(1, (b, x) => sine(b, x, 1))

const seed = 20160101
const places = 260

/** Error of `found` as e^x, in units of its last place. */
const expError = (x: number, found: number): number => {
  const { fraction, exponent } = expOf(fixed(x, places), places)
  const scaled = found * 2 ** Math.min(-exponent, 1000) * 2 ** (-exponent - Math.min(-exponent, 1000))
  return Math.abs(quotient(fixed(scaled, places) - fraction, 1n << BigInt(places))) / ulp(scaled)
}

/** Error of `found` as ln x in units of its last place: x·e^(−found) = 1 + δ gives ln x = found + δ but for δ². */
const lnError = (x: number, found: number): number => {
  const { fraction, exponent } = expOf(-fixed(found, places), places)
  const k = Math.floor(Math.log2(x))
  const mantissa = fixed(x < 2 ** -1000 ? x * 2 ** 600 * 2 ** (-k - 600) : x * 2 ** -k, places)
  const one = 1n << BigInt(places)
  const back = (mantissa * fraction) >> BigInt(places)
  const shift = k + exponent
  return Math.abs(quotient((shift < 0 ? back >> BigInt(-shift) : back << BigInt(shift)) - one, one)) / ulp(found)
}

test('exp: within 1.02 units in the last place of the true value wherever the result is above 1.9e-306', () => {
  const near = [1e-300, -1e-300, 1e-10, 0.3465, -0.3466, 1, -1, 0.5, 10, 100, -100, 709.782712893384, -704, 700.5]
  for (const x of near) assert.ok(expError(x, ourExp(x)) < 1.02, `exp(${x})`)
  // At both ends scales and factors are at their limits.
  for (let i = 0; i <= 1000; i++)
    for (const x of [-704 + i / 200, 709.78 - i / 200]) assert.ok(expError(x, ourExp(x)) < 1.02, `exp(${x})`)
  fc.assert(
    fc.property(fc.double({ min: -704, max: 709.78, noNaN: true }), x => expError(x, ourExp(x)) < 1.02),
    { seed, numRuns: 3000 },
  )
})

test('exp: exact at 0, infinite above 709.783, zero below −704, NaN for NaN', () => {
  assert.equal(ourExp(0), 1)
  assert.equal(ourExp(-0), 1)
  assert.ok(ourExp(709.78271289338397) < Number.POSITIVE_INFINITY)
  for (const x of [709.783, 710, 1e5, 1e300, Number.MAX_VALUE, Number.POSITIVE_INFINITY])
    assert.equal(ourExp(x), Number.POSITIVE_INFINITY, `exp(${x})`)
  assert.ok(ourExp(-704) > 0)
  for (const x of [-704.0000001, -708.5, -745, -746, -1e5, -1e300, Number.NEGATIVE_INFINITY])
    assert.equal(ourExp(x), 0, `exp(${x})`)
  assert.ok(Number.isNaN(ourExp(Number.NaN)))
})

test('ln: within 1 unit in the last place of the true value for every positive number, subnormal ones too', () => {
  const near = [
    1,
    1 + 2 ** -52,
    1 - 2 ** -53,
    2,
    0.5,
    Math.SQRT1_2,
    Math.SQRT2,
    10,
    2 ** -1022,
    2 ** -1074,
    3e-310,
    Number.MAX_VALUE,
  ]
  for (const x of near.filter(value => value !== 1)) assert.ok(lnError(x, ourLn(x)) < 1, `ln(${x})`)
  fc.assert(
    fc.property(
      fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
      x => x === 1 || lnError(x, ourLn(x)) < 1,
    ),
    { seed, numRuns: 1500 },
  )
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), x => x === 1 || lnError(x, ourLn(x)) < 1),
    { seed, numRuns: 1500 },
  )
})

test('ln: 0 at 1, −Infinity at 0, NaN below, Infinity at Infinity', () => {
  assert.equal(ourLn(1), 0)
  assert.equal(ourLn(0), Number.NEGATIVE_INFINITY)
  assert.equal(ourLn(-0), Number.NEGATIVE_INFINITY)
  assert.equal(ourLn(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY)
  for (const x of [-5e-324, -1, -1e300, Number.NEGATIVE_INFINITY, Number.NaN]) assert.ok(Number.isNaN(ourLn(x)), `ln(${x})`)
})

test('exp: the roots of 2 are correctly rounded', () => {
  const { values } = rootsOfTwo()
  const words = new Int32Array(values.slice().buffer)
  for (let j = 0; j < 512; j++) words[2 * j + 1] += j << 11
  const found = new Float64Array(words.buffer)
  for (let j = 0; j < 512; j++) {
    const { fraction, exponent } = expOf((BigInt(j) * ln2(places)) / 512n, places)
    const exact = fraction << BigInt(exponent)
    // Half the root stands in the table.
    assert.ok(2n * absolute(fixed(2 * found[j], places) - exact) <= fixed(2 ** -52, places), `2^(${j}/512)`)
  }
})

const absolute = (x: bigint): bigint => (x < 0n ? -x : x)

test('normal quantile: within 5e-10 of AS 241 for every u that a draw of 32 bits can be', () => {
  let worst = 0
  for (let octave = -33; octave < -1; octave++)
    for (let i = 0; i < 64 * 17; i++) {
      const p = 2 ** octave * (1 + i / (64 * 17))
      for (const u of [p, 1 - p]) worst = Math.max(worst, Math.abs(quantile(u) - as241(u)))
    }
  for (let i = 0; i < 5000; i++) worst = Math.max(worst, Math.abs(quantile((i + 0.5) / 5000) - as241((i + 0.5) / 5000)))
  assert.ok(worst <= 5e-10, `worst error ${worst}`)
  assert.ok(worst > 1e-11, 'the oracle is another formula')
})

test('normal quantile: relative error at most 1.2e-9 nearer to 0 and 1 than any draw of 32 bits', () => {
  const lower = Array.from({ length: 6000 }, (_, i) => 10 ** (-300 + (i * 290) / 6000))
  const upper = Array.from({ length: 1500 }, (_, i) => 1 - 10 ** (-15.95 + (i * 6) / 1500))
  let worst = 0
  for (const u of [...lower, ...upper]) worst = Math.max(worst, Math.abs(quantile(u) / as241(u) - 1))
  assert.ok(worst <= 1.2e-9, `worst relative error ${worst}`)
})

test('normal quantile: where the table ends, the value falls by at most 3e-9', () => {
  const fall = quantile(2 ** -33 * (1 - 2 ** -53)) - quantile(2 ** -33)
  assert.ok(Math.abs(fall) < 3e-9, `${fall}`)
})

test('normal quantile: a larger draw never has a smaller quantile, across the ends of rows least of all', () => {
  const of = (word: number): number => quantile((word + 0.5) * 2 ** -32)
  for (let octave = 7; octave < 32; octave++)
    for (let row = 0; row < 64; row++) {
      const end = 2 ** octave * (1 + row / 64)
      for (const word of [end - 2, end - 1, end]) assert.ok(of(word + 1) > of(word), `word ${word}`)
    }
  for (const word of [0, 1, 2, 2 ** 31 - 2, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 2]) assert.ok(of(word + 1) > of(word), `word ${word}`)
})

test('normal quantile: what the table is made of meets Φ⁻¹(½) = 0 and its slope after 2048 steps', () => {
  const { values } = normalTable()
  // The last cubic at t = 2, which is p = ½, and its derivative by p = 2^−2·t.
  const [c0, c1, c2, c3] = values.subarray(rowOf(30, 1 + 63 / 64), rowOf(30, 1 + 63 / 64) + 4)
  assert.ok(Math.abs(c0 + 2 * c1 + 4 * c2 + 8 * c3) < 1e-11)
  assert.ok(Math.abs((c1 + 4 * c2 + 12 * c3) * 4 - Math.sqrt(2 * Math.PI)) < 1e-9)
})

test('normal quantile: 0 at one half, odd, finite for any uniform, NaN for NaN', () => {
  assert.equal(quantile(0.5), 0)
  for (const u of [2 ** -33, 0.0078125, 0.125, 0.375]) assert.equal(quantile(1 - u), -quantile(u))
  assert.ok(quantile(0) < -37 && quantile(0) > -38)
  assert.ok(quantile(1) > 37 && quantile(1) < 38)
  assert.ok(Number.isNaN(quantile(Number.NaN)))
})

test('normal cdf: relative error below 1e-15 in the lower tail and the middle, as far as numbers reach', () => {
  let worst = 0
  for (const x of [0, 1e-9, 0.3, 0.6744, 0.6745, 1, 1.7, 2.5, 4, 5.6568, 5.6569, 6.2, 8.25]) {
    for (const at of [x, -x]) worst = Math.max(worst, relativeError(at, 600))
  }
  for (const x of [-9.1, -12.34, -18.7, -25.01, -31.9, -37.3]) worst = Math.max(worst, relativeError(x, 2600))
  assert.ok(worst < 1e-15, `worst relative error ${worst}`)
})

const relativeError = (x: number, digits: number): number => {
  const exact = exactCdf(x, digits)
  return Math.abs(quotient(fixed(cdf(x), digits) - exact, exact))
}

test('normal cdf: ½ at 0, 0 and 1 at the ends, NaN for NaN, the inverse of the quantile', () => {
  assert.equal(cdf(0), 0.5)
  assert.equal(cdf(Number.NEGATIVE_INFINITY), 0)
  assert.equal(cdf(Number.POSITIVE_INFINITY), 1)
  assert.equal(cdf(-60), 0)
  assert.equal(cdf(9), 1)
  assert.ok(Number.isNaN(cdf(Number.NaN)))
  // A relative error ε of the score moves Φ by ε·z·φ(z)/Φ(z) relative, and z·φ(z)/Φ(z) < z² + 1.
  for (const u of [1e-250, 1e-20, 2 ** -33, 0.02, 0.3, 0.5, 0.9, 0.999]) {
    const z = quantile(u)
    assert.ok(Math.abs(cdf(z) / u - 1) <= 1.2e-9 * (z * z + 1), `u = ${u}`)
  }
})

test('sine and cosine: within 1e-15 for angles up to 100,000, NaN beyond', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      x => Math.abs(sin(x) - Math.sin(x)) < 1e-15 && Math.abs(cos(x) - Math.cos(x)) < 1e-15,
    ),
    { seed, numRuns: 2000 },
  )
  for (let k = -40; k <= 40; k++) {
    const x = (k * Math.PI) / 4
    assert.ok(Math.abs(sin(x) - Math.sin(x)) < 1e-15 && Math.abs(cos(x) - Math.cos(x)) < 1e-15, `${k}·π/4`)
  }
  assert.equal(sin(0), 0)
  assert.equal(cos(0), 1)
  for (const x of [100001, -100001, Number.POSITIVE_INFINITY, Number.NaN]) {
    assert.ok(Number.isNaN(sin(x)), `sin(${x})`)
    assert.ok(Number.isNaN(cos(x)), `cos(${x})`)
  }
})

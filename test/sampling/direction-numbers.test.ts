import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type DimensionSeed, dimensionSeeds, directionNumbers } from '../../src/sampling/direction-numbers.js'
import { mostDimensions } from '../../src/sampling/joe-kuo-table.js'
import { sobolWord } from '../../src/sampling/sobol.js'

interface Reference {
  readonly sha256: string
  /** Counted from 1, as Joe & Kuo do. */
  readonly dimensions: readonly number[]
  readonly points: readonly { readonly index: number; readonly words: readonly number[] }[]
}

/** Written by joe_kuo.py from the published file and from SciPy's own table. */
const reference: Reference = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../test/reference/sobol.json', import.meta.url)), 'utf8'),
)
const seeds = dimensionSeeds(mostDimensions - 1)
const directions = directionNumbers(mostDimensions)

test('direction numbers: the table is the published file, line by line', () => {
  const lines = seeds.map(({ degree, inner, first }, i) => `${i + 2} ${degree} ${inner} ${first.join(' ')}`)
  assert.equal(lines[0], '2 1 0 1')
  assert.equal(lines[8], '10 5 7 1 1 7 11 19')
  assert.equal(lines[1022], '1024 13 3538 1 1 5 11 11 33 37 29 263 1019 657 1453 7807')
  assert.equal(createHash('sha256').update(lines.join('\n')).digest('hex'), reference.sha256)
})

test('direction numbers: the first points in three dimensions are the known ones', () => {
  const points = Array.from({ length: 8 }, (_, index) => [0, 1, 2].map(d => (sobolWord(directions[d], index) >>> 0) / 2 ** 32))
  assert.deepEqual(points, [
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25],
    [0.25, 0.75, 0.75],
    [0.375, 0.375, 0.625],
    [0.875, 0.875, 0.125],
    [0.625, 0.125, 0.875],
    [0.125, 0.625, 0.375],
  ])
})

test('direction numbers: points far along the sequence are those that SciPy computes', () => {
  for (const { index, words } of reference.points)
    assert.deepEqual(
      reference.dimensions.map(d => sobolWord(directions[d - 1], index) >>> 0),
      words,
    )
})

/** a·b modulo a polynomial over two elements, whose coefficients are the bits of a number: the highest is bit `degree`. */
const multiply = (a: number, b: number, modulus: number, degree: number): number => {
  let product = 0
  for (let bit = degree - 1; bit >= 0; bit--) {
    product <<= 1
    if ((product >>> degree) & 1) product ^= modulus
    if ((b >>> bit) & 1) product ^= a
  }
  return product
}

const power = (base: number, exponent: number, modulus: number, degree: number): number => {
  let result = 1
  for (let square = base, left = exponent; left > 0; left >>>= 1, square = multiply(square, square, modulus, degree))
    if (left & 1) result = multiply(result, square, modulus, degree)
  return result
}

const primeFactors = (n: number): readonly number[] => {
  for (let p = 2; p * p <= n; p++) if (n % p === 0) return [...new Set([p, ...primeFactors(n / p)])]
  return n > 1 ? [n] : []
}

/** x has order 2^s − 1 modulo a primitive polynomial of degree s: that power of it is 1, and none by a prime factor smaller is. */
const isPrimitive = ({ degree, inner }: DimensionSeed): boolean => {
  const modulus = (1 << degree) | (inner << 1) | 1
  const order = 2 ** degree - 1
  const x = degree === 1 ? 1 : 2
  return (
    power(x, order, modulus, degree) === 1 &&
    primeFactors(order).every(prime => degree === 1 || power(x, order / prime, modulus, degree) !== 1)
  )
}

test('direction numbers: every dimension has a primitive polynomial of its own', () => {
  assert.ok(seeds.every(isPrimitive))
  // x⁴ + x³ + x² + x + 1 has no factor, but x has order 5.
  assert.equal(isPrimitive({ degree: 4, inner: 0b111, first: [] }), false)
  assert.equal(new Set(seeds.map(({ degree, inner }) => `${degree}:${inner}`)).size, mostDimensions - 1)
})

test('direction numbers: those given are odd and below 2^i', () => {
  for (const { first } of seeds) for (const [i, m] of first.entries()) assert.ok(m % 2 === 1 && m < 2 ** (i + 1))
})

test('direction numbers: in every dimension each run of 2^m points has one in each of 2^m strata', () => {
  for (const [d, words] of directions.entries())
    for (const [m, start] of [
      [4, 16],
      [8, 0],
      [8, 768],
    ]) {
      const strata = Array.from({ length: 2 ** m }, (_, i) => sobolWord(words, start + i) >>> (32 - m))
      assert.equal(new Set(strata).size, 2 ** m, `dimension ${d}, ${2 ** m} points from ${start}`)
    }
})

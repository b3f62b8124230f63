// What an independent implementation, the engine's own, makes of every number.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatCount, formatExact, formatFixed, formatNumber, formatSigned } from '../../src/report/format-number.js'

const signDisplay = 'negative'
const useGrouping = 'min2' as unknown as true
const withMinus = (text: string): string => text.replace('-', '−')

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

const significant = range(1, 15).map(digits => {
  const { format } = new Intl.NumberFormat('en-US', { maximumSignificantDigits: digits, useGrouping, signDisplay })
  return { digits, say: (value: number) => withMinus(format(value)) }
})
const fixed = range(0, 15).map(decimals => {
  const { format } = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay,
  })
  return { decimals, say: (value: number) => withMinus(format(value)) }
})

const check = (value: number): void => {
  for (const { digits, say } of significant) assert.equal(formatNumber(value, digits), say(value), `${value} in ${digits} digits`)
  for (const { decimals, say } of fixed)
    assert.equal(formatFixed(value, decimals), say(value), `${value} with ${decimals} decimals`)
}

test('numbers: ties go away from zero, as the digits say that are written', () => {
  assert.equal(formatFixed(1.005, 2), '1.01')
  assert.equal(formatFixed(-1.005, 2), '−1.01')
  assert.equal(formatFixed(2.5, 0), '3')
  assert.equal(formatFixed(0.5, 0), '1')
  assert.equal(formatNumber(9.9995, 4), '10')
  assert.equal(formatNumber(0.09995, 3), '0.1')
  for (const value of [
    0.5, 1.5, 2.5, 0.25, 0.125, 1.005, 1.015, 1.115, 2.675, 9.995, 99.5, 999.5, 9999.5, 99999.5, 8.345, 0.00005,
  ])
    for (const power of range(-20, 20)) for (const sign of [1, -1]) check(sign * Number(`${value}e${power}`))
})

test('numbers: thousands are apart, but for a year', () => {
  assert.equal(formatNumber(2020, 4), '2020')
  assert.equal(formatNumber(20_201, 5), '20,201')
  assert.equal(formatNumber(9999.9, 4), '10,000')
  assert.equal(formatCount(2020), '2,020')
  assert.equal(formatCount(-1_234_567), '−1,234,567')
  assert.equal(formatFixed(1234.5, 1), '1,234.5')
  for (const power of range(0, 22)) for (const near of [-1, -0.5, -0.4, 0, 0.4, 1]) check(10 ** power + near)
})

test('numbers: no minus before a zero, nor before what is rounded to one', () => {
  assert.equal(formatFixed(-0.04, 1), '0.0')
  assert.equal(formatFixed(-0.05, 1), '−0.1')
  assert.equal(formatNumber(-0), '0')
  for (const value of [0, -0, -0.04, -0.4999, -0.5, -5e-16]) check(value)
})

test('numbers: the sign of a difference is said, of 0 there is none', () => {
  assert.equal(formatSigned(1.26, 1), '+1.3')
  assert.equal(formatSigned(-1234.5, 0), '−1,235')
  assert.equal(formatSigned(-0.04, 1), '0.0')
  assert.equal(formatSigned(0, 2), '0.00')
})

test('numbers: the largest, the smallest and those that are none', () => {
  assert.equal(formatExact(1e-7), '0.0000001')
  assert.equal(formatExact(1e21), '1,000,000,000,000,000,000,000')
  assert.equal(formatNumber(-Infinity), '−∞')
  for (const value of [
    1e21,
    1e22,
    1e23,
    1e-7,
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    2.2250738585072014e-308,
    1.1125369292536007e-308,
    Number.MAX_SAFE_INTEGER,
    Number.EPSILON,
    Math.PI,
    Infinity,
    NaN,
  ])
    for (const sign of [1, -1]) check(sign * value)
})

test('numbers: any number is written as the engine writes it', () => {
  fc.assert(fc.property(fc.double(), check), { seed: 20260, numRuns: 2000 })
  fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6 }), check), { seed: 20261, numRuns: 1000 })
  // Few digits: half of them end where a rounding begins.
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -18, max: 18 }), (digits, power) =>
      check(Number(`${digits}e${power}`)),
    ),
    { seed: 20262, numRuns: 2000 },
  )
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 12 }), (digits, power) =>
      check(Number(`${digits * 10 + Math.sign(digits) * 5}e-${power}`)),
    ),
    { seed: 20263, numRuns: 2000 },
  )
})

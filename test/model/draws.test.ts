import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constantOf, constantsOf } from '../../src/model/constant.js'
import { distributionOf, isDraw, isOneDraw } from '../../src/model/draws.js'
import { parseFormula } from '../../src/model/parse-formula.js'

const parse = (text: string) => {
  const formula = parseFormula(text, (index, { problem }) => assert.fail(`${index}: ${problem.en}`))
  assert.ok(formula)
  return formula
}

for (const [text, one] of [
  ['normal(0, 1)', true],
  ['lognormal(3.5e5 CNY, 0.8)', true],
  ['normal(level, spread * years)', true],
  ['normal(previous(x, 1), 1)', true],
  ['truncate(normal(0, 1), 0, 2)', true],
  ['each_year(triangular(0.55, 0.85, 1))', true],
  ['each_step(truncate(normal(0, 1), 0, 2))', true],
  ['2 * normal(0, 1)', false],
  ['-normal(0, 1)', false],
  ['normal(0, 1) + normal(0, 1)', false],
  ['normal(uniform(0, 1), 1)', false],
  ["normal(happens(1 '1/year', 1 year), 1)", false],
  ["happens(1 '1/year', 1 year)", false],
  ['noise(1)', false],
  ['x', false],
  ['5', false],
] as const)
  test(`draws: ${text} is ${one ? 'exactly one draw' : 'not exactly one draw'}`, () => {
    assert.equal(isOneDraw(parse(text)), one)
  })

test('draws: truncate of a truncation is no distribution', () => {
  assert.equal(distributionOf(parse('truncate(truncate(normal(0, 1), 0, 2), 0, 1)')), undefined)
})

for (const [text, value] of [
  ['5', 5],
  ['-5', -5],
  ['90 %', 0.9],
  ['7 %', 0.07],
  ['300 万台', 300],
  ['1 + 2 * 3 - 4 / 2', 5],
  ['-(2 + 3)', -5],
  ['x', undefined],
  ['1 + x', undefined],
  ['2 ** 3', undefined],
  ['max(1, 2)', undefined],
  ['!1', undefined],
] as const)
  test(`constant: ${text} is ${value ?? 'none'}`, () => {
    assert.equal(constantOf(parse(text)), value)
  })

test('constant: a list of numbers is an array of them', () => {
  assert.deepEqual(constantsOf(parse('[1, -2, 30 %]')), [1, -2, 0.3])
  assert.equal(constantsOf(parse('[1, x]')), undefined)
})

test('draws: the value of a formula is its first draw, or something that a draw goes into', () => {
  const isOf = (text: string): boolean => isDraw(parse(text))
  for (const text of [
    'normal(0, 1)',
    'each_year(normal(0, 1))',
    'truncate(normal(0, 1), 0, 1)',
    'lognormal(uniform(1, 2), 0.3)',
    "convert(uniform(1 Gbps, 2 Gbps), 'Mbps')",
    'noise(0.3)',
    "happens(0.5 '1/year', uniform(1, 2) * 1 year)",
  ])
    assert.ok(isOf(text), text)
  for (const text of [
    '2 * normal(0, 1)',
    'accumulate(x, normal(0, 1))',
    'pipeline(x, triangular(1, 2, 3), 2)',
    'a > 1 ? normal(0, 1) : 0',
    'max(0, uniform(0, 1))',
    'x',
  ])
    assert.ok(!isOf(text), text)
})

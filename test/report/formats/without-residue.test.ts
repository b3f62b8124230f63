import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'node:test'
import { renderTables } from '../../../src/report/formats/csv.js'
import { withoutResidue } from '../../../src/report/formats/without-residue.js'
import { makeTables } from '../../../src/report/tables/make-tables.js'
import { shippedSweep } from '../sweep-source.js'

test('residue: what rounding left behind is taken away', () => {
  for (const [value, meant] of [
    [89999999.99999999, 90000000],
    [0.1 + 0.2, 0.3],
    [1.1 * 3, 3.3],
    [-(0.7 + 0.1), -0.8],
    [1e-300 * 3.0000000000000004, 3e-300],
  ] as const)
    assert.equal(withoutResidue(value), meant)
})

test('residue: digits that mean something stay, and so do numbers that are none', () => {
  for (const value of [
    1 / 3,
    1234567890123,
    100000000000001,
    0.1234567890123,
    123456.789012345,
    2 ** 53 - 1,
    5e-324,
    Number.MAX_VALUE,
    0,
    -0,
  ])
    assert.ok(Object.is(withoutResidue(value), value), `${value}`)
  for (const value of [Number.NaN, Infinity, -Infinity]) assert.ok(Object.is(withoutResidue(value), value))
})

test('residue: a number of at most 12 digits is found again behind 1 unit of the 15th at most, and no number moves further', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), fc.integer({ min: -20, max: 20 }), (digits, power) => {
      const value = Number(`${digits}e${power}`)
      assert.equal(withoutResidue(value), value)
      assert.equal(withoutResidue(value * (1 + 2 ** -52)), value)
    }),
    { seed: 12, numRuns: 2000 },
  )
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
      assert.ok(Math.abs(withoutResidue(value) - value) <= Math.abs(value) * 1.0001e-14 + 5e-324)
    }),
    { seed: 15, numRuns: 2000 },
  )
})

test('residue: no table of a study has any, although its sums of costs do', async () => {
  const study = await shippedSweep('all-levers', 64)
  const values = makeTables(study).flatMap(({ rows }) => rows.flat())
  assert.ok(values.some(value => typeof value === 'number' && withoutResidue(value) !== value))
  for (const [name, text] of renderTables(study))
    for (const number of String(text).match(/(?<=[,\n])-?\d+(\.\d+)?(?=[,\r])/g) ?? [])
      assert.equal(withoutResidue(Number(number)), Number(number), `${name}: ${number}`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Builder } from '../../src/ir/builder.js'
import type { NodeId } from '../../src/ir/nodes.js'
import { functions } from '../../src/primitives/functions/index.js'
import { power } from '../../src/primitives/functions/power.js'
import { bindingIndex } from '../../src/primitives/functions/tightest.js'
import type { Operand, Param, PlainFunction } from '../../src/primitives/primitive.js'
import { numeric } from './machine.js'

const seed = 20160101

const named = (name: string): PlainFunction => functions.find(entry => entry.name === name)!

/** A function of the table as a function of numbers. */
const call = (name: string, ...args: number[]): number =>
  numeric(args.length, (b, ...nodes) => named(name).build(b, nodes))(...args)

const operand = (b: Builder, param: Param, value: NodeId): Operand => {
  if (param.takes === 'table')
    return [
      [b.constant(0), value],
      [b.constant(1), value],
    ]
  return value
}

for (const entry of functions) {
  test(`${entry.name}: NaN in any argument passes on, numbers give a number`, () => {
    const params = entry.rest ? [...entry.params, ...entry.params, ...entry.params] : entry.params
    const run = numeric(params.length, (b, ...nodes) =>
      entry.build(
        b,
        params.map((param, i) => operand(b, param, nodes[i])),
      ),
    )
    const ones = params.map(() => 1)
    assert.ok(Number.isFinite(run(...ones)))
    for (const i of params.keys()) assert.ok(Number.isNaN(run(...ones.with(i, Number.NaN))), `argument ${i}`)
  })
}

/** What the functions give, to the last bit where no tolerance is named. */
const known: readonly (readonly [name: string, args: readonly number[], value: number, tolerance?: number])[] = [
  ['min', [3], 3],
  ['min', [3, -2, 7], -2],
  ['max', [3, -2, 7], 7],
  ['clamp', [5, 0, 1], 1],
  ['clamp', [-5, 0, 1], 0],
  ['clamp', [0.5, 0, 1], 0.5],
  ['clamp', [0.5, 2, 1], 1],
  ['tightest', [4, 2, 3], 2],
  ['abs', [-2.5], 2.5],
  ['sqrt', [2], Math.SQRT2],
  ['sqrt', [-1], Number.NaN],
  ['exp', [1], Math.E, 5e-16],
  ['ln', [10], Math.LN10],
  ['ln', [0], Number.NEGATIVE_INFINITY],
  ['log10', [2], Math.log10(2), 1e-16],
  ['log10', [0], Number.NEGATIVE_INFINITY],
  ['log10', [-1], Number.NaN],
  ['pow', [2, 0.5], Math.SQRT2, 4e-16],
  ['pow', [0, 0.5], 0],
  ['pow', [-8, 0.5], Number.NaN],
  ['logistic', [0], 0.5],
  ['logistic', [2], 1 / (1 + Math.exp(-2)), 2e-16],
  ['logistic', [-800], 0],
  ['logistic', [800], 1],
  ['mod', [7, 4], 3],
  ['mod', [-1, 4], 3],
  ['mod', [7, -4], -1],
  ['floor', [-1.5], -2],
  ['ceil', [-1.5], -1],
  ['round', [127, 50], 150],
  ['round', [125, 50], 150],
  ['round', [-125, 50], -100],
  ['round', [124.9, 50], 100],
  ['sin', [Math.PI / 6], 0.5, 1e-15],
  ['cos', [Math.PI / 3], 0.5, 1e-15],
]

for (const [name, args, value, tolerance = 0] of known) {
  test(`${name}(${args.join(', ')}) is ${value}`, () => {
    const found = call(name, ...args)
    assert.ok(Object.is(found, value) || Math.abs(found - value) <= tolerance, `${found}`)
  })
}

test('log10: exact for every power of ten', () => {
  for (let n = -307; n <= 308; n++) assert.equal(call('log10', Number(`1e${n}`)), n)
})

test('log10: within 4 units in the last place of the true value', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), x => {
      const exact = Math.log10(x)
      return Math.abs(call('log10', x) - exact) <= 4 * 2 ** -52 * Math.abs(exact)
    }),
    { seed, numRuns: 300 },
  )
})

test('power: a whole constant from −64 to 64 is done by squaring, for negative bases too', () => {
  const raised = (n: number) => numeric(1, (b, x) => power(b, x, b.constant(n)))
  assert.equal(raised(0)(0), 1)
  assert.equal(raised(1)(-3), -3)
  assert.equal(raised(2)(-3), 9)
  assert.equal(raised(5)(-3), -243)
  assert.equal(raised(-2)(4), 1 / 16)
  assert.equal(raised(64)(2), 2 ** 64)
  assert.equal(raised(-64)(2), 2 ** -64)
  for (let n = -20; n <= 20; n++) assert.equal(raised(n)(3), n < 0 ? 1 / 3 ** -n : 3 ** n, `3 ** ${n}`)
})

test('power: any other exponent goes through exp and ln', () => {
  const raised = (n: number) => numeric(1, (b, x) => power(b, x, b.constant(n)))
  assert.ok(Number.isNaN(raised(65)(-1)))
  assert.ok(Number.isNaN(raised(2.5)(-1)))
  // y·ln x is rounded to 2^−53 of itself, at most 40 here, so that the result errs by up to 40·2^−52 relative.
  for (const [x, y] of [
    [1.05, 4.25],
    [7, -0.3],
    [0.2, 12.5],
    [2, 65],
  ])
    assert.ok(Math.abs(raised(y)(x) / x ** y - 1) < 40 * 2 ** -52, `${x} ** ${y}`)
  assert.ok(Math.abs(call('pow', 3, 2) - 9) < 9 * 4 * 2 ** -52, 'an exponent that is no constant')
})

test('tightest: the index is that of the argument that bound, the first of equals', () => {
  const index = numeric(3, (b, ...args) => bindingIndex(b, args))
  assert.equal(index(1, 2, 3), 0)
  assert.equal(index(3, 1, 2), 1)
  assert.equal(index(3, 2, 1), 2)
  assert.equal(index(2, 1, 1), 1)
  assert.equal(index(1, 1, 1), 0)
})

const line = (points: readonly (readonly [number, number])[]) =>
  numeric(1, (b, x) => named('interpolate').build(b, [x, points.map(([px, py]) => [b.constant(px), b.constant(py)] as const)]))

test('interpolate: exact at the points, straight between them, flat outside', () => {
  const at = line([
    [0, 10],
    [1, 0.1],
    [4, 0.7],
  ])
  assert.deepEqual(
    [-1, 0, 1, 4, 9].map(x => at(x)),
    [10, 10, 0.1, 0.7, 0.7],
  )
  assert.equal(at(0.5), 10 + 0.5 * (0.1 - 10))
  assert.ok(Math.abs(at(2) - 0.3) < 1e-15)
  assert.deepEqual(
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY].map(x => at(x)),
    [10, 0.7],
  )
})

test('interpolate: one point is a constant, points that do not rise give NaN', () => {
  const one = line([[2, 3]])
  assert.deepEqual(
    [-5, 2, 7].map(x => one(x)),
    [3, 3, 3],
  )
  for (const points of [
    [0, 0],
    [1, 0],
    [0, 2, 1],
    [0, Number.NaN, 1],
  ])
    assert.ok(Number.isNaN(line(points.map(x => [x, 1] as const))(0.5)), `${points}`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Builder, createBuilder } from '../../src/ir/builder.js'
import type { NodeId } from '../../src/ir/nodes.js'
import { distributions } from '../../src/primitives/distributions/index.js'
import { functions } from '../../src/primitives/functions/index.js'
import type { Operand } from '../../src/primitives/primitive.js'
import { exp } from '../../src/primitives/special/exp.js'
import { ln } from '../../src/primitives/special/ln.js'
import { normalCdf } from '../../src/primitives/special/normal-cdf.js'
import { normalQuantile } from '../../src/primitives/special/normal-quantile.js'
import { sine } from '../../src/primitives/special/sine.js'
import { drawOf, numeric } from './machine.js'

/** What the builder makes of an operation on constants, and what a machine computes of the same. */
const both = (
  build: (b: Builder, ...args: NodeId[]) => NodeId,
  inputs: readonly number[],
): readonly [number | undefined, number] => {
  const b = createBuilder(1)
  const folded = build(b, ...inputs.map(input => b.constant(input)))
  return [b.constantOf(folded), numeric(inputs.length, build)(...inputs)]
}

const same = ([folded, computed]: readonly [number | undefined, number], label: string): void =>
  assert.ok(Object.is(folded, computed), `${label}: ${folded} folded, ${computed} computed`)

const awkward = [
  -0,
  5e-324,
  2 ** -1022,
  0.02425,
  0.3,
  0.5,
  1,
  4.2,
  -17,
  709,
  -708.2,
  1e5,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
]

test('constants: special functions fold to the bits that a machine computes', () => {
  const all = { exp, ln, normalCdf, normalQuantile, sine: (b: Builder, x: NodeId) => sine(b, x, 0) }
  for (const [name, build] of Object.entries(all)) for (const x of awkward) same(both(build, [x]), `${name}(${x})`)
})

test('constants: plain functions of numbers fold to the bits that a machine computes', () => {
  // pow is left out: a constant exponent is another formula, squaring.
  const plain = functions.filter(({ name, params }) => name !== 'pow' && params.every(param => param.takes === undefined))
  for (const entry of plain) {
    for (const x of awkward) {
      const args = entry.params.map((_, i) => x + i)
      same(
        both((b, ...nodes) => entry.build(b, nodes), args),
        `${entry.name}(${args})`,
      )
    }
  }
})

test('constants: quantiles and cdfs fold to the bits that a machine computes', () => {
  for (const family of distributions) {
    const operands = (b: Builder): readonly Operand[] =>
      family.sample.map(arg => (typeof arg === 'number' ? b.constant(arg) : arg.map(value => b.constant(value))))
    const quantile = (b: Builder, u: NodeId) =>
      family.quantile(
        b,
        drawOf(u, score => normalQuantile(b, score)),
        operands(b),
      )
    const cdf = (b: Builder, x: NodeId) => family.cdf(b, x, operands(b))
    for (const u of [2 ** -33, 0.01, 0.5, 0.83, 1 - 2 ** -33]) {
      const [value] = both(quantile, [u])
      same(both(quantile, [u]), `${family.name} at u = ${u}`)
      same(both(cdf, [value!]), `cdf of ${family.name} at ${value}`)
    }
    const b = createBuilder(1)
    assert.equal(b.constantOf(family.accepts(b, operands(b))), 1, family.name)
  }
})

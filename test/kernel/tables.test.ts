// What is looked up in tables: two machines, wherever it stands; and the short way of draws, which is taken where it was said to come to the same.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBuilder, type Builder } from '../../src/ir/builder.js'
import type { NodeId } from '../../src/ir/nodes.js'
import { quantileAt } from '../../src/ir/tables.js'
import { designKernel } from '../../src/kernel/kernel-design.js'
import type { KernelSource } from '../../src/kernel/kernel.js'
import { normalQuantile } from '../../src/primitives/special/normal-quantile.js'
import { normalTable } from '../../src/primitives/special/normal-table.js'
import { assertSameBits } from './same-bits.js'
import { scenarioOf, sourceOf } from './small-machine.js'

/** Eight numbers that are told apart by any bit of theirs. */
const eight = { name: 'eight', values: Float64Array.from({ length: 8 }, (_, i) => Math.sqrt(i + 2)) }

const edges = [2 ** -33, 2 ** -33 + 2 ** -85, 2 ** -20, 0.25, 0.5 - 2 ** -54, 0.5, 0.5 + 2 ** -53, 0.75, 1 - 2 ** -33]

/** Every node that `build` gives, written down at every date. */
const sourceOfNodes = (build: (b: Builder) => readonly NodeId[]): KernelSource => {
  const b = createBuilder(9)
  const nodes = build(b)
  const program = b.build()
  return {
    program,
    inputs: Float64Array.from(edges.slice(0, program.inputs)),
    keys: Uint32Array.from({ length: 2 * program.streams.length }, (_, i) => 977 * i + 5),
    named: [],
    recordings: nodes.map(node => ({ node, dates: 'all' as const })),
  }
}

const shifted = (b: Builder, u: NodeId): NodeId => b.integerOp('i64.sub', b.shift('i64.shr', b.bits(u), 44), b.integer(0, 999))

test('tables: both machines find the same, once a run, once a path and at every step', () => {
  const source = sourceOfNodes(b => {
    const places = [
      b.input(),
      b.series(edges),
      b.uniform('a', 0, 'path'),
      b.uniform('a', 1, 'step'),
      b.uniform('a', 2, 'year'),
      b.binary('mul', b.series(edges), b.constant(1)),
    ]
    return places.flatMap(u => [b.quantile(normalTable(), u), b.float(b.lookup(eight, shifted(b, u)))])
  })
  assert.equal(source.program.tables.length, 2)
  assertSameBits(source, 'tables')
})

test('tables: both machines find the same inside of loops, and on one side of a choice', () => {
  const source = sourceOfNodes(b => {
    const u = b.uniform('a', 0, 'step')
    const looked = b.loop([u, b.constant(0)], 5, ([left, sum]) => ({
      test: b.compare('gt', left, b.constant(0.1)),
      next: [b.binary('mul', left, b.constant(0.7)), b.binary('add', sum, b.quantile(normalTable(), left))],
    }))
    const few = b.compare('lt', u, b.constant(0.02))
    return [...looked, b.select(few, b.quantile(normalTable(), b.binary('mul', u, b.constant(9))), b.constant(1))]
  })
  assertSameBits(source, 'tables in loops')
})

test('tables: of a constant it is looked up at once, and no table is kept for it', () => {
  const b = createBuilder(1)
  for (const u of edges) assert.equal(b.constantOf(b.quantile(normalTable(), b.constant(u))), quantileAt(normalTable().values, u))
  for (const index of [-1, 0, 3, 8, 13])
    assert.equal(b.constantOf(b.float(b.lookup(eight, b.integer(index >> 31, index)))), eight.values[index & 7])
  assert.deepEqual(b.build().tables, [])
})

test('tables: the noise of every step goes the short way of draws; a function that only looks like it does not', () => {
  const { source } = sourceOf(scenarioOf({ x: 'noise(1)', y: 'each_year(lognormal(2, 0.5))', z: 'normal(0, 1)' }))
  assert.deepEqual(
    designKernel(source.program, source).transforms.map(({ yearly }) => yearly),
    [false, true],
  )
  const other = sourceOfNodes(b => [
    b.call('other', [b.uniform('a', 0, 'step')], (body, [u]) =>
      body.selectSeldom(body.compare('lt', u, body.constant(0.1)), body.constant(42), body.quantile(normalTable(), u)),
    ),
    normalQuantile(b, b.uniform('a', 1, 'step')),
  ])
  assert.equal(designKernel(other.program, other).transforms.length, 1)
  assertSameBits(other, 'a function of its own')
})

test('interpreter: results of a loop that nobody reads are what both machines say', () => {
  const source = sourceOfNodes(b => {
    const u = b.uniform('a', 0, 'step')
    return b.loop([u, b.constant(1), b.constant(2)], 3, ([left, one, two]) => ({
      test: b.compare('lt', left, b.constant(2)),
      next: [b.binary('add', left, b.constant(0.6)), b.binary('mul', one, left), b.binary('sub', two, left)],
    }))
  })
  assertSameBits(source, 'loop results')
})

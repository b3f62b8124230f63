import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBuilder } from '../../src/ir/builder.js'

test('builder: equal nodes are built once', () => {
  const b = createBuilder(1)
  const x = b.input()
  assert.equal(b.binary('add', x, b.constant(1)), b.binary('add', x, b.constant(1)))
  assert.notEqual(b.binary('add', x, b.constant(1)), b.binary('add', b.constant(1), x))
})

test('builder: zero and minus zero are two constants, and so are NaN and 0', () => {
  const b = createBuilder(1)
  assert.notEqual(b.constant(0), b.constant(-0))
  assert.equal(b.constant(Number.NaN), b.constant(Number.NaN))
  assert.notEqual(b.constant(Number.NaN), b.constant(0))
})

test('builder: operations on constants are done at once, bits of integers included', () => {
  const b = createBuilder(1)
  const two = b.constant(2)
  // 2 · 2^3 by adding 3 to the exponent.
  const eightfold = b.float(b.integerOp('i64.add', b.bits(two), b.shift('i64.shl', b.integer(0, 3), 52)))
  assert.equal(b.constantOf(eightfold), 16)
  assert.equal(b.constantOf(b.compare('lt', two, b.constant(3))), 1)
  assert.equal(b.constantOf(b.not(b.compare('lt', two, b.constant(3)))), 0)
  assert.equal(b.select(b.compare('lt', two, b.constant(3)), two, b.input()), two)
})

test('builder: an input is no constant, whatever its value will be', () => {
  const b = createBuilder(1)
  assert.equal(b.constantOf(b.binary('mul', b.input(), b.constant(0))), undefined)
})

test('builder: a loop over constants is run while the program is built', () => {
  const b = createBuilder(1)
  const [n, sum] = b.loop([b.constant(10), b.constant(0)], 100, ([left, total]) => ({
    test: b.compare('gt', left, b.constant(0)),
    next: [b.binary('sub', left, b.constant(1)), b.binary('add', total, left)],
  }))
  assert.deepEqual([b.constantOf(n), b.constantOf(sum)], [0, 55])
})

test('builder: a loop stops at its limit', () => {
  const b = createBuilder(1)
  const [n] = b.loop([b.constant(0)], 7, ([count]) => ({
    test: b.compare('ge', count, b.constant(0)),
    next: [b.binary('add', count, b.constant(1))],
  }))
  assert.equal(b.constantOf(n), 7)
})

test('builder: a stock that was left open, or closed twice, is an error', () => {
  const open = createBuilder(2)
  open.state(open.constant(1))
  assert.throws(() => open.build(), /left open/)
  const twice = createBuilder(2)
  const stock = twice.state(twice.constant(1))
  stock.close(stock.now)
  assert.throws(() => stock.close(stock.now), /closed twice/)
})

test('builder: a series of one and the same value is a constant', () => {
  const b = createBuilder(3)
  assert.equal(b.series([4, 4, 4]), b.constant(4))
  assert.equal(b.constantOf(b.series([4, 5, 4])), undefined)
})

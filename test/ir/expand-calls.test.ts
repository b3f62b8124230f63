import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBuilder, type Builder } from '../../src/ir/builder.js'
import { expandCalls } from '../../src/ir/expand-calls.js'
import type { NodeId } from '../../src/ir/nodes.js'

const twice = (b: Builder, x: NodeId): NodeId =>
  b.call('twice', [x], (body, [param]) => body.binary('mul', param!, body.constant(2)))

test('builder: a function is built once, and the same call is one node', () => {
  const b = createBuilder(1)
  const [x, y] = [b.input(), b.input()]
  assert.equal(twice(b, x), twice(b, x))
  assert.notEqual(twice(b, x), twice(b, y))
  const { functions } = b.build()
  assert.deepEqual(
    functions.map(({ name }) => name),
    ['twice'],
  )
})

test('builder: a call of constants is a constant', () => {
  const b = createBuilder(1)
  assert.equal(b.constantOf(twice(b, b.constant(21))), 42)
})

test('builder: a function may use another, whose nodes stand in its body', () => {
  const b = createBuilder(1)
  b.call('fourfold', [b.input()], (body, [param]) => twice(body, twice(body, param!)))
  const [fourfold, ...others] = b.build().functions
  assert.deepEqual(others, [])
  assert.deepEqual(
    fourfold!.nodes.map(({ op }) => op),
    ['param', 'const', 'mul', 'mul'],
  )
})

test('expand calls: the nodes of a function stand in the place of the call, its constants once', () => {
  const b = createBuilder(1)
  const [x, y] = [b.input(), b.input()]
  const sum = b.binary('add', twice(b, x), twice(b, y))
  const { program, place } = expandCalls(b.build())
  assert.deepEqual(
    program.nodes.map(({ op }) => op),
    ['input', 'input', 'const', 'mul', 'mul', 'add'],
  )
  assert.deepEqual(program.nodes[place[sum]!], { op: 'add', a: 3, b: 4 })
})

test('expand calls: calls that are to stay do', () => {
  const b = createBuilder(1)
  const call = twice(b, b.input())
  const { program, place } = expandCalls(b.build(), () => true)
  assert.equal(program.nodes[place[call]!]!.op, 'call')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Need, orderVariables } from '../../src/model/order.js'

const order = (needs: Readonly<Record<string, string>>) =>
  orderVariables(
    new Map(
      Object.entries(needs).map(([name, list]) => [
        name,
        list
          .split(' ')
          .filter(Boolean)
          .map((need, index) => ({ name: need, index })),
      ]),
    ),
  )

test('order: variables stand by name where nothing else is needed', () => {
  assert.deepEqual(order({ c: '', a: '', b: '' }), { names: ['a', 'b', 'c'], cycles: [] })
})

test('order: a variable comes after all that it needs', () => {
  assert.deepEqual(order({ a: 'c b', b: '', c: 'd', d: '' }).names, ['d', 'c', 'b', 'a'])
})

test('order: names that are no variables order nothing', () => {
  assert.deepEqual(order({ a: 'lever years b', b: '' }).names, ['b', 'a'])
})

test('order: a cycle is told from its first variable in the file', () => {
  assert.deepEqual(order({ x: 'c', a: 'b', b: 'c', c: 'a' }).cycles, [{ path: ['a', 'b', 'c', 'a'], index: 0 }])
  assert.deepEqual(order({ a: 'a' }).cycles, [{ path: ['a', 'a'], index: 0 }])
  assert.deepEqual(order({ a: 'z b', b: 'a', z: '' }).cycles, [{ path: ['a', 'b', 'a'], index: 1 }])
})

test('order: separate cycles are all told, and what waits for them is not', () => {
  const { cycles, names } = order({ a: 'b', b: 'a', w: 'a', c: 'd', d: 'c', free: '' })
  assert.deepEqual(
    cycles.map(({ path }) => path.join(' ')),
    ['a b a', 'c d c'],
  )
  assert.deepEqual(names, ['free'])
})

test('order: a chain of 2000 variables is a chain', () => {
  const needs = new Map(
    Array.from({ length: 2000 }, (_, k) => [`v${k}`, k === 1999 ? [] : [{ name: `v${k + 1}`, index: 0 }]] as const),
  )
  const { names } = orderVariables(needs)
  assert.equal(names.length, 2000)
  assert.equal(names[0], 'v1999')
})

test('order: a ring of 2000 variables is one cycle', () => {
  const needs = new Map(Array.from({ length: 2000 }, (_, k) => [`v${k}`, [{ name: `v${(k + 1) % 2000}`, index: 0 }]] as const))
  assert.equal(orderVariables(needs).cycles[0]?.path.length, 2001)
})

test('order: every graph is either ordered or has a true cycle', () => {
  const graph = fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(graph, edges => {
      const needs = new Map<string, readonly Need[]>(
        edges.map((list, k) => [`v${k}`, list.map(to => ({ name: `v${to}`, index: 0 }))]),
      )
      const { names, cycles } = orderVariables(needs)
      for (const [place, name] of names.entries())
        for (const need of needs.get(name) ?? [])
          if (needs.has(need.name)) assert.ok(names.indexOf(need.name) < place && names.includes(need.name))
      for (const { path } of cycles) {
        assert.equal(path[0], path.at(-1))
        for (let i = 1; i < path.length; i++) assert.ok(needs.get(path[i - 1]!)?.some(need => need.name === path[i]))
      }
      assert.equal(cycles.length === 0, names.length === needs.size)
      assert.deepEqual(orderVariables(new Map([...needs].reverse())).names, names)
    }),
    { seed: 3, numRuns: 500 },
  )
})

import fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest } from '../../src/scenario/nearest.js'

test('nearest: a letter replaced, left out, put in or swapped is recognized', () => {
  for (const slip of ['instaxled', 'instaled', 'installled', 'isntalled'])
    assert.equal(nearest(slip, ['delivered', 'installed']), 'installed')
})

test('nearest: a difference in case alone counts as none', () => {
  assert.equal(nearest('gbps', ['mbps', 'Gbps']), 'Gbps')
})

test('nearest: the fewest changes win, the first of equals', () => {
  assert.equal(nearest('cost', ['cast', 'coat', 'costs']), 'cast')
  assert.equal(nearest('village', ['villages', 'villages_x']), 'villages')
})

test('nearest: more than a third of the letters, or more than three, is no slip', () => {
  assert.equal(nearest('demand', ['diamonds']), undefined)
  assert.equal(nearest('abcdefghijklmnop', ['abcdefghijkl____']), undefined)
  assert.equal(nearest('ab', ['xy', 'zz']), undefined)
})

test('nearest: Chinese names are compared character by character', () => {
  assert.equal(nearest('出口宽带', ['承载能力', '出口带宽']), '出口带宽')
})

test('nearest: a name of one letter is near a name of two', () => {
  assert.equal(nearest('i', ['is', 'unit']), 'is')
  assert.equal(nearest('x', ['y', 'z']), undefined)
})

test('nearest: the name itself is no suggestion', () => {
  assert.equal(nearest('demand', ['demand']), undefined)
})

test('nearest: it finds what comparing with every name letter by letter finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(letters, fc.array(letters, { maxLength: 8 }), (name, names) => {
      const most = Math.max(1, Math.min(3, Math.floor(name.length / 3)))
      const near = names
        .filter(other => other !== name)
        .map(other => ({ other, changes: distance(name, other) }))
        .filter(({ other, changes }) => changes <= most && (changes < name.length || other.length > name.length))
        .sort((x, y) => x.changes - y.changes)
      assert.equal(nearest(name, names), near[0]?.other)
    }),
    { seed: 1, numRuns: 2000 },
  )
})

/** By the whole table. Source: Damerau (1964), restricted: no substring is edited twice. */
const distance = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      table[i]![j] = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1)
    }
  return table[a.length]![b.length]!
}

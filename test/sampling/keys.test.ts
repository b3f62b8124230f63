import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamKeys } from '../../src/sampling/keys.js'

test('keys: Chinese names that share their low bytes get streams of their own', () => {
  const [low1, high1, low2, high2] = streamKeys('nmg-135', ['村', '网'])
  assert.notEqual(low1, low2)
  assert.notEqual(high1, high2)
})

test('keys: a key depends on the seed and the name, not on the other names', () => {
  const alone = streamKeys('nmg-135', ['egress'])
  const among = streamKeys('nmg-135', ['lines', 'egress', 'demand'])
  assert.deepEqual([...among.slice(2, 4)], [...alone])
  assert.notDeepEqual([...streamKeys('nmg-136', ['egress'])], [...alone])
})

test('keys: seed and name are kept apart', () => {
  assert.notDeepEqual([...streamKeys('ab', ['c'])], [...streamKeys('a', ['bc'])])
})

test('keys: ten thousand names give ten thousand keys', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `变量${i}`)
  const keys = streamKeys('1', names)
  const seen = new Set(names.map((_, i) => `${keys[2 * i]}:${keys[2 * i + 1]}`))
  assert.equal(seen.size, names.length)
})

test('keys: the words of a known stream stay what they are', () => {
  assert.deepEqual([...streamKeys('nmg-135', ['egress.installed'])], [2595569808, 2192265408])
})

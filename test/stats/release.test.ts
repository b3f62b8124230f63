import assert from 'node:assert/strict'
import { test } from 'node:test'
import { release } from '../../src/stats/release.js'
import './release-at-once.js'

const megabytes = (): number => process.memoryUsage().arrayBuffers / 2 ** 20

test('release: the memory of an array is free at once, without a collection of garbage', () => {
  const before = megabytes()
  const arrays = [new Float64Array(2 ** 22), new Uint32Array(2 ** 23)]
  // Give or take what the runner of tests holds.
  assert.ok(megabytes() - before > 63)
  release(...arrays)
  assert.ok(megabytes() - before < 1)
  assert.deepEqual(
    arrays.map(({ length }) => length),
    [0, 0],
  )
})

test('release: an array that was released before is left as it is', () => {
  const array = new Float64Array(4)
  release(array)
  assert.equal(array.length, 0)
  assert.doesNotThrow(() => release(array))
})

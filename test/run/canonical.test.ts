import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashOf, renderCanonical } from '../../src/run/canonical.js'

test('canonical: records are sorted by key at every depth, lists keep their order', () => {
  assert.equal(
    renderCanonical({ b: [2, 1, { z: 0, y: null }], a: { 网: 'x', d: true } }),
    '{"a":{"d":true,"网":"x"},"b":[2,1,{"y":null,"z":0}]}',
  )
})

test('canonical: what is undefined is left out, and minus zero is zero', () => {
  assert.equal(renderCanonical({ a: undefined, b: -0 }), '{"b":0}')
  assert.equal(renderCanonical([-0, 1e21, 0.1]), '[0,1e+21,0.1]')
})

test('canonical: numbers that are not finite are refused', () => {
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    assert.throws(() => renderCanonical({ a: [number] }))
})

test('canonical: any JSON reads back as what it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      assert.deepEqual(JSON.parse(renderCanonical(value)), JSON.parse(JSON.stringify(value)))
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('canonical: the hash is that of the canonical text', () => {
  // printf '{"a":1,"b":2}' | sha256sum
  assert.equal(hashOf({ b: 2, a: 1 }), '43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { philox } from '../../src/sampling/philox.js'

const run = (counter: readonly number[], key: readonly number[]): string => {
  const words = Int32Array.from(counter)
  philox(words, key[0], key[1])
  return [...new Uint32Array(words.buffer)].map(word => word.toString(16).padStart(8, '0')).join(' ')
}

// The same arithmetic in whole 64-bit numbers, as the paper writes it.
const philoxBig = (counter: readonly number[], key: readonly number[]): string => {
  const mask = 0xffffffffn
  let [c0, c1, c2, c3] = counter.map(word => BigInt(word >>> 0))
  let [k0, k1] = key.map(word => BigInt(word >>> 0))
  for (let round = 0; round < 10; round++) {
    const p0 = c0 * 0xd2511f53n
    const p1 = c2 * 0xcd9e8d57n
    ;[c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & mask, (p0 >> 32n) ^ c3 ^ k1, p0 & mask]
    k0 = (k0 + 0x9e3779b9n) & mask
    k1 = (k1 + 0xbb67ae85n) & mask
  }
  return [c0, c1, c2, c3].map(word => word.toString(16).padStart(8, '0')).join(' ')
}

test('philox: the known answers of Random123 come out', () => {
  assert.equal(run([0, 0, 0, 0], [0, 0]), '6627e8d5 e169c58d bc57ac4c 9b00dbd8')
  assert.equal(run([-1, -1, -1, -1], [-1, -1]), '408f276d 41c83b0e a20bc7c6 6d5451fd')
  assert.equal(
    run([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]),
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  )
})

test('philox: 32-bit arithmetic gives the words of 64-bit arithmetic', () => {
  for (let i = 0; i < 500; i++) {
    const word = (j: number) => Math.imul(i * 7 + j + 1, 0x9e3779b1) >>> 0
    const counter = [word(0), word(1), word(2), word(3)]
    const key = [word(4), word(5)]
    assert.equal(run(counter, key), philoxBig(counter, key))
  }
})

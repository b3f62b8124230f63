import assert from 'node:assert/strict'
import { test } from 'node:test'
import { philox } from '../../src/sampling/philox.js'
import { fillFourSteps, fillUniforms } from '../../src/sampling/random.js'

const uniforms = (firstPath: number, step = 0, slot = 0, key: readonly [number, number] = [1, 2], n = 256): Float64Array => {
  const out = new Float64Array(n)
  fillUniforms(out, key[0], key[1], firstPath, step, slot)
  return out
}

test('random: a uniform is the addressed word of Philox, moved half a step off zero', () => {
  const words = Int32Array.from([300, 0, 10, 7])
  philox(words, 1, 2)
  assert.equal(uniforms(256, 42, 7)[44], ((words[2] >>> 0) + 0.5) / 2 ** 32)
})

test('random: paths beyond 2^32 use the high word of the counter', () => {
  const first = 2 ** 32 - 128
  const across = uniforms(first)
  const words = Int32Array.from([5, 1, 0, 0])
  philox(words, 1, 2)
  assert.equal(across[133], ((words[0] >>> 0) + 0.5) / 2 ** 32)
  assert.notEqual(across[133], uniforms(0)[5])
})

test('random: a path has the same draw in whatever strip it is computed', () => {
  assert.equal(uniforms(0)[200], uniforms(200)[0])
})

test('random: other paths, steps, slots and keys give other draws', () => {
  const all = [uniforms(0), uniforms(256), uniforms(0, 1), uniforms(0, 4), uniforms(0, 0, 1), uniforms(0, 0, 0, [2, 1])]
  assert.equal(new Set(all.flatMap(draws => [...draws])).size, all.length * 256)
})

test('random: mean, variance and correlation of neighbours are those of uniforms', () => {
  const n = 65_536
  const draws = uniforms(0, 3, 0, [11, 12], n)
  let sum = 0
  let squares = 0
  let products = 0
  for (let i = 0; i < n; i++) {
    sum += draws[i]
    squares += (draws[i] - 0.5) ** 2
    products += (draws[i] - 0.5) * (draws[(i + 1) % n] - 0.5)
  }
  // Standard errors: of the mean √(1/12n); of the variance √((1/80 − 1/144)/n); of the lag-one product (1/12)/√n. Four of each.
  assert.ok(Math.abs(sum / n - 0.5) < 4 * Math.sqrt(1 / 12 / n))
  assert.ok(Math.abs(squares / n - 1 / 12) < 4 * Math.sqrt((1 / 80 - 1 / 144) / n))
  assert.ok(Math.abs(products / n) < (4 * (1 / 12)) / Math.sqrt(n))
})

test('random: four steps at once are the four steps one by one', () => {
  const four = new Float64Array(4 * 256)
  fillFourSteps(four, 1, 2, 2 ** 32 - 100, 3, 5)
  for (let word = 0; word < 4; word++) {
    assert.deepEqual(four.slice(word * 256, (word + 1) * 256), uniforms(2 ** 32 - 100, 12 + word, 5))
  }
})

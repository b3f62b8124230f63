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

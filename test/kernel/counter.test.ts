import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCounter } from '../../src/kernel/counting/counter.js'
import { type Kernel, stripPaths } from '../../src/kernel/kernel.js'
import { extremes } from '../../src/stats/extremes.js'
import { createHistogram } from '../../src/stats/histogram-state.js'
import { PagesExceeded } from '../../src/stats/pages.js'
import type { Shape } from '../../src/stats/statistic.js'

const shape: Shape = { dates: 1, lattices: Float64Array.of(0), readings: 0, headlines: 0, randomizations: 1, bindings: [] }

/** One recording: 256 values, each in an octave of its own from 2^first on. */
const octaves = (first: number): Kernel => ({
  recorded: [Float64Array.from({ length: stripPaths }, (_, lane) => 2 ** (first + lane))],
  failed: new Int32Array(stripPaths).fill(-1),
  setInputs: () => {},
  run: () => {},
})

const countStrip = (kernel: Kernel, most: number) => {
  const counter = createCounter(kernel, shape, { most })
  counter.begin()
  counter.open(stripPaths)
  counter.countSeries(0, 1, 0)
  return counter
}

test('counter: values over more octaves than there are pages for are an error, and the next job begins anew', () => {
  const counter = countStrip(octaves(-100), 255)
  assert.throws(() => counter.check(), PagesExceeded)
  counter.begin()
  counter.open(2)
  counter.countSeries(0, 1, 0)
  counter.check()
  counter.foldStrip(0)
  const sums = new Float64Array(2)
  counter.takeSums(sums, 0)
  assert.equal(sums[0], (2 ** -100 + 2 ** -99) / 2)
})

test('counter: memory grows with what is counted', () => {
  const counter = countStrip(octaves(-100), 256)
  counter.check()
  const histogram = createHistogram(shape)
  counter.finish({ extremes: extremes.create(shape), histogram, shares: [] })
  assert.equal(histogram.pages.used, 256)
  assert.ok(histogram.pages.counts.every((count, index) => count === (index % 128 === 0 ? 1 : 0)))
})

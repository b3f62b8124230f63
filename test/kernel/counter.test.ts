import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCounter } from '../../src/kernel/counting/counter.js'
import { type Kernel, stripPaths } from '../../src/kernel/kernel.js'
import { extremes } from '../../src/stats/extremes.js'
import { countedBy, createHistogram } from '../../src/stats/histogram-state.js'
import { PagesExceeded } from '../../src/stats/pages.js'
import type { Shape } from '../../src/stats/statistic.js'
import { hash01 } from '../run/fake-experiment.js'

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

const finished = (rows: readonly Float64Array[], active = stripPaths) => {
  const recorded = [new Float64Array(stripPaths)]
  const counter = createCounter({ ...octaves(0), recorded }, shape)
  counter.begin()
  for (const row of rows) {
    recorded[0].set(row)
    counter.open(active)
    counter.countSeries(0, 1, 0)
    counter.check()
  }
  const histogram = createHistogram(shape)
  counter.finish({ extremes: extremes.create(shape), histogram, shares: [] })
  return histogram
}

test('counter: 64 distinct values are few, whichever strips they come in, and one zero is both', () => {
  const row = (first: number) => Float64Array.from({ length: stripPaths }, (_, lane) => first + (lane % 32))
  const zeros = Float64Array.from({ length: stripPaths }, (_, lane) => (lane % 2 === 0 ? 0 : -0))
  const { modes, values, pages } = finished([row(0), row(32), zeros])
  assert.equal(modes[0], countedBy.value)
  assert.equal(pages.used, 0)
  assert.deepEqual(values[0], new Map(Array.from({ length: 64 }, (_, value) => [value, value === 0 ? 8 + 256 : 8])))
})

test('counter: with the 65th distinct value all are counted by bin, in the middle of a row or as one of two or all of a row', () => {
  const few = Float64Array.from({ length: stripPaths }, (_, lane) => 128 + (lane % 64))
  const fewer = Float64Array.from(few, value => Math.max(value, 129))
  const rows = [
    [few, Float64Array.from(few, (value, lane) => (lane < 100 ? value : 192)), 156],
    [few, new Float64Array(stripPaths).fill(192), 256],
    [few, Float64Array.from(few, (_, lane) => (lane < 100 ? 192 : 193)), 100],
    [few, Float64Array.from(few, (_, lane) => (lane < 100 ? 130 : 192)), 156],
    [fewer, Float64Array.from(few, (_, lane) => (lane < 100 ? 128 : 192)), 156],
    [fewer, Float64Array.from(few, (_, lane) => (lane < 100 ? 200 : 192)), 156],
  ] as const
  for (const [first, second, times] of rows) {
    const { modes, values, pages } = finished([first, second])
    assert.equal(modes[0], countedBy.bin)
    assert.equal(values[0], undefined)
    assert.equal(pages.used, 1)
    // An octave of 128 bins from 128 on: a bin a value.
    const expected = new Uint32Array(128)
    for (const row of [first, second]) for (const value of row) expected[value - 128]++
    assert.equal(expected[64], times)
    assert.deepEqual(pages.counts, expected)
  }
})

test('counter: values of failed paths are no values', () => {
  const row = Float64Array.from({ length: stripPaths }, (_, lane) => lane)
  assert.deepEqual([...finished([row], 3).values[0]!], [[0, 1], [1, 1], [2, 1]]) // prettier-ignore
})

test('counter: promises kept are counted path by path, strip after strip, those of failed paths not', () => {
  const headlines = 5
  const recorded = Array.from({ length: headlines + 1 }, () => new Float64Array(stripPaths))
  const failed = new Int32Array(stripPaths)
  const kernel: Kernel = { recorded, failed, setInputs: () => {}, run: () => {} }
  const wide: Shape = { ...shape, lattices: new Float64Array(headlines + 1), readings: headlines + 1, headlines }
  const counter = createCounter(kernel, wide)
  const [moments, expected, kept] = [new Float64Array(2), new Uint32Array(headlines + 1), new Uint32Array(headlines + 1)]
  const hits = { at: new Uint32Array(headlines + 1), first: new Uint32Array(headlines + 1) }
  for (let job = 0; job < 2; job++) {
    counter.begin()
    expected.fill(0)
    for (const [strip, active] of [stripPaths, 101, 1, stripPaths].entries()) {
      for (const [reading, values] of recorded.entries())
        for (let i = 0; i < stripPaths; i++) values[i] = hash01(i + 1000 * strip + job, reading)
      for (let i = 0; i < stripPaths; i++) failed[i] = i !== 0 && hash01(i, 77) < 0.1 ? 0 : -1
      for (let i = 0; i < active; i++)
        if (failed[i]! < 0)
          expected[
            recorded.slice(0, headlines).filter((values, k) => (k % 2 === 0 ? values[i]! >= 0.4 : values[i]! <= 0.4)).length
          ]!++
      counter.open(active)
      for (let reading = 0; reading <= headlines; reading++) {
        const bound = { sense: reading % 2 === 0 ? 'at_least' : 'at_most', bound: 0.4 } as const
        counter.countSeries(reading, 1, reading)
        counter.countShortfalls({ recording: reading, deadline: 0, bound, headline: reading < headlines }, moments)
      }
      counter.countKept()
    }
    counter.takeHits({ hits, kept })
    assert.deepEqual(kept, expected)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleOf, usualSample, yearlySample } from '../../src/run/experiment.js'
import { checkMemory, withinMemory } from '../../src/run/memory.js'
import { ScenarioError } from '../../src/scenario/issue.js'
import { addPage, createPages } from '../../src/stats/pages.js'
import { fakeExperiment } from './fake-experiment.js'

const { watch } = fakeExperiment({ paths: 1e9, dates: 5, variables: [{ name: 'x', at: () => 1, draw: true }], indicators: ['x'] })

test('memory: an experiment that would need too much is refused before it runs, whatever the number of paths', () => {
  checkMemory(watch, 16_384)
  const many = { ...watch, shape: { ...watch.shape, lattices: new Float64Array(100_000) } }
  assert.throws(() => checkMemory(many, 16_384), ScenarioError)
  assert.throws(() => checkMemory(watch, 1e9), /exceeded memory/)
})

test('memory: a sample that nobody asked for fits, however much is drawn anew for however many deadlines', () => {
  const sums = Array.from({ length: 300 * 10 }, (_, index) => ({ renewal: Math.floor(index / 10), date: index % 10 }))
  const yearlySums = Array.from({ length: 300 * 40 }, (_, index) => ({ renewal: Math.floor(index / 40), date: index % 40 }))
  const many = { ...watch, sums, yearlySums }
  assert.equal(sampleOf(watch, usualSample), usualSample)
  assert.equal(sampleOf({ ...watch, draws: Array.from({ length: 5000 }, () => watch.draws[0]) }, usualSample), usualSample)
  assert.equal(yearlySample(watch), 4096)
  const rows = sampleOf(many, usualSample)
  assert.ok(rows > 5000 && rows < 6000, `${rows}`)
  assert.ok(yearlySample(many) > 600 && yearlySample(many) < 700, `${yearlySample(many)}`)
  assert.equal(sampleOf(many, 1000), 1000)
  checkMemory(many, rows)
  assert.equal(sampleOf(many, 100_000), 100_000)
  assert.throws(() => checkMemory(many, 100_000), /a smaller --sample/)
})

test('memory: values over more octaves than can be counted are a reader’s mistake, anything else is ours', () => {
  const pages = createPages(1, 20)
  const fill = () => {
    for (let key = 0; key < 21; key++) addPage(pages, 0, key)
  }
  assert.throws(() => withinMemory(watch, fill), ScenarioError)
  assert.equal(pages.used, 20)
  assert.throws(() => withinMemory(watch, () => assert.fail('ours')), /ours/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runJob } from '../run/run-job.js'
import { addCause } from '../../src/stats/failures.js'
import { type Hits, hits, meets, shortfallOf } from '../../src/stats/hits.js'
import { statistics } from '../../src/stats/index.js'
import { shares } from '../../src/stats/shares.js'
import { createStates, mergeStates } from '../../src/stats/states.js'
import type { Shape } from '../../src/stats/statistic.js'
import { type FakeSpec, fakeExperiment, hash01 } from '../run/fake-experiment.js'
import { countLabels, countMet } from '../run/plain-statistics.js'

const shape: Shape = { dates: 3, lattices: Float64Array.of(0, 1), readings: 2, headlines: 1, randomizations: 1, bindings: [2, 3] }

const spec: FakeSpec = {
  paths: 3 * 1024,
  dates: 3,
  variables: [
    { name: 'x', at: (path, date) => hash01(path, date), draw: true },
    { name: 'n', at: path => Math.floor(hash01(path, 9) * 300), lattice: 1, draw: true },
    { name: 'bound', at: path => path % 2, labels: 2 },
  ],
  targets: [{ name: 't', at_least: 0.5, deadline: 1, readings: ['x', 'n'] }],
  fails: path => (path % 500 === 7 ? path % 3 : undefined),
}

const states = [0, 1, 2].map(
  block => runJob(fakeExperiment(spec), { first: block, last: block + 1 }, { stop: () => false, progress: () => {} })!.statistics,
)
const together = runJob(fakeExperiment(spec), { first: 0, last: 3 }, { stop: () => false, progress: () => {} })!.statistics

/** Maps and lists of pages in an order that does not depend on how they came about. */
const readable = (name: string, state: unknown): unknown => {
  if (name === 'failures') return [...(state as Map<number, unknown>)].sort(([a], [b]) => a - b)
  if (name !== 'histogram') return state
  const { modes, zeros, values, pages } = state as (typeof together)['histogram']
  const lists = [...pages.first].map(head => {
    const list: [number, string][] = []
    for (let page = head; page >= 0; page = pages.next[page])
      list.push([pages.keys[page], pages.counts.slice(page * 128, page * 128 + 128).join()])
    return list.sort(([a], [b]) => a - b)
  })
  return { modes, zeros, values: values.map(counts => [...(counts ?? [])].sort(([a], [b]) => a - b)), lists }
}

for (const [name, statistic] of Object.entries(statistics)) {
  const key = name as keyof typeof statistics
  const merge = statistic.merge as (into: unknown, from: unknown) => void
  const merged = (order: readonly number[]): unknown => {
    const into = statistic.create(fakeExperiment(spec).watch.shape)
    for (const i of order) merge(into, structuredClone(states[i][key]))
    return readable(name, into)
  }

  test(`${name}: the order of merging does not matter, and merging is counting together`, () => {
    const expected = readable(name, together[key])
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ])
      assert.deepEqual(merged(order), expected)
  })

  test(`${name}: merging into nothing changes nothing`, () => {
    const into = structuredClone(states[1][key])
    merge(into, statistic.create(fakeExperiment(spec).watch.shape))
    assert.deepEqual(readable(name, into), readable(name, states[1][key]))
  })
}

test('statistics: all states of the table are created and merged at once', () => {
  const whole = createStates(shape)
  assert.deepEqual(Object.keys(whole), Object.keys(statistics))
  addCause(whole.failures, 4, { count: 2, firstPath: 9 })
  const other = createStates(shape)
  addCause(other.failures, 4, { count: 1, firstPath: 3 })
  mergeStates(whole, other)
  assert.deepEqual([...whole.failures], [[4, { count: 3, firstPath: 3 }]])
})

/** Counts rows of three paths over three dates. */
const count = (sense: 'at_least' | 'at_most', bound: number, rows: readonly (readonly number[])[]): Hits => {
  const state = hits.create({ ...shape, readings: 1 })
  const met = new Set<number>()
  for (const [date, row] of rows.entries()) countMet(state, date, { sense, bound }, row, met)
  return state
}

test('hits: a relapse counts at its date, but only the first date counts as first', () => {
  const { at, first } = count('at_least', 5, [
    [5, 4, 4],
    [4, 6, 4],
    [7, 7, 4],
  ])
  assert.deepEqual([...at], [1, 1, 2])
  assert.deepEqual([...first], [1, 1, 0])
})

test('hits: a date that all paths meet counts as first for those that had not met it before', () => {
  const { at, first } = count('at_most', 5, [
    [6, 6, 5],
    [5, 1, 2],
    [5, 5, 5],
  ])
  assert.deepEqual([...at], [1, 3, 3])
  assert.deepEqual([...first], [1, 2, 0])
})

test('hits: the bound itself keeps the promise', () => {
  assert.ok(meets({ sense: 'at_least', bound: 3 }, 3) && meets({ sense: 'at_most', bound: 3 }, 3))
  assert.ok(!meets({ sense: 'at_least', bound: 3 }, 2.9) && !meets({ sense: 'at_most', bound: 3 }, 3.1))
  assert.equal(shortfallOf({ sense: 'at_least', bound: 3 }, 2), 1)
  assert.equal(shortfallOf({ sense: 'at_most', bound: 3 }, 5), 2)
  assert.equal(shortfallOf({ sense: 'at_most', bound: 3 }, 2), 0)
})

test('shares: labels are counted by date', () => {
  const state = shares.create(shape)
  countLabels(state[1], 3, 2, [0, 2, 2, 1])
  assert.deepEqual([...state[1]], [0, 0, 1, 0, 0, 1, 0, 0, 2])
})

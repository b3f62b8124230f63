import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FakeSpec, fakeExperiment } from './fake-experiment.js'

const at = () => 1

const spec: FakeSpec = {
  paths: 10,
  dates: 5,
  variables: [
    { name: 'input', at, constant: true, draw: true },
    { name: 'hidden', at },
    { name: 'reading', at },
    { name: 'indicator', at },
    { name: 'tightest', at: () => 0, labels: 2 },
    { name: 'level', at, constant: true },
  ],
  targets: [
    { name: 'a', at_least: 1, deadline: 3, readings: ['reading', 'level'] },
    { name: 'b', at_most: 1, deadline: 4, readings: ['reading'] },
  ],
  indicators: ['indicator'],
}

test('watch: inputs, readings, indicators and what is tightest are kept, in the order of the model; the rest is not', () => {
  const { series } = fakeExperiment(spec).watch
  assert.deepEqual(
    series.map(({ variable, dates, firstCell }) => [variable, dates, firstCell]),
    [
      ['input', 1, 0],
      ['reading', 5, 1],
      ['indicator', 5, 6],
      ['tightest', 5, 11],
      ['level', 1, 16],
    ],
  )
})

test('watch: a node is written down once, at every date where anyone needs that', () => {
  const { recordings } = fakeExperiment(spec).watch
  assert.deepEqual(
    recordings.map(({ node, dates }) => [node, dates]),
    [
      [0, 'first'],
      [2, 'all'],
      [3, 'all'],
      [4, 'all'],
      [5, 'first'],
    ],
  )
})

test('watch: a reading that does not change in time is read at the first date', () => {
  const { readings } = fakeExperiment(spec).watch
  assert.deepEqual(
    readings.map(({ target, name, headline, deadline, constant, firstCell }) => [
      target,
      name,
      headline,
      deadline,
      constant,
      firstCell,
    ]),
    [
      ['a', 'reading', true, 3, false, 1],
      ['a', 'level', false, 0, true, 16],
      ['b', 'reading', true, 4, false, 1],
    ],
  )
})

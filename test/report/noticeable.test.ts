import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeable } from '../../src/report/noticeable.js'
import { buildReport } from '../../src/report/build-report.js'
import { mainSource } from './formats/small-source.js'

const drivers = (...correlations: readonly number[]) =>
  correlations.map((rank_correlation, index) => ({
    input: `d${index}`,
    rank_correlation,
    low: rank_correlation - 0.01,
    high: rank_correlation + 0.01,
  }))

const shown = (...correlations: readonly number[]) =>
  noticeable(drivers(...correlations)).map(({ rank_correlation }) => rank_correlation)

test('drivers: what hardly correlates is left out, unless there is nothing else', () => {
  assert.deepEqual(shown(0.6, -0.05, 0.049, -0.03), [0.6, -0.05])
  assert.deepEqual(shown(0.04, -0.03), [0.04, -0.03])
  assert.deepEqual(shown(), [])
})

test('drivers: no chart of the page mixes what matters with what hardly correlates', async () => {
  const blocks = buildReport(await mainSource()).sections.find(({ name }) => name === 'drivers')!.blocks
  const charts = blocks.flatMap(block => (block.kind === 'charts' ? block.panels.map(({ chart }) => chart) : []))
  const sizes = charts
    .filter(({ kind }) => kind.name === 'drivers')
    .map(({ data }) => data.rows.map(({ value }) => Math.abs(Number(value))))
  assert.ok(sizes.length > 10)
  for (const values of sizes) assert.ok(Math.max(...values) < 0.05 || Math.min(...values) >= 0.05, values.join())
})

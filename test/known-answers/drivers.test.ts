// Draws that are made anew: how their means move what they are summed up to, and what they are read as themselves.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNear, runScenario } from './run-scenario.js'

const sample = 16_384

/** Spearman's rank correlation of two normals whose plain correlation is ρ. Source: Pearson (1907), On further methods of determining correlation. */
const ranked = (correlation: number): number => (6 / Math.PI) * Math.asin(correlation / 2)

/** As normal with variance 1.06/(n − 3) once Fisher's z is taken of it. */
const assertRanked = (what: string, found: number, correlation: number, n = sample): void =>
  assertNear(what, Math.atanh(found), Math.atanh(ranked(correlation)), Math.sqrt(1.06 / (n - 3)))

const promise = (variable: string, by: string) => ({ at_least: 0, by, readings: { it: { variable } } })

test('known answers: of a draw of each step the mean up to the deadline is what moves a promise', () => {
  const { summary, ensemble } = runScenario({
    time: { start: '2000-12-31', end: '2008-12-31', step: 'year' },
    variables: {
      shock: 'each_step(normal(0, 1))',
      walk: 'accumulate(shock / one_step, 0)',
      fixed: 'normal(0, 1)',
    },
    targets: {
      near: promise('walk', '2003-12-31'),
      far: promise('walk', '2008-12-31'),
      now: promise('shock', '2008-12-31'),
      once: promise('fixed', '2008-12-31'),
    },
    sample,
  })
  const only = (target: string) => summary.drivers[target].filter(({ input }) => input === 'shock')
  // The walk has come to the sum of all shocks before, the mean is that of one more: ρ² = k/(k + 1) after k steps.
  for (const [target, steps] of [['near', 3] as const, ['far', 8] as const]) {
    const [driver] = only(target)
    assert.equal(driver.renewed, 'step')
    assertRanked(target, driver.rank_correlation, Math.sqrt(steps / (steps + 1)))
  }
  // The last of nine.
  assertRanked('now', only('now')[0].rank_correlation, 1 / 3)
  assert.deepEqual(only('once'), [], 'what does not change in time was there before')
  assert.deepEqual(
    summary.drivers.once.map(({ input, renewed }) => [input, renewed]),
    [['fixed', undefined]],
  )

  const { dates, paths, inputs } = summary.drivers_by_year!.far
  const byYear = inputs.find(({ input }) => input === 'shock')!.rank_correlation
  for (const [year, found] of byYear.entries()) {
    const steps = year + 1
    assertRanked(dates[year], found, Math.sqrt(steps / (steps + 1)), year === byYear.length - 1 ? sample : paths)
  }
  assert.deepEqual(Object.keys(summary.scatter.inputs), ['fixed'])
  assert.equal(ensemble.watch.sums.length, 2, 'one for each deadline')
})

test('known answers: a draw of each year counts by how long it holds', () => {
  // A step belongs to the year that it ends in: four dates begin those of 2001, four those of 2002, and the last one a step of 2003. The mean is
  // (4 x₁ + 4 x₂ + x₃)/9, of which a sum of flows has seen the first two and a reading of the draw itself the third.
  const { summary } = runScenario({
    time: { start: '2000-12-31', end: '2002-12-31', step: 'quarter' },
    variables: { budget: 'each_year(normal(0, 1))', spent: 'accumulate(budget / one_step, 0)' },
    targets: {
      first: promise('budget', '2000-12-31'),
      last: promise('budget', '2002-12-31'),
      spent: promise('spent', '2002-12-31'),
    },
    sample,
  })
  const [driver] = summary.drivers.last
  assert.equal(driver.renewed, 'year')
  assertRanked('last', driver.rank_correlation, 1 / Math.sqrt(33))
  assertRanked('spent', summary.drivers.spent[0].rank_correlation, Math.sqrt(32 / 33))
  assert.equal(summary.drivers.first[0].rank_correlation, 1)
})

test('known answers: the median path has no driver, renewed or not', () => {
  const { summary } = runScenario({
    run: { uncertainty: 'medians' },
    variables: { shock: 'each_step(normal(0, 1))' },
    targets: { now: promise('shock', '2016-12-31') },
  })
  assert.deepEqual(summary.drivers.now, [])
})

test('known answers: an event counts by how long it lasted, noise by its mean, and what they draw for themselves does not', () => {
  const { summary, ensemble } = runScenario({
    time: { start: '2000-12-31', end: '2006-12-31', step: 'quarter' },
    variables: {
      freeze: "happens(0.2 '1/year', uniform(0.5, 1) * one_step * 4)",
      lost: 'accumulate(freeze / one_step, 0)',
      push: 'noise(0.1)',
      pushed: 'accumulate(push / one_step, 0)',
      both: 'normal(0, 1) + noise(0.1)',
    },
    targets: {
      lost: { ...promise('lost', '2006-12-31'), at_least: 1 },
      pushed: promise('pushed', '2006-12-31'),
      both: promise('both', '2006-12-31'),
    },
    sample,
  })
  assert.deepEqual(
    ensemble.watch.renewals.map(({ name, clock }) => [name, clock]),
    [
      ['both#2', 'step'],
      ['freeze', 'step'],
      ['push', 'step'],
    ],
  )
  const [lost] = summary.drivers.lost
  assert.deepEqual([lost.input, lost.renewed], ['freeze', 'step'])
  // All but the last of 25 dates have been lost by then.
  assert.ok(lost.rank_correlation > 0.97, `${lost.rank_correlation}`)
  const [pushed] = summary.drivers.pushed
  assert.equal(pushed.input, 'push')
  assertRanked('pushed', pushed.rank_correlation, Math.sqrt(24 / 25))
  assert.equal(summary.drivers.both[0].input, 'both')
})

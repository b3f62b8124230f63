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

test('known answers: what an event takes when it begins anew is not compared, whoever draws it', () => {
  const { ensemble } = runScenario({
    variables: { e: "happens(0.5 '1/year', max(0.3, noise(0.5)) * 1 year, each_year(uniform(1, 2))) + noise(0.1)" },
    run: { paths: 100 },
  })
  assert.deepEqual(
    ensemble.watch.renewals.map(({ name }) => name),
    ['e', 'e#4'],
  )
})

test('known answers: a draw counts where it is a number, for where it is none nothing can have used it', () => {
  const { summary } = runScenario({
    time: { start: '2000-12-31', end: '2006-12-31', step: 'year' },
    variables: {
      // Infinite at the first date, from which nothing takes it; as the walk does not have the last one.
      shock: 'years < 0.5 ? 0 : each_step(normal(0, 1 / (years)))',
      walk: 'accumulate(shock / one_step, 0)',
      flag: 'bernoulli(0.5)',
      half: 'flag > 0.5 ? 0 : each_step(normal(0, sqrt(0.5 - flag)))',
      halved: 'accumulate(half / one_step, 0)',
    },
    targets: { walk: promise('walk', '2005-12-31'), halved: promise('halved', '2005-12-31') },
    sample,
  })
  const [shock] = summary.drivers.walk
  const deviation = (last: number): number =>
    Math.sqrt([1, 2, 3, 4, 5].slice(0, last).reduce((sum, year) => sum + 1 / year ** 2, 0))
  assert.equal(shock.input, 'shock')
  assertRanked('walk', shock.rank_correlation, deviation(4) / deviation(5))
  const [half] = summary.drivers.halved
  assert.equal(half.input, 'half')
  // On one half of the paths both are 0 and tied in the middle; on the other they are normal, five of six steps in common, and the rank less a half is
  // sign/4 + (Φ − 1/2)/2. Means of products of signs and of Φ are those of orthants. Source: Sheppard (1899), On the application of the theory of error.
  const rho = Math.sqrt(5 / 6)
  const product = Math.asin(rho) / 8 + Math.asin(rho / Math.SQRT2) / 4 + Math.asin(rho / 2) / 8
  assertNear('half', Math.atanh(half.rank_correlation), Math.atanh(product / Math.PI / (7 / 48)), Math.sqrt(1.06 / (sample - 3)))
})

test('known answers: what is drawn once and no number on some path has no rank and no point, and is named', () => {
  const { summary } = runScenario({
    variables: {
      flag: 'bernoulli(0.5)',
      half: 'flag > 0.5 ? 0 : normal(0, sqrt(0.5 - flag))',
      sum: 'half + normal(0, 1)',
    },
    targets: { sum: promise('sum', '2016-12-31') },
    run: { paths: 1000 },
    sample: 1000,
  })
  assert.deepEqual(Object.keys(summary.unranked!), ['half'])
  assert.ok(summary.unranked!.half > 400 && summary.unranked!.half < 600)
  assert.deepEqual(Object.keys(summary.scatter.inputs), ['flag', 'sum'])
  assert.deepEqual(
    summary.drivers.sum.map(({ input }) => input),
    ['sum'],
  )
})

test('known answers: sums of the same numbers in another order are equal', () => {
  const { summary } = runScenario({
    time: { start: '2000-12-31', end: '2005-12-31', step: 'year' },
    variables: {
      c: 'each_step(choice([0.1, 0.2, 0.3]))',
      before: 'accumulate(round(10 * c, 1) / one_step, 0)',
      all: 'before + round(10 * c, 1)',
    },
    targets: { all: promise('all', '2005-12-31') },
    sample,
  })
  assert.equal(summary.drivers.all[0].rank_correlation, 1)
  for (const found of summary.drivers_by_year!.all.inputs[0].rank_correlation) assert.equal(found, 1)
})

test('known answers: a large offset and rare large values leave the ranks of sums as they are', () => {
  const { summary } = runScenario({
    time: { start: '2000-12-31', end: '2005-12-31', step: 'year' },
    variables: {
      high: 'each_step(normal(1e9, 1e-3))',
      above: 'accumulate((high - 1e9) / one_step, 0)',
      wild: 'each_step(pareto(1, 0.3))',
      logs: 'ln(accumulate(wild / one_step, 1e-300))',
    },
    targets: { above: promise('above', '2005-12-31'), logs: promise('logs', '2005-12-31') },
    sample,
  })
  assertRanked('above', summary.drivers.above[0].rank_correlation, Math.sqrt(5 / 6))
  // Of the largest of six the first five have the largest in five of six futures, and then both ranks are nearly the same.
  assert.ok(summary.drivers.logs[0].rank_correlation > 0.8)
})

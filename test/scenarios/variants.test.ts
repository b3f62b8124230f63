// The variants of the first model: what each changes, and which way it moves what it is about, on the same futures.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Futures, readShipped, simulate } from './futures.js'
import { assertOrdered, dates, planEnd } from './regional-ict.js'

const paths = 512
const watched = [
  'villages.on_fibre',
  'rural.passed',
  'egress.installed',
  'centers.built',
  'centers.hosted',
  'buildings.gigabit',
] as const
type Watched = (typeof watched)[number]

const futuresOf = async (name: string): Promise<Futures> =>
  simulate((await readShipped(`${name}.yaml`)).scenario, { variables: watched, paths })

const parent = await futuresOf('inner-mongolia-2020')

const assertChanges = async (name: string, changed: readonly string[]): Promise<void> => {
  const { variant } = (await readShipped(`${name}.yaml`)).scenario
  assert.deepEqual(variant?.parents, ['inner-mongolia-2020.yaml'])
  assert.deepEqual(
    variant.changes.map(({ path }) => path.join('.')),
    changed,
  )
}

/** Nothing that is not named moves at all. */
const assertMovesOnly = (variant: Futures, moved: readonly Watched[]): void => {
  for (const variable of watched)
    for (const date of dates)
      if (!moved.includes(variable)) assert.deepEqual(variant.at(variable, date), parent.at(variable, date), variable)
}

/** On no path and at no date does it go the other way; by the deadline it has moved on some. */
const assertNever = (less: Futures, more: Futures, variable: Watched): void => {
  for (const date of dates) assertOrdered(less.at(variable, date), more.at(variable, date), `${variable} at date ${date}`)
  assert.notDeepEqual(less.at(variable, planEnd), more.at(variable, planEnd))
}

/** Paths on which the variant has more, and less, at the deadline. */
const countMoves = (variant: Futures, variable: Watched): { readonly more: number; readonly less: number } => {
  const [before, after] = [parent.at(variable, planEnd), variant.at(variable, planEnd)]
  const count = (test: (difference: number) => boolean) => after.filter((value, path) => test(value - before[path])).length
  return { more: count(difference => difference > 0), less: count(difference => difference < 0) }
}

test('variants: without the universal-service grant never more villages or rural homes are on fibre', async () => {
  await assertChanges('no-village-grant', ['levers.village_subsidy.value'])
  const variant = await futuresOf('no-village-grant')
  assertNever(variant, parent, 'villages.on_fibre')
  assertNever(variant, parent, 'rural.passed')
  // Fewer villages means fewer lines, less traffic and less egress ordered.
  assertMovesOnly(variant, ['villages.on_fibre', 'rural.passed', 'egress.installed'])
})

test('variants: twice the public money never means less of any network, and the same data centres', async () => {
  await assertChanges('double-public-money', ['levers.government_money.value'])
  const variant = await futuresOf('double-public-money')
  for (const variable of ['villages.on_fibre', 'rural.passed', 'egress.installed', 'buildings.gigabit'] as const)
    assertNever(parent, variant, variable)
  assertMovesOnly(variant, ['villages.on_fibre', 'rural.passed', 'egress.installed', 'buildings.gigabit'])
})

test('variants: where Beijing surely restricts, more servers want to come, and more is built', async () => {
  await assertChanges('beijing-restricts-2018', ['levers.beijing_certain_from.value'])
  const variant = await futuresOf('beijing-restricts-2018')
  // A restriction that comes at another time draws its push anew: a few futures get a weaker one than by chance. One that has come by 2018 stays.
  const hosted = countMoves(variant, 'centers.hosted')
  assert.ok(hosted.more > 20 * hosted.less && hosted.more > 0.75 * paths, `${hosted.more} more, ${hosted.less} less`)
  const built = countMoves(variant, 'centers.built')
  assert.ok(built.more > 20 * built.less && built.more > paths / 4, `${built.more} more, ${built.less} less`)
  assertMovesOnly(variant, ['centers.hosted', 'centers.built', 'egress.installed'])
})

test('variants: with permits half a year faster never less egress and never fewer data centres', async () => {
  await assertChanges('faster-permits', ['variables.egress.lead_time.is', 'variables.centers.lead_time.is'])
  const variant = await futuresOf('faster-permits')
  assertNever(parent, variant, 'egress.installed')
  assertNever(parent, variant, 'centers.built')
  assertMovesOnly(variant, ['egress.installed', 'centers.built'])
})

test('variants: cheap egress means more of it wherever it was dear', async () => {
  await assertChanges('cheap-egress', ['variables.egress.cost_at_start.is'])
  const variant = await futuresOf('cheap-egress')
  const { more, less } = countMoves(variant, 'egress.installed')
  // A narrower spread makes what was cheapest a little dearer, where money hardly ever binds.
  assert.ok(more > paths / 5 && more > 20 * less, `${more} more, ${less} less`)
  assertMovesOnly(variant, ['egress.installed'])
})

// How likely each promise is, against an independent implementation of the same equations.
//
// Expected: 400,000 paths of it, with random numbers of its own. Its readings are told apart by its standard error and ours; .01 is left for
// where words leave a choice: in which quarter money that slipped is released, how two tenants of one quarter share their luck.

import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { test } from 'node:test'
import { summarize } from '../../src/analysis/summarize.js'
import { piscina } from '../../src/executors/piscina.js'
import { simulate } from '../../src/executors/simulate.js'
import { preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import { readShipped } from './futures.js'

const paths = 50_000
const pathsThere = 400_000

/** target → probability of each reading, headline first. */
const expected: Readonly<Record<string, readonly number[]>> = {
  egress: [0.947, 0.907, 0.53],
  servers: [3e-5, 0.999, 3e-5, 1e-5],
  urban_access: [1, 0.958, 0.326],
  rural_access: [1, 1, 0.851],
  buildings: [0.371],
  villages: [0.999, 0.987],
  households: [0.887],
  internet_users: [0.361],
  online_services: [0.947],
  integration: [0.214],
  information_consumption: [0.358],
  telecom: [0.993, 0],
  cloud: [0.725],
  ecommerce: [0.126],
}
const keptThere = 8.93

test('regional ICT: each promise is as likely as an independent implementation finds', async () => {
  const { scenario } = await readShipped('inner-mongolia-2020.yaml')
  const plan = { numbers, scenario: { ...scenario, run: { ...scenario.run, paths } }, sample: 0 }
  const prepared = preparePlan(plan)
  const threads = Math.min(2, availableParallelism())
  const options = { executor: piscina, threads, onProgress: () => {}, signal: new AbortController().signal }
  const { failed, targets, joint } = summarize(plan, prepared.model, await simulate(prepared, options))

  assert.equal(failed.count, 0)
  assert.deepEqual(Object.keys(targets), Object.keys(expected))
  for (const [target, { readings }] of Object.entries(targets))
    for (const [index, [reading, { at_deadline: found }]] of Object.entries(readings).entries()) {
      const p = expected[target][index]
      const standardError = Math.sqrt(p * (1 - p) * (1 / paths + 1 / pathsThere))
      assert.ok(Math.abs(found.p - p) <= 3 * standardError + 0.01, `${target}, ${reading}: ${found.p}, not ${p}`)
    }
  // Fourteen indicators: the mean of their sum has at most the standard error of fully correlated ones, 7 / √paths.
  assert.ok(
    Math.abs(joint.headline.kept.mean - keptThere) <= 3 * joint.headline.kept.mean_se + 0.01,
    `${joint.headline.kept.mean} promises kept`,
  )
  assert.equal(joint.headline.all.hits, 0)
})

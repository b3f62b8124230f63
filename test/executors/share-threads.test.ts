import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareThreads } from '../../src/executors/share-threads.js'
import { type PreparedPlan, workOf } from '../../src/run/compile-plan.js'
import { blockPaths } from '../../src/run/plan.js'
import { prepareSmall } from './small-plan.js'

/** With so much more to do. */
const heavier = (times: number): PreparedPlan => {
  const prepared = prepareSmall(1000)
  const { lowered } = prepared
  return { ...prepared, lowered: { ...lowered, program: { ...lowered.program, dates: lowered.program.dates * times } } }
}

test('threads: the calling thread is one of them', () => {
  assert.deepEqual(shareThreads(prepareSmall(1000), 1), { here: true, others: 0 })
  assert.deepEqual(shareThreads(prepareSmall(1000), 5), { here: true, others: 4 })
})

test('threads: where a block takes more than a tenth of a second the calling thread keeps free', () => {
  // 4e9 operations a second.
  const times = Math.ceil(4e8 / (blockPaths * workOf(prepareSmall(1000))))
  assert.deepEqual(shareThreads(heavier(times - 1), 2), { here: true, others: 1 })
  assert.deepEqual(shareThreads(heavier(times + 1), 2), { here: false, others: 2 })
  assert.deepEqual(shareThreads(heavier(times + 1), 1), { here: false, others: 1 })
})

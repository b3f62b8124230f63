import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askToStop, createBoard, pathsDone } from '../../src/executors/block-task.js'
import { createJobServer } from '../../src/executors/job-server.js'
import { pack } from '../../src/executors/parcel.js'
import { compilePlan, compilePrepared } from '../../src/run/compile-plan.js'
import { runJob } from '../run/run-job.js'
import { prepareSmall } from './small-plan.js'

const prepared = prepareSmall(3000)
const parcel = pack(compilePlan(prepared))
const task = { work: { kind: 'count' }, job: { first: 1, last: 3 } } as const

test('job server: a thread that is asked to get ready says so, and has done nothing', () => {
  const board = createBoard()
  assert.deepEqual(createJobServer()({ plan: 0, parcel, board }), { kind: 'ready' })
  assert.equal(pathsDone(board), 0)
})

test('job server: a task gives what the calling thread would find, whether the thread was ready or not', () => {
  const expected = runJob(compilePrepared(prepared), task.job, { stop: () => false, progress: () => {} })
  for (const isReady of [false, true]) {
    const [serve, board] = [createJobServer(), createBoard()]
    if (isReady) serve({ plan: 0, parcel, board })
    assert.deepEqual(serve({ plan: 0, parcel, board, task }), { kind: 'result', result: expected })
    assert.equal(pathsDone(board), 3000 - 1024)
  }
})

test('job server: told to stop, it does not even get ready', () => {
  const board = createBoard()
  askToStop(board)
  for (const asked of [{}, { task }])
    assert.deepEqual(createJobServer()({ plan: 0, parcel, board, ...asked }), { kind: 'stopped' })
})

test('job server: whatever goes wrong is a reply', () => {
  const broken = { ...parcel, bytes: new Uint8Array(3) }
  const reply = createJobServer()({ plan: 0, parcel: broken, board: createBoard() })
  assert.equal(reply.kind, 'error')
})

// One contract for every executor of the table; the calling thread is the oracle.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { renderSummary, summarize } from '../../src/analysis/summarize.js'
import { chooseExecutor } from '../../src/executors/choose-executor.js'
import type { Assignment, Executor, Task } from '../../src/executors/executor.js'
import { executors } from '../../src/executors/index.js'
import { inline } from '../../src/executors/inline.js'
import { piscina } from '../../src/executors/piscina.js'
import { shareThreads } from '../../src/executors/share-threads.js'
import { simulate } from '../../src/executors/simulate.js'
import type { PreparedPlan } from '../../src/run/compile-plan.js'
import { planJobs } from '../../src/run/jobs.js'
import { layOutBlocks } from '../../src/run/layout.js'
import type { Job } from '../../src/run/plan.js'
import type { Work, WorkResult } from '../../src/run/work.js'
import { designs } from '../../src/sampling/index.js'
import { languages } from '../../src/text.js'
import { prepareSmall } from './small-plan.js'

/** Not a multiple of a block, nor of a strip. */
const paths = 11_300

const ignore = () => {}
const never = new AbortController().signal

const everyJob = (plan: PreparedPlan, jobs: readonly Job[], work: Work): readonly Task[] => jobs.map(job => ({ plan, work, job }))

const assign = (jobs: readonly Job[], passes: Iterable<readonly Task[]>): Assignment => ({ width: jobs.length, passes })

const counting = (prepared: PreparedPlan, jobs: readonly Job[]): Assignment =>
  assign(jobs, [everyJob(prepared, jobs, { kind: 'count' })])

/** Asks for the values of the first cell, a growth rate, in 1/4 … 1/4 + 1/512. */
const replay: Work = {
  kind: 'replay',
  query: {
    cells: Int32Array.of(0),
    highs: Int32Array.of(0x3fd00000),
    lows: Int32Array.of(0),
    known: Uint8Array.of(19),
    bits: Uint8Array.of(0),
  },
}

const summaryOf = async (prepared: PreparedPlan, executor: Executor, threads: number, jobBlocks?: number): Promise<string> => {
  const options = { executor, threads, onProgress: ignore, signal: never, ...(jobBlocks === undefined ? {} : { jobBlocks }) }
  return renderSummary(summarize(prepared.plan, prepared.model, await simulate(prepared, options)))
}

let oracle = ''

before(async () => {
  oracle = await summaryOf(prepareSmall(paths), inline, 1)
})

for (const executor of executors) {
  const { name } = executor

  test(`executors: ${name} has its words in both languages`, () => {
    for (const language of languages) assert.ok(executor.label[language] !== '' && executor.help[language] !== '')
  })

  for (const [threads, jobBlocks] of [[1], [2], [5], [2, 1], [3, 7], [1, 100]] as const)
    test(`executors: ${name} gives the same bytes on ${threads} threads, ${jobBlocks ?? 'any number of'} blocks a job`, async () => {
      assert.equal(await summaryOf(prepareSmall(paths), executor, threads, jobBlocks), oracle)
    })

  for (const design of designs.filter(({ randomizations }) => randomizations > 1))
    test(`executors: ${name} gives the same bytes under design ${design.name}, however the paths are cut`, async () => {
      const prepared = prepareSmall(paths, design.name)
      const expected = await summaryOf(prepared, inline, 1, 1000)
      assert.notEqual(expected, oracle)
      for (const [threads, jobBlocks] of [[1], [2], [5], [2, 1], [3, 7]] as const)
        assert.equal(await summaryOf(prepared, executor, threads, jobBlocks), expected)
    })

  test(`executors: ${name} hands over every job once and counts every path`, async () => {
    const jobs = planJobs(layOutBlocks(paths, 1), 2, 2)
    const seen: number[] = []
    const progress: number[] = []
    const hooks = {
      onResult: ({ job }: { job: { first: number } }) => seen.push(job.first),
      onProgress: (done: number) => progress.push(done),
    }
    await executor.run(counting(prepareSmall(paths), jobs), 2, { ...hooks, signal: never })
    assert.deepEqual(
      seen.toSorted((a, b) => a - b),
      jobs.map(({ first }) => first),
    )
    assert.equal(progress.at(-1), paths)
    assert.deepEqual(
      progress,
      progress.toSorted((a, b) => a - b),
    )
  })

  test(`executors: ${name} begins a pass when all of the one before has been handed over, and counts its paths anew`, async () => {
    const jobs = planJobs(layOutBlocks(paths, 1), 2, 2)
    const seen: string[] = []
    const progress: number[] = []
    const prepared = prepareSmall(paths)
    const passes = function* (): Generator<readonly Task[]> {
      yield everyJob(prepared, jobs, { kind: 'count' })
      seen.push(`progress ${progress.at(-1)}`)
      yield everyJob(prepared, jobs, replay)
      seen.push(`progress ${progress.at(-1)}`)
    }
    const hooks = { onResult: ({ kind }: WorkResult) => seen.push(kind), onProgress: (done: number) => progress.push(done) }
    await executor.run(assign(jobs, passes()), 2, { ...hooks, signal: never })
    const all = (kind: string) => [...jobs.map(() => kind), `progress ${paths}`]
    assert.deepEqual(seen, [...all('count'), ...all('replay')])
    assert.ok(progress.every(done => done <= paths))
  })

  test(`executors: ${name} stops in the middle of a replay with the signal’s reason`, async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const jobs = planJobs(layOutBlocks(1_000_000, 1), 2, 1)
    const assignment = assign(jobs, [everyJob(prepareSmall(1_000_000), jobs, replay)])
    let results = 0
    const onResult = () => {
      results++
      controller.abort(reason)
    }
    await assert.rejects(executor.run(assignment, 2, { onResult, onProgress: ignore, signal: controller.signal }), reason)
    assert.ok(results < jobs.length / 2)
  })

  test(`executors: ${name} does not begin when it is stopped before`, async () => {
    const reason = new Error('enough')
    const hooks = { onResult: () => assert.fail('there was a result'), onProgress: ignore, signal: AbortSignal.abort(reason) }
    await assert.rejects(executor.run(counting(prepareSmall(paths), planJobs(layOutBlocks(paths, 1), 2)), 2, hooks), reason)
  })

  test(`executors: ${name} stops in the middle with the signal’s reason`, async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const jobs = planJobs(layOutBlocks(1_000_000, 1), 2, 1)
    let results = 0
    const onResult = () => {
      results++
      controller.abort(reason)
    }
    await assert.rejects(
      executor.run(counting(prepareSmall(1_000_000), jobs), 2, { onResult, onProgress: ignore, signal: controller.signal }),
      reason,
    )
    assert.ok(results < jobs.length / 2)
  })

  test(`executors: ${name} fails where collecting fails`, async () => {
    const onResult = () => {
      throw new Error('no room')
    }
    await assert.rejects(
      executor.run(counting(prepareSmall(paths), planJobs(layOutBlocks(paths, 1), 2, 1)), 2, {
        onResult,
        onProgress: ignore,
        signal: never,
      }),
      /no room/,
    )
  })

  test(`executors: ${name} tells what went wrong where an experiment cannot be opened`, async () => {
    const { plan, ...prepared } = prepareSmall(paths)
    const run = { ...plan.scenario.run, design: 'nobody’s' }
    const broken = { ...prepared, plan: { ...plan, scenario: { ...plan.scenario, run } } }
    const hooks = { onResult: ignore, onProgress: ignore, signal: never }
    const jobs = planJobs(layOutBlocks(paths, 1), 2)
    await assert.rejects(executor.run(counting(broken, jobs), 2, hooks), /there is no design nobody’s/)
  })
}

test('executors: threads give the same bytes where the calling thread only merges, and say what went wrong', async () => {
  const prepared = prepareSmall(paths)
  const { program } = prepared.lowered
  // Much to do in a block, though nobody asks for it.
  const idle = Array.from({ length: 4e8 / (1024 * program.dates) }, () => ({ op: 'const', value: 0 }) as const)
  const heavy = { ...prepared, lowered: { ...prepared.lowered, program: { ...program, nodes: [...program.nodes, ...idle] } } }
  assert.equal(shareThreads(heavy, 2).here, false)
  for (const threads of [1, 2, 5]) assert.equal(await summaryOf(heavy, piscina, threads), oracle)
  const run = { ...heavy.plan.scenario.run, design: 'nobody’s' }
  const broken = { ...heavy, plan: { ...heavy.plan, scenario: { ...heavy.plan.scenario, run } } }
  const hooks = { onResult: ignore, onProgress: ignore, signal: never }
  const jobs = planJobs(layOutBlocks(paths, 1), 2)
  await assert.rejects(piscina.run(counting(broken, jobs), 2, hooks), /there is no design nobody’s/)
})

test('executors: a small run stays on the calling thread, a large one goes to threads', () => {
  assert.equal(chooseExecutor(prepareSmall(1000)), inline)
  assert.equal(chooseExecutor(prepareSmall(100_000_000)), piscina)
})

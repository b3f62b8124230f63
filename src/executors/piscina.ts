// Runs jobs on threads of this machine, of which the calling thread is one: it has compiled the plan by the time that others have started. Between its
// blocks it merges what they have found; where blocks take long, it does nothing else.
//
// Plans, each compiled once, the first while the threads start ─▶ for every pass: a task at a time, in order ─▶ onResult

import { setTimeout as wait } from 'node:timers/promises'

import { packageFile } from '../package-file.js'
import { compilePlan, openExperiment, type PreparedPlan } from '../run/compile-plan.js'
import type { WorkResult } from '../run/work.js'
import { ScenarioError } from '../scenario/issue.js'
import {
  addPaths,
  askToStop,
  beginPass,
  type BlockReply,
  type BlockTask,
  createBoard,
  isStopping,
  pathsDone,
} from './block-task.js'
import { type Executor, millisecondsBetweenReports, type Task } from './executor.js'
import { createKeeper } from './keeper.js'
import { pack } from './parcel.js'
import { type Share, shareThreads } from './share-threads.js'
import { doTaskHere } from './task.js'

const workerFile = packageFile('dist', 'programs', 'worker.cjs')

/** How long threads may take to end the block they are in before they are ended. Nothing is lost: results are written at the end. */
const millisecondsToStop = 1000

/** A thread has its next job before it ends one, for the calling thread may be in a block of its own. */
const jobsAhead = 2

/**
 * What a thread makes is soon forgotten but for large arrays, and nothing waits for the engine to notice: without a limit every thread comes to hold
 * 32 MB for new objects, with this one 4 MB: the limit is on three half spaces, of which two are filled at a time. Objects that live on move elsewhere,
 * where nothing is limited.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 6 }

export const piscina: Executor = {
  name: 'piscina',
  label: { en: 'Threads', zh: '多线程' },
  help: {
    en: 'Runs jobs on threads of this machine, as many as --threads says; the choice for all but small runs.',
    zh: '在本机的多个线程上运行，线程数由 --threads 指定；除小规模运行外均用它。',
  },
  async run({ width, passes }, threads, { onResult, onFailure = error => error, onProgress, signal }) {
    signal.throwIfAborted()
    const board = createBoard()
    const reports = setInterval(() => onProgress(pathsDone(board)), millisecondsBetweenReports)
    const listening = new AbortController()
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: listening.signal })
    })
    // It is asked for once there are lanes to wait for.
    aborted.catch(() => {})

    const compiled = createKeeper((plan: PreparedPlan) => compilePlan(plan))
    const packed = createKeeper((plan: PreparedPlan) => pack(compiled(plan)))
    const numbered = createNumbering<PreparedPlan>()
    const thread = {
      open: createKeeper((plan: PreparedPlan) => openExperiment(compiled(plan))),
      onFailure,
      stop: () => isStopping(board),
      progress: (paths: number) => addPaths(board, paths),
    }
    let pool: Awaited<ReturnType<typeof createPool>> | undefined
    const ask = async (plan: PreparedPlan, task?: Omit<Task, 'plan'>): Promise<BlockReply> =>
      pool!.run({ plan: numbered(plan), parcel: packed(plan), board, task } satisfies BlockTask)
    const doHere = (task: Task): Promise<WorkResult | undefined> => doTaskHere(task, thread)
    const doElsewhere = async (task: Task): Promise<WorkResult | undefined> => {
      const { plan, ...rest } = task
      const reply = await ask(plan, rest)
      switch (reply.kind) {
        case 'result':
          return reply.result
        case 'ready':
        case 'stopped':
          return undefined
        case 'issues':
        case 'error':
          throw onFailure(errorOf(reply), task)
      }
    }
    let share: Share | undefined
    const beginLanes = async (tasks: Iterable<Task>): Promise<readonly Promise<void>[]> => {
      beginPass(board)
      const waiting = tasks[Symbol.iterator]()
      let next = waiting.next()
      if (next.done === true) return []
      const { plan } = next.value
      // The first plan decides for all.
      share ??= shareThreads(plan, Math.min(threads, width))
      const { here, others } = share
      if (others > 0) pool ??= await createPool(others)
      const lane = async (work: (task: Task) => Promise<WorkResult | undefined>): Promise<void> => {
        while (next.done !== true) {
          const task = next.value
          next = waiting.next()
          const result = await work(task)
          if (result === undefined) return
          onResult(result, task)
        }
      }
      const elsewhere = (begin: () => Promise<void>) => Array.from({ length: others * jobsAhead }, begin)
      if (!here) return elsewhere(() => lane(doElsewhere))
      const own = lane(doHere)
      // Nothing waits for a thread that has not opened the plan, for this one could do it meanwhile. What is wrong comes up with a task.
      const there = elsewhere(async () => {
        await Promise.race([ask(plan), own])
        return lane(doElsewhere)
      })
      return [own, ...there]
    }
    let lanes: readonly Promise<void>[] = []
    try {
      for (const tasks of passes) {
        lanes = await beginLanes(tasks)
        await Promise.race([Promise.all(lanes), aborted])
        onProgress(pathsDone(board))
      }
    } finally {
      clearInterval(reports)
      listening.abort()
      askToStop(board)
      await Promise.race([Promise.allSettled(lanes), wait(millisecondsToStop, undefined, { ref: false })])
      // Threads that have just got ready, or are ended in the middle, may say so once more: to the pool an answer to no question is an error.
      pool?.on('error', () => {})
      await pool?.destroy()
    }
  },
}

/** Loaded only where there is need of it. */
const createPool = async (threads: number) => {
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: workerFile,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: jobsAhead,
    resourceLimits,
  })
}

/** A number of its own for every object, which is not held on to. */
const createNumbering = <Key extends object>(): ((key: Key) => number) => {
  const numbers = new WeakMap<Key, number>()
  let next = 0
  return key => {
    const number = numbers.get(key) ?? next++
    numbers.set(key, number)
    return number
  }
}

const errorOf = (reply: Extract<BlockReply, { readonly kind: 'issues' | 'error' }>): Error =>
  reply.kind === 'issues'
    ? new ScenarioError(reply.issues)
    : new Error(`a worker failed: ${reply.message}`, { cause: reply.stack })

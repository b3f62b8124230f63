// Runs jobs on threads of this machine. The calling thread only merges what they find, so that it stays free for progress and signals.
//
// Plan, compiled once while the threads start ─▶ for every pass: a job at a time, in order ─▶ onResult

import { setTimeout as wait } from 'node:timers/promises'
import { Piscina } from 'piscina'
import { packageFile } from '../package-file.js'
import { compilePlan } from '../run/compile-plan.js'
import type { Work } from '../run/work.js'
import { ScenarioError } from '../scenario/issue.js'
import { askToStop, beginPass, type BlockReply, createBoard, pathsDone } from './block-task.js'
import type { Executor } from './executor.js'
import { pack, type Parcel } from './parcel.js'

const workerFile = packageFile('dist', 'workers', 'block.js')

const millisecondsBetweenReports = 100

/** How long threads may take to end the block they are in before they are ended. Nothing is lost: results are written at the end. */
const millisecondsToStop = 1000

/** A thread always finds its next job waiting, and no more than this many results a thread are on their way. */
const jobsAhead = 2

export const piscina: Executor = {
  name: 'piscina',
  label: { en: 'Threads', zh: '多线程' },
  help: {
    en: 'Runs jobs on threads of this machine, as many as --threads says; the choice for all but small runs.',
    zh: '在本机的多个线程上运行，线程数由 --threads 指定；除小规模运行外均用它。',
  },
  async run({ prepared, jobs, passes }, threads, { onResult, onProgress, signal }) {
    signal.throwIfAborted()
    const board = createBoard()
    const used = Math.min(threads, jobs.length)
    const pool = new Piscina({ filename: workerFile, minThreads: used, maxThreads: used })
    const reports = setInterval(() => onProgress(pathsDone(board)), millisecondsBetweenReports)
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })

    let parcel: Parcel
    const beginLanes = (work: Work): readonly Promise<void>[] => {
      beginPass(board)
      const waiting = jobs.values()
      const lane = async (): Promise<void> => {
        for (const job of waiting) {
          const reply: BlockReply = await pool.run({ parcel, work, job, board })
          if (!reply.ok) throw errorOf(reply)
          onResult(reply.result)
        }
      }
      return Array.from({ length: used * jobsAhead }, lane)
    }
    let lanes: readonly Promise<void>[] = []
    try {
      parcel = pack(compilePlan(prepared))
      for (const work of passes) {
        lanes = beginLanes(work)
        await Promise.race([Promise.all(lanes), aborted])
        onProgress(pathsDone(board))
      }
    } finally {
      clearInterval(reports)
      askToStop(board)
      await Promise.race([Promise.allSettled(lanes), wait(millisecondsToStop, undefined, { ref: false })])
      await pool.destroy()
    }
  },
}

const errorOf = (reply: Exclude<BlockReply, { readonly ok: true }>): Error => {
  switch (reply.kind) {
    case 'stopped':
      return new Error('a job was stopped')
    case 'issues':
      return new ScenarioError(reply.issues)
    case 'error':
      return new Error(`a worker failed: ${reply.message}`, { cause: reply.stack })
  }
}

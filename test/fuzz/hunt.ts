// Many trials on a thread of their own, where a crash, a hang or a thirst for memory is seen from outside and named by its trial.

import { fileURLToPath } from 'node:url'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { buildTrial, runTrial } from './trial.js'

export interface Range {
  readonly seed: string
  /** first ≤ trial < last */
  readonly first: number
  readonly last: number
  /** A large scenario once in so many trials. */
  readonly heavy: number
}

export interface Finding {
  readonly trial: number
  readonly what: string
}

export interface Catch {
  readonly sound: number
  readonly issues: number
  readonly findings: readonly Finding[]
}

/** What the largest legal scenario takes, several times over. */
const memory = { maxOldGenerationSizeMb: 768 }
const patience = 60_000

interface Shared extends Range {
  /** The trial under way, then counts of sound ones and of those with issues. */
  readonly board: Int32Array
}

/** Goes on after what it finds. */
export const hunt = async ({ first, ...range }: Range): Promise<Catch> => {
  const board = new Int32Array(new SharedArrayBuffer(12))
  const findings: Finding[] = []
  for (let next = first; next < range.last; ) {
    board[0] = next
    const what = await runThread({ ...range, first: next, board })
    if (what === undefined) break
    findings.push({ trial: board[0]!, what })
    next = board[0]! + 1
  }
  return { sound: board[1]!, issues: board[2]!, findings }
}

/** What stopped the thread before its end. */
const runThread = (shared: Shared): Promise<string | undefined> =>
  new Promise(resolve => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: shared, resourceLimits: memory })
    let seen = -1
    const watch = setInterval(() => {
      if (shared.board[0] === seen) finish(`no end after ${patience / 1000} s`)
      seen = shared.board[0]!
    }, patience)
    const finish = (what: string | undefined): void => {
      clearInterval(watch)
      void worker.terminate().then(() => resolve(what))
    }
    worker.on('error', (error: Error) => finish(error.stack ?? String(error)))
    worker.on('exit', code => finish(code === 0 ? undefined : `exit code ${code}`))
  })

if (!isMainThread && workerData?.board instanceof Int32Array) {
  const { seed, first, last, heavy, board } = workerData as Shared
  for (let trial = first; trial < last; trial++) {
    board[0] = trial
    const outcome = runTrial(buildTrial(seed, trial, heavy))
    board[outcome === 'sound' ? 1 : 2]!++
  }
}

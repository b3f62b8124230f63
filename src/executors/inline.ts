// Runs jobs one after another on the calling thread: the oracle of every other executor, and the quickest for small work.
//
// Between jobs the event loop gets its turn, so that progress and signals are heard.

import { setImmediate } from 'node:timers/promises'
import { compilePrepared, type PreparedPlan, workOf } from '../run/compile-plan.js'
import { blockPaths } from '../run/plan.js'
import type { Executor } from './executor.js'
import { createKeeper } from './keeper.js'
import { doTask } from './task.js'

const attempt = <Result>(work: () => Result, failure: (error: unknown) => unknown): Result => {
  try {
    return work()
  } catch (error) {
    throw failure(error)
  }
}

export const inline: Executor = {
  name: 'inline',
  label: { en: 'Calling thread', zh: '主线程' },
  help: {
    en: 'Runs everything on the calling thread; the choice for small runs, where threads would take longer to start than to run.',
    zh: '全部在主线程上运行；适合小规模运行，此时启动线程比运算本身还慢。',
  },
  // About a tenth of a second, during which nothing else happens.
  jobBlocks: prepared => Math.max(1, Math.min(64, Math.round(4e8 / (blockPaths * workOf(prepared))))),
  async run({ passes }, _threads, { onResult, onFailure = error => error, onProgress, signal }) {
    const open = createKeeper((plan: PreparedPlan) => compilePrepared(plan))
    for (const tasks of passes) {
      let done = 0
      const hooks = { stop: () => signal.aborted, progress: (paths: number) => void (done += paths) }
      for (const task of tasks) {
        await setImmediate()
        signal.throwIfAborted()
        const result = attempt(
          () => doTask(open(task.plan), task, hooks),
          error => onFailure(error, task),
        )
        if (result === undefined) break
        onResult(result, task)
        onProgress(done)
      }
      signal.throwIfAborted()
    }
  },
}

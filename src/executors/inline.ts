// Runs jobs one after another on the calling thread: the oracle of every other executor, and the quickest for small work.

import { compilePrepared, type PreparedPlan } from '../run/compile-plan.js'
import { type Executor, millisecondsBetweenReports } from './executor.js'
import { createKeeper } from './keeper.js'
import { doTaskHere } from './task.js'

export const inline: Executor = {
  name: 'inline',
  label: { en: 'Calling thread', zh: '主线程' },
  help: {
    en: 'Runs everything on the calling thread; the choice for small runs, where threads would take longer to start than to run.',
    zh: '全部在主线程上运行；适合小规模运行，此时启动线程比运算本身还慢。',
  },
  async run({ passes }, _threads, { onResult, onFailure, onProgress, signal }) {
    signal.throwIfAborted()
    let done = 0
    const reports = setInterval(() => onProgress(done), millisecondsBetweenReports)
    const thread = {
      open: createKeeper((plan: PreparedPlan) => compilePrepared(plan)),
      onFailure,
      stop: () => signal.aborted,
      progress: (paths: number) => void (done += paths),
    }
    try {
      for (const tasks of passes) {
        done = 0
        for (const task of tasks) {
          const result = await doTaskHere(task, thread)
          if (result === undefined) break
          onResult(result, task)
        }
        signal.throwIfAborted()
        onProgress(done)
      }
    } finally {
      clearInterval(reports)
    }
  },
}

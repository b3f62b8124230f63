// Runs jobs one after another on the calling thread: the oracle of every other executor, and the quickest for small work.

import { compilePrepared, type PreparedPlan } from '../run/compile-plan.js'
import { type Executor, millisecondsBetweenReports, type Task } from './executor.js'
import { createKeeper } from './keeper.js'
import { doTaskInTurns } from './task.js'

export const inline: Executor = {
  name: 'inline',
  label: { en: 'Calling thread', zh: '主线程' },
  help: {
    en: 'Runs everything on the calling thread; the choice for small runs, where threads would take longer to start than to run.',
    zh: '全部在主线程上运行；适合小规模运行，此时启动线程比运算本身还慢。',
  },
  async run({ passes }, _threads, { onResult, onFailure = error => error, onProgress, signal }) {
    signal.throwIfAborted()
    let done = 0
    const reports = setInterval(() => onProgress(done), millisecondsBetweenReports)
    const open = createKeeper((plan: PreparedPlan) => compilePrepared(plan))
    const hooks = { stop: () => signal.aborted, progress: (paths: number) => void (done += paths) }
    const attempt = async (task: Task) => {
      try {
        return await doTaskInTurns(open(task.plan), task, hooks)
      } catch (error) {
        throw onFailure(error, task)
      }
    }
    try {
      for (const tasks of passes) {
        done = 0
        for (const task of tasks) {
          const result = await attempt(task)
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

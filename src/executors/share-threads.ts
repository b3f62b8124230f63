// Which threads a plan's tasks go to.

import { type PreparedPlan, workOf } from '../run/compile-plan.js'
import { blockPaths } from '../run/plan.js'

export interface Share {
  /** Whether the calling thread is one of those that work. */
  readonly here: boolean
  /** Threads beside it. */
  readonly others: number
}

/** Operations of a tenth of a second. */
const longestBlock = 4e8

/** Among no more threads than `threads`. The calling thread hears nothing within a block: where those take long, it keeps free for whoever interrupts it. */
export const shareThreads = (prepared: PreparedPlan, threads: number): Share => {
  const here = blockPaths * workOf(prepared) <= longestBlock
  return { here, others: here ? threads - 1 : threads }
}

// Cuts a run into jobs. Where the cuts are changes no byte of the result, only how evenly threads are busy and how often they report.

import type { Layout } from './layout.js'
import type { Job } from './plan.js'

/** Long enough that sending its counts costs little beside finding them. */
export const mostBlocks = 64

/** Jobs a thread takes, so that the last ones end together. */
const jobsPerThread = 2

/** So few blocks a thread are one job: they end soon enough, and half of what a job costs beside its paths is spared. */
const fewBlocks = 16

/** Jobs in order, each of `size` blocks but for the last; size is a matter of the number of threads where it is not given. */
export const planJobs = ({ blocks }: Layout, threads: number, size?: number): readonly Job[] => {
  const share = Math.max(1, Math.ceil(blocks / threads))
  const length = size ?? (share <= fewBlocks ? share : Math.min(mostBlocks, Math.ceil(share / jobsPerThread)))
  return Array.from({ length: Math.ceil(blocks / length) }, (_, i) => ({
    first: i * length,
    last: Math.min(blocks, (i + 1) * length),
  }))
}

// Cuts a run into jobs. Where the cuts are changes no byte of the result, only how evenly threads are busy and how often they report.

import type { Layout } from './layout.js'
import type { Job } from './plan.js'

/** Long enough that sending its counts costs little beside finding them. */
export const mostBlocks = 64

/** Shorter ones would cost more beside their paths than they save at the end. */
const leastBlocks = 2

/**
 * Jobs in order, each of `size` blocks but for the last. Where it is not given, a job is a thread's share of what is left: the last ones are short, and
 * threads that begin late, or are slow, are not waited for.
 *
 * Source: Polychronopoulos & Kuck (1987), guided self-scheduling.
 */
export const planJobs = ({ blocks }: Layout, threads: number, size?: number): readonly Job[] => {
  const lengthOf = (left: number): number => size ?? Math.min(mostBlocks, Math.max(leastBlocks, Math.ceil(left / threads)))
  const jobs: Job[] = []
  for (let first = 0; first < blocks; first = jobs.at(-1)!.last)
    jobs.push({ first, last: Math.min(blocks, first + lengthOf(blocks - first)) })
  return jobs
}

// Times on a machine that does other things too: the shortest of several is the one to compare, the longest tells how disturbed they were.

import { milliseconds } from '../../clock.js'

/** In milliseconds. */
export interface Timing {
  readonly shortest: number
  readonly longest: number
}

/** At least this often. */
export const fewestRounds = 5

/** Every contender once a round, so that whatever else the machine does meets all of them alike. Each says how long it took, in milliseconds. */
export const race = async (contenders: readonly (() => Promise<number>)[], rounds: number): Promise<readonly Timing[]> => {
  const times: number[][] = contenders.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, contender] of contenders.entries()) times[index]!.push(await contender())
  return times.map(each => ({ shortest: Math.min(...each), longest: Math.max(...each) }))
}

/** Milliseconds that some work takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = milliseconds()
  await work()
  return milliseconds() - start
}

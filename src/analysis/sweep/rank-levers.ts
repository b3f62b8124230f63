// Which of the sampled levers moves each promise: the rank correlation, over the cases, of its setting with the probability of the headline reading.
//
// Every case has the same futures, so that what differs between two probabilities is what the levers do. The interval is that of independent cases.

import { createRanker } from '../ranking/ranker.js'
import { rankCorrelation } from '../rank-correlation.js'
import type { StudiedCase, StudiedDimension, StudiedTarget } from './sweep-study.js'

export interface LeverInfluence {
  /** Name of the dimension. */
  readonly lever: string
  readonly rank_correlation: number
  readonly low: number
  readonly high: number
}

/** Target → levers, the strongest first. Cases in which every path failed are left out. */
export const rankLevers = (
  dimensions: readonly StudiedDimension[],
  targets: readonly ({ readonly name: string } & StudiedTarget)[],
  cases: readonly StudiedCase[],
): Readonly<Record<string, readonly LeverInfluence[]>> => {
  const told = cases.filter(({ summary }) => summary.targets !== undefined)
  const rank = createRanker(told.length)
  const levers = dimensions.flatMap(({ name, kind }, index) =>
    kind === 'lever' ? [{ lever: name, ranks: rank(Float64Array.from(told, ({ values }) => Number(values[index]))) }] : [],
  )
  return Object.fromEntries(
    targets.map(({ name, readings: [headline] }) => {
      const chances = told.map(({ summary }) => summary.targets![name]!.readings[headline!.name]!.at_deadline.p)
      const output = rank(Float64Array.from(chances))
      const ranked = levers
        .map(({ lever, ranks }): LeverInfluence => ({ lever, ...rankCorrelation(ranks, output) }))
        .sort((a, b) => Math.abs(b.rank_correlation) - Math.abs(a.rank_correlation))
      return [name, ranked]
    }),
  )
}

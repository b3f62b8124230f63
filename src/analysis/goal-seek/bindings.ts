// What stood in the way of a goal: of each variable that it depends on and that is the tightest of several limits, how often each limit bound, as the
// mean over the dates up to the deadline.

import type { Ensemble } from '../../run/ensemble.js'
import type { Text } from '../../text.js'
import { meanShare, type Share } from '../mean-share.js'
import type { Goal } from './finding.js'

export interface BindingShares {
  /** One choice among limits: a variable, with #2 for its second. */
  readonly name: string
  readonly variable: string
  readonly limits: readonly { readonly label: Text; readonly share: Share }[]
}

/** The choices nearest to the goal first; of all promises together, those of the one that is kept least. */
export const readBindings = (
  { watch, statistics, paths, counted }: Ensemble,
  goal: Goal,
  limits: ReadonlyMap<string, readonly string[]>,
): readonly BindingShares[] => {
  if (counted === 0) return []
  const hitsOf = (reading: number): number => statistics.hits.at[reading * watch.dates + watch.readings[reading].deadline]
  const [asked] = [...watch.readings.keys()]
    .filter(index => {
      const { target, name, headline } = watch.readings[index]
      return goal.kind === 'all' ? headline : goal.target === target && goal.reading === name
    })
    .sort((a, b) => hitsOf(a) - hitsOf(b) || a - b)
  const { variable, deadline } = watch.readings[asked]
  return (limits.get(variable) ?? []).flatMap(limited =>
    watch.bindings.flatMap(({ name, variable, labels }, binding) => {
      if (variable !== limited) return []
      const shareOf = (label: number): Share => {
        const first = label * watch.dates
        const counts = statistics.shares[binding].slice(first, first + deadline + 1)
        return meanShare(
          Array.from(counts, count => count / counted),
          { paths, counted },
        )
      }
      return [{ name, variable, limits: labels.map((label, index) => ({ label, share: shareOf(index) })) }]
    }),
  )
}

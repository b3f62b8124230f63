// Which of two scenarios is the better one, or that this cannot be told.

import type { Ensemble } from '../../run/ensemble.js'
import { arePaired, differenceOf, type Measured, reachOf } from '../pairing.js'
import type { Difference } from '../summary.js'
import type { Pair } from './comparison.js'

/** Every pair of them, measured by the same number of each path. */
export const standPairs = (ensembles: readonly Ensemble[], measured: readonly Measured[]): readonly Pair[] =>
  measured.flatMap((one, index) =>
    measured.slice(index + 1).map((other, offset): Pair => {
      const second = index + 1 + offset
      const difference = differenceOf(other, one, arePaired(ensembles[index], ensembles[second]))
      const standing = stand(difference, reachOf(other, one), Math.min(one.counted, other.counted))
      return { one: index, other: second, difference, ...standing }
    }),
  )

const stand = (difference: Difference, reach: Reach, paths: number): Pick<Pair, 'standing' | 'more_paths'> => {
  if (difference.low > 0) return { standing: 'better' }
  if (difference.high < 0) return { standing: 'worse' }
  const more = pathsToTell(difference, reach, paths)
  return { standing: 'tie', ...(more === undefined ? {} : { more_paths: more }) }
}

type Reach = ReturnType<typeof reachOf>

/**
 * About how many paths more would tell two apart, ≥ 1, if their difference stays what it is; undefined where there is none, or where it lies with paths that
 * failed, of which more would fail. What an interval has beyond its reach shrinks as 1/√N, at the slowest, and has to be less than what parts that from 0.
 */
export const pathsToTell = ({ low, high }: Difference, reach: Reach, paths: number): number | undefined => {
  if (reach.low <= 0 && reach.high >= 0) return undefined
  const ratio = reach.low > 0 ? (reach.low - low) / reach.low : (high - reach.high) / -reach.high
  return Math.max(1, Math.floor(paths * ratio * ratio) + 1 - paths)
}

// Which of two scenarios is the better one, or that this cannot be told.

import type { Ensemble } from '../../run/ensemble.js'
import { arePaired, differenceOf, type Measured } from '../pairing.js'
import type { Difference } from '../summary.js'
import type { Pair } from './comparison.js'

/** Every pair of them, measured by the same number of each path. */
export const standPairs = (ensembles: readonly Ensemble[], measured: readonly Measured[]): readonly Pair[] =>
  measured.flatMap((one, index) =>
    measured.slice(index + 1).map((other, offset): Pair => {
      const second = index + 1 + offset
      const difference = differenceOf(other, one, arePaired(ensembles[index], ensembles[second]))
      return { one: index, other: second, difference, ...stand(difference, Math.min(one.counted, other.counted)) }
    }),
  )

const stand = (difference: Difference, paths: number): Pick<Pair, 'standing' | 'more_paths'> => {
  if (difference.low > 0) return { standing: 'better' }
  if (difference.high < 0) return { standing: 'worse' }
  const more = pathsToTell(difference, paths)
  return { standing: 'tie', ...(more === undefined ? {} : { more_paths: more }) }
}

/**
 * About how many paths more would tell two apart, ≥ 1, if their difference stays what it is; undefined where there is none. Half an interval shrinks as
 * 1/√N, at the slowest, and has to be less than the difference.
 */
export const pathsToTell = ({ value, low, high }: Difference, paths: number): number | undefined => {
  if (value === 0) return undefined
  const ratio = (high - low) / 2 / value
  return Math.max(1, Math.floor(paths * ratio * ratio) + 1 - paths)
}

// Which promises fail together: on how many paths of the sample each is missed, and each two are.

import type { Ensemble } from '../run/ensemble.js'
import { meets } from '../stats/hits.js'
import { sampleColumn, sampleRows } from './sample.js'
import type { Summary } from './summary.js'

/** By headline readings, in the order of the targets. missed[i] = both[i][i]; both is symmetric. */
export const countPairs = (ensemble: Ensemble): Summary['joint']['headline']['pairs'] => {
  const { draws, readings } = ensemble.watch
  const headlines = readings.flatMap(({ headline, target, bound }, reading) => (headline ? [{ target, bound, reading }] : []))
  const paths = sampleRows(ensemble)
  const misses = headlines.map(({ bound, reading }) =>
    Uint8Array.from(sampleColumn(ensemble, draws.length + reading), value => (meets(bound, value) ? 0 : 1)),
  )
  const countBoth = (a: Uint8Array, b: Uint8Array): number => {
    let count = 0
    for (let row = 0; row < paths; row++) count += a[row] & b[row]
    return count
  }
  return { targets: headlines.map(({ target }) => target), paths, missed: misses.map(a => misses.map(b => countBoth(a, b))) }
}

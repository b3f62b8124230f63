// Which promises fail together: on how many paths of the sample each is missed, and each two are.

import type { Ensemble } from '../run/ensemble.js'
import type { Bound } from '../stats/hits.js'
import { sampleColumn, sampleRows } from './sample.js'
import type { Summary } from './summary.js'

/** By headline readings, in the order of the targets. missed[i] = both[i][i]; both is symmetric. */
export const countPairs = (ensemble: Ensemble): Summary['joint']['headline']['pairs'] => {
  const { draws, readings } = ensemble.watch
  const headlines = readings.flatMap(({ headline, target, bound }, reading) => (headline ? [{ target, bound, reading }] : []))
  const paths = sampleRows(ensemble)
  const misses = headlines.map(({ bound, reading }) => missesOf(sampleColumn(ensemble, draws.length + reading), bound))
  return { targets: headlines.map(({ target }) => target), paths, missed: misses.map(a => misses.map(b => countBoth(a, b))) }
}

/** A bit for each path, 32 in a number. */
const missesOf = (values: Float64Array, { sense, bound }: Bound): Int32Array => {
  const bits = new Int32Array(Math.ceil(values.length / 32))
  // In small runs this is never optimized, and a call for each value would take longer than all the rest.
  const sign = sense === 'at_least' ? 1 : -1
  const signedBound = sign * bound
  for (let row = 0; row < values.length; row++) if (!(sign * values[row] >= signedBound)) bits[row >> 5] |= 1 << (row & 31)
  return bits
}

const countBoth = (a: Int32Array, b: Int32Array): number => {
  let count = 0
  for (let i = 0; i < a.length; i++) count += onesIn(a[i] & b[i])
  return count
}

/** Of bits in pairs, then in fours, in bytes and in all. Source: Warren (2013), Hacker's delight, section 5.1. */
const onesIn = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

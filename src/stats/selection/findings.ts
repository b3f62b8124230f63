// What a job of a replay finds; it merges with what others find in any order.
//
// Of the values with a prefix of which digits are asked for, one is kept as a witness: where all the others are its equals, they are an atom, and no more
// digits are needed.

import { digitOrigin, digitShift, wordAt } from './prefix.js'
import { countStarts, type Query } from './query.js'
import type { Sieve } from './sieve.js'

/** Of a prefix: there is no value, one as often as there are any, or several. */
export const agreements = { none: 0, all: 1, no: 2 } as const

/** Of each prefix its agreement and the words of its witness, low first. */
export interface Witnesses {
  readonly agreement: Uint8Array
  readonly words: Int32Array
}

export interface Findings {
  /** counts[countStarts[prefix] + digit] */
  readonly counts: Uint32Array
  readonly witnesses: Witnesses
  /** values[i] has the prefix owners[i]; in no order. */
  readonly owners: Int32Array
  readonly values: Float64Array
}

/** Findings on the way, with room for more values. */
export interface Finder {
  readonly query: Query
  readonly starts: Int32Array
  readonly counts: Uint32Array
  readonly witnesses: Witnesses
  /** Where the digit of each prefix stands. */
  readonly origins: Uint8Array
  readonly shifts: Uint8Array
  readonly masks: Int32Array
  used: number
  owners: Int32Array
  values: Float64Array
}

export const createWitnesses = (prefixes: number): Witnesses => ({
  agreement: new Uint8Array(prefixes),
  words: new Int32Array(2 * prefixes),
})

export const createFinder = (query: Query): Finder => {
  const { bits, known } = query
  const starts = countStarts(query)
  return {
    query,
    starts,
    counts: new Uint32Array(starts[bits.length]),
    witnesses: createWitnesses(bits.length),
    origins: Uint8Array.from(known, (before, prefix) => digitOrigin(before, bits[prefix])),
    shifts: Uint8Array.from(known, (before, prefix) => digitShift(before, bits[prefix])),
    masks: Int32Array.from(bits, length => 2 ** length - 1),
    used: 0,
    owners: new Int32Array(1024),
    values: new Float64Array(1024),
  }
}

/** Takes the values that were found by the sieve in the row of words from `first` on. */
export const takeFound = (finder: Finder, { entries, places }: Sieve, found: number, words: Int32Array, first: number): void => {
  if (found === 0) return
  reserve(finder, found)
  const { query, starts, counts, witnesses, origins, shifts, masks, owners, values } = finder
  const { bits } = query
  const { agreement } = witnesses
  const pool = new Int32Array(values.buffer)
  let { used } = finder
  for (let i = 0; i < found; i++) {
    const prefix = entries[i]
    const low = words[first + 2 * places[i]]
    const high = words[first + 2 * places[i] + 1]
    if (bits[prefix] === 0) {
      owners[used] = prefix
      pool[2 * used] = low
      pool[2 * used + 1] = high
      used++
    } else {
      counts[starts[prefix] + ((wordAt(origins[prefix], high, low) >>> shifts[prefix]) & masks[prefix])]++
      if (agreement[prefix] !== agreements.no) agree(witnesses, prefix, high, low)
    }
  }
  finder.used = used
}

/** Notes that a prefix has this value. */
export const agree = ({ agreement, words }: Witnesses, prefix: number, high: number, low: number): void => {
  if (agreement[prefix] === agreements.none) {
    agreement[prefix] = agreements.all
    words[2 * prefix] = low
    words[2 * prefix + 1] = high
  } else if (words[2 * prefix] !== low || words[2 * prefix + 1] !== high) agreement[prefix] = agreements.no
}

const reserve = (finder: Finder, more: number): void => {
  const { used, owners, values } = finder
  if (used + more <= values.length) return
  finder.owners = new Int32Array(2 * (used + more))
  finder.values = new Float64Array(finder.owners.length)
  finder.owners.set(owners)
  finder.values.set(values)
}

export const findingsOf = ({ counts, witnesses, owners, values, used }: Finder): Findings => ({
  counts,
  witnesses,
  owners: owners.slice(0, used),
  values: values.slice(0, used),
})

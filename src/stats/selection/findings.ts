// What replays find: counts of digits, or values. Both merge in any order; the order of values is that of their sizes in the end.

import { digitBits, digitShift } from './prefix.js'
import type { Query } from './query.js'
import type { Sieve } from './sieve.js'

export type Findings =
  /** counts[(prefix << bits) + digit] */
  | { readonly kind: 'digits'; readonly counts: Uint32Array }
  /** values[i] has the prefix prefixes[i], in no order. */
  | { readonly kind: 'values'; readonly prefixes: Int32Array; readonly values: Float64Array }

export interface Finder {
  /** Notes what a sieve found in a row of words. */
  note(sieve: Sieve, found: number, words: Int32Array, first: number): void
  finish(): Findings
}

export const createFinder = (query: Query): Finder => finders[query.kind](query)

const countDigits = ({ bits, known }: Query): Finder => {
  const counts = new Uint32Array(known.length << bits)
  const words = Uint8Array.from(known, before => (before < 32 ? 1 : 0))
  const shifts = Uint8Array.from(known, before => digitShift(before, digitBits(before, bits)))
  const masks = Int32Array.from(known, before => (1 << digitBits(before, bits)) - 1)
  return {
    note({ entries, places }, found, row, first) {
      for (let i = 0; i < found; i++) {
        const prefix = entries[i]
        const word = row[first + 2 * places[i] + words[prefix]]
        counts[(prefix << bits) + ((word >>> shifts[prefix]) & masks[prefix])]++
      }
    },
    finish: () => ({ kind: 'digits', counts }),
  }
}

const gatherValues = (): Finder => {
  let used = 0
  let prefixes = new Int32Array(1024)
  let values = new Float64Array(1024)
  let bits = new Int32Array(values.buffer)
  const reserve = (length: number): void => {
    if (length <= values.length) return
    const [shortPrefixes, shortValues] = [prefixes, values]
    prefixes = new Int32Array(2 * length)
    values = new Float64Array(2 * length)
    bits = new Int32Array(values.buffer)
    prefixes.set(shortPrefixes)
    values.set(shortValues)
  }
  return {
    note({ entries, places }, found, row, first) {
      reserve(used + found)
      for (let i = 0; i < found; i++) {
        const from = first + 2 * places[i]
        prefixes[used] = entries[i]
        bits[2 * used] = row[from]
        bits[2 * used + 1] = row[from + 1]
        used++
      }
    },
    finish: () => ({ kind: 'values', prefixes: prefixes.slice(0, used), values: values.slice(0, used) }),
  }
}

const finders: Readonly<Record<Query['kind'], (query: Query) => Finder>> = { digits: countDigits, values: gatherValues }

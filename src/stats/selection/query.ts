// What a replay is asked: of the values with these prefixes either how many there are by their next digit, or the values themselves.
//
// Every job gets it, so it is columns of numbers, one entry a prefix.

import { digitBits, type Prefix } from './prefix.js'

export interface Query {
  readonly kind: 'digits' | 'values'
  /** Bits of a digit; fewer where a word ends. 0 for values. */
  readonly bits: number
  /** Ascending by cell, then by high word, then by low word, which has no sign. */
  readonly cells: Int32Array
  readonly known: Uint8Array
  readonly highs: Int32Array
  readonly lows: Int32Array
}

/** Fewer bits a digit would take too many replays. */
const leastBits = 4

/**
 * The prefixes that the next replay looks at, in the order of the query, and what it asks. `most` numbers is what it may find: values if there are no
 * more, else counts of digits of the prefixes that have most.
 */
export const planQuery = (
  open: readonly Prefix[],
  most: number,
): { readonly query: Query; readonly prefixes: readonly Prefix[] } => {
  const values = open.reduce((sum, { count }) => sum + count, 0)
  if (values <= most) return ask('values', 0, open)
  const large = open
    .filter(({ count }) => count * open.length > most)
    .sort((a, b) => b.count - a.count)
    .slice(0, Math.max(1, most >> leastBits))
  const room = Math.max(leastBits, Math.floor(Math.log2(most / large.length)))
  return ask(
    'digits',
    large.reduce((bits, { known }) => Math.max(bits, digitBits(known, room)), 0),
    large,
  )
}

const ask = (kind: Query['kind'], bits: number, chosen: readonly Prefix[]) => {
  const prefixes = chosen.toSorted((a, b) => a.cell - b.cell || a.high - b.high || (a.low >>> 0) - (b.low >>> 0))
  const query: Query = {
    kind,
    bits,
    cells: Int32Array.from(prefixes, ({ cell }) => cell),
    known: Uint8Array.from(prefixes, ({ known }) => known),
    highs: Int32Array.from(prefixes, ({ high }) => high),
    lows: Int32Array.from(prefixes, ({ low }) => low),
  }
  return { query, prefixes }
}

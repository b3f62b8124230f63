// What a replay is asked: of the values with each of these prefixes either how many there are by their next digit, or the values themselves.
//
// Every job gets it, so it is columns of numbers, one entry a prefix.

import { digitBits, type Prefix } from './prefix.js'

export interface Query {
  /** Ascending by cell, then by high word, then by low word, which has no sign. */
  readonly cells: Int32Array
  readonly highs: Int32Array
  readonly lows: Int32Array
  readonly known: Uint8Array
  /** Bits of the digit that is asked for; 0 where the values are. */
  readonly bits: Uint8Array
}

/** Fewer bits a digit would take too many replays. */
const leastBits = 4

/**
 * What the next replay asks, and the prefixes that it looks at, in the order of the query: the values of those that have fewest, `most` in all, and
 * digits of those that have most, no more than `most` counts. Where there are too many prefixes, some wait.
 */
export const planQuery = (
  open: readonly Prefix[],
  most: number,
): { readonly query: Query; readonly prefixes: readonly Prefix[] } => {
  const bySize = open.toSorted((a, b) => a.count - b.count)
  const prefixesAtMost = Math.max(1, most >> leastBits)
  let small = 0
  for (let values = 0; small < Math.min(bySize.length, prefixesAtMost); small++) {
    values += bySize[small].count
    if (values > most) break
  }
  const large = bySize.slice(small).slice(-prefixesAtMost)
  const room = Math.max(leastBits, Math.floor(Math.log2(most / large.length)))
  const asked = [
    ...bySize.slice(0, small).map(prefix => ({ prefix, bits: 0 })),
    ...large.map(prefix => ({ prefix, bits: digitBits(prefix.known, room) })),
  ].sort(({ prefix: a }, { prefix: b }) => a.cell - b.cell || a.high - b.high || (a.low >>> 0) - (b.low >>> 0))
  const prefixes = asked.map(({ prefix }) => prefix)
  const query: Query = {
    cells: Int32Array.from(prefixes, ({ cell }) => cell),
    highs: Int32Array.from(prefixes, ({ high }) => high),
    lows: Int32Array.from(prefixes, ({ low }) => low),
    known: Uint8Array.from(prefixes, ({ known }) => known),
    bits: Uint8Array.from(asked, ({ bits }) => bits),
  }
  return { query, prefixes }
}

/** Where the counts of each prefix begin among those of all, and last where they end: one for each digit, none where values are asked for. */
export const countStarts = ({ bits }: Query): Int32Array => {
  const starts = new Int32Array(bits.length + 1)
  for (let prefix = 0; prefix < bits.length; prefix++)
    starts[prefix + 1] = starts[prefix] + (bits[prefix] === 0 ? 0 : 2 ** bits[prefix])
  return starts
}

// Where the numbers of a column lie while it is ranked: addresses in bytes, of a memory made for columns of one length at most.

/** Counters of so many digits stay in the nearest cache. */
export const mostDigitBits = 13

export interface RankLayout {
  /** float64s: the column, and what comes of it. */
  readonly values: number
  readonly ranks: number
  /** i32s: of each value what it is sorted by, and twice all indices. */
  readonly keys: number
  readonly order: number
  readonly other: number
  /** Of each digit: how many have it, then where the next of them goes. */
  readonly counts: number
  /** What a pass leaves behind: as i32s the least and the most of the keys, or how many moves are left; as a float64 a sum. */
  readonly found: number
  readonly bytes: number
}

/** For columns of at most so many values. */
export const layOut = (values: number): RankLayout => {
  // float64s are at multiples of 8.
  const most = values + (values % 2)
  const counts = 28 * most
  const found = counts + 4 * 2 ** mostDigitBits
  return { values: 0, ranks: 8 * most, keys: 16 * most, order: 20 * most, other: 24 * most, counts, found, bytes: found + 8 }
}

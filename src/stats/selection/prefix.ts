// A prefix: the values of one cell whose float64 begins with the same bits. It begins as a bin and gets longer by a digit at a time, each chosen by
// the ranks that are wanted, until all 64 bits are known or few values are left.
//
// Bits order numbers of one sign by size: among negative ones the larger digit is the smaller number.

export interface Prefix {
  readonly cell: number
  /** Bits known, 19 (those of a bin) ≤ known ≤ 64. */
  readonly known: number
  /** The words of the float64; bits not known are 0. */
  readonly high: number
  readonly low: number
  /** Values of the cell below all of these, and the number of these. */
  readonly before: number
  readonly count: number
  /** The ranks wanted among these, ascending: before ≤ rank < before + count. */
  readonly ranks: readonly number[]
}

/** A digit lies in one of three words of 32 bits: the high one, the low one, or the halves of both where they meet. */
const mostBits = 16

/** Bits of the next digit after those known, at most `most`. */
export const digitBits = (known: number, most: number): number => Math.min(most, mostBits, 64 - known)

/** At which bit the word of a digit begins: 0, 16 or 32. */
export const digitOrigin = (known: number, bits: number): number => {
  if (known + bits <= 32) return 0
  return known >= 32 ? 32 : 16
}

/** How far a digit stands from the end of its word. */
export const digitShift = (known: number, bits: number): number => digitOrigin(known, bits) + 32 - known - bits

/** The word of a float64 that begins at such a bit. */
export const wordAt = (origin: number, high: number, low: number): number => {
  if (origin === 0) return high
  return origin === 32 ? low : (high << 16) | (low >>> 16)
}

/**
 * The longer prefixes that have the ranks wanted, ascending; counts[digit] values go on with a digit of so many bits. Throws Error where these are not
 * the values that were counted before.
 */
export const lengthen = (prefix: Prefix, counts: Uint32Array, bits: number): readonly Prefix[] => {
  const { ranks, high } = prefix
  const longer: Prefix[] = []
  let before = prefix.before
  let taken = 0
  for (let i = 0; i < counts.length; i++) {
    const digit = high < 0 ? counts.length - 1 - i : i
    const end = before + counts[digit]
    const first = taken
    while (taken < ranks.length && ranks[taken] < end) taken++
    if (taken > first)
      longer.push({ ...append(prefix, digit, bits), before, count: counts[digit], ranks: ranks.slice(first, taken) })
    before = end
  }
  checkCount(prefix, before - prefix.before)
  return longer
}

/** Throws Error where a replay found more or fewer values of a prefix than there were. */
export const checkCount = ({ cell, count }: Prefix, found: number): void => {
  if (found !== count) throw new Error(`a replay found ${found} values where ${count} had been counted, in cell ${cell}`)
}

const append = ({ cell, known, high, low }: Prefix, digit: number, bits: number) => {
  const part = digit << digitShift(known, bits)
  const longer = { cell, known: known + bits }
  switch (digitOrigin(known, bits)) {
    case 0:
      return { ...longer, high: high | part, low }
    case 32:
      return { ...longer, high, low: low | part }
    default:
      return { ...longer, high: high | (part >>> 16), low: low | (part << 16) }
  }
}

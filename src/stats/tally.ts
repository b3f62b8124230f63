// The distinct values of a strip, as long as they are few.

export const mostValues = 64

/** The table that finds a value again has four places for each, so that the next one is nearly always free. */
const placeBits = 8
const places = 2 ** placeBits

/** 2³² divided by the golden ratio: neighbors land far apart. Source: Knuth (1973), The Art of Computer Programming 3, section 6.4. */
const spread = 0x9e3779b1

/** Values of a row. Its minimum and maximum are left out: whoever knows them knows how often they are, and a cap is what many values have in common. */
export interface TalliedRow {
  readonly values: Float64Array
  readonly offset: number
  readonly count: number
  readonly min: number
  readonly max: number
}

export interface Tally {
  /** The distinct values found last, in the order in which they came, and how often each was. */
  readonly distinct: Float64Array
  readonly times: Uint32Array
  /** Number of distinct values between min and max among values[offset + i], 0 ≤ i < count; −1 where there are more than 64. */
  take(row: TalliedRow): number
}

export const createTally = (): Tally => {
  const distinct = new Float64Array(mostValues)
  const times = new Uint32Array(mostValues)
  // place → 1 + the index of the value that is there, 0 where it is free.
  const table = new Uint8Array(places)
  const float = new Float64Array(1)
  const words = new Int32Array(float.buffer)
  return {
    distinct,
    times,
    take({ values, offset, count, min, max }) {
      table.fill(0)
      let found = 0
      for (let i = offset; i < offset + count; i++) {
        const value = values[i]
        if (value === max || value === min) continue
        // + 0 makes one zero of two.
        float[0] = value + 0
        let place = Math.imul(words[0] ^ Math.imul(words[1], spread), spread) >>> (32 - placeBits)
        while (table[place] !== 0 && distinct[table[place] - 1] !== value) place = (place + 1) % places
        if (table[place] === 0) {
          if (found === mostValues) return -1
          distinct[found] = value
          times[found++] = 0
          table[place] = found
        }
        times[table[place] - 1]++
      }
      return found
    },
  }
}

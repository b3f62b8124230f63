// The distinct values of a strip, as long as they are few.

export const mostValues = 64

export interface Tally {
  /** The distinct values found last, and how often each was. */
  readonly distinct: Float64Array
  readonly times: Uint32Array
  /** Number of distinct values among values[offset + i], 0 ≤ i < count; −1 where there are more than 64. */
  take(row: { readonly values: Float64Array; readonly offset: number; readonly count: number }): number
}

export const createTally = (): Tally => {
  const distinct = new Float64Array(mostValues)
  const times = new Uint32Array(mostValues)
  return {
    distinct,
    times,
    take({ values, offset, count }) {
      let found = 0
      for (let i = offset; i < offset + count; i++) {
        let at = 0
        while (at < found && distinct[at] !== values[i]) at++
        if (at === found) {
          if (found === mostValues) return -1
          distinct[found] = values[i]
          times[found++] = 0
        }
        times[at]++
      }
      return found
    },
  }
}

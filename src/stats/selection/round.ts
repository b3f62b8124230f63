// One round of a selection: collects what the jobs of a replay find, in whatever order, and draws the conclusions.

import { addCounts } from '../statistic.js'
import type { Findings } from './findings.js'
import { checkCount, digitBits, lengthen, type Prefix } from './prefix.js'
import type { Query } from './query.js'

/** The value of a rank wanted. */
export interface Found {
  readonly cell: number
  readonly rank: number
  readonly value: number
}

export interface Conclusion {
  /** Prefixes of which more has to be known. */
  readonly open: readonly Prefix[]
  readonly values: readonly Found[]
}

export interface Round {
  /** Throws Error where the findings are no answer to the query. */
  add(findings: Findings): void
  conclude(): Conclusion
}

/** prefixes: those of the query, in its order. */
export const createRound = (query: Query, prefixes: readonly Prefix[]): Round => rounds[query.kind](prefixes, query.bits)

const countDigits = (prefixes: readonly Prefix[], bits: number): Round => {
  const counts = new Uint32Array(prefixes.length << bits)
  return {
    add(findings) {
      if (findings.kind !== 'digits') throw new Error('a replay found values where digits were asked for')
      addCounts(counts, findings.counts)
    },
    conclude() {
      const longer = prefixes.flatMap((prefix, entry) => {
        const own = digitBits(prefix.known, bits)
        return lengthen(prefix, counts.subarray(entry << bits, (entry << bits) + 2 ** own), own)
      })
      const isWhole = ({ known }: Prefix): boolean => known === 64
      return {
        open: longer.filter(prefix => !isWhole(prefix)),
        values: longer
          .filter(isWhole)
          .flatMap(({ cell, high, low, ranks }) => ranks.map(rank => ({ cell, rank, value: floatOf(high, low) }))),
      }
    },
  }
}

const floatOf = (high: number, low: number): number => {
  const words = Int32Array.of(low, high)
  return new Float64Array(words.buffer)[0]
}

const gatherValues = (prefixes: readonly Prefix[]): Round => {
  const ends = new Uint32Array(prefixes.length)
  let total = 0
  for (const [entry, { count }] of prefixes.entries()) {
    ends[entry] = total
    total += count
  }
  const starts = ends.slice()
  const pool = new Float64Array(total)
  return {
    add(findings) {
      if (findings.kind !== 'values') throw new Error('a replay found digits where values were asked for')
      for (let i = 0; i < findings.values.length; i++) {
        const entry = findings.prefixes[i]
        const found = ends[entry] - starts[entry]
        if (found === prefixes[entry].count) checkCount(prefixes[entry], found + 1)
        pool[ends[entry]++] = findings.values[i]
      }
    },
    conclude: () => ({
      open: [],
      values: prefixes.flatMap((prefix, entry) => {
        checkCount(prefix, ends[entry] - starts[entry])
        const sorted = pool.subarray(starts[entry], ends[entry]).sort()
        return prefix.ranks.map(rank => ({ cell: prefix.cell, rank, value: sorted[rank - prefix.before] }))
      }),
    }),
  }
}

const rounds: Readonly<Record<Query['kind'], (prefixes: readonly Prefix[], bits: number) => Round>> = {
  digits: countDigits,
  values: gatherValues,
}

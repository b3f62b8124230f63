// One round of a selection: collects what the jobs of a replay find, in whatever order, and draws the conclusions.

import { addCounts } from '../statistic.js'
import { agree, agreements, createWitnesses, type Findings } from './findings.js'
import { checkCount, lengthen, type Prefix } from './prefix.js'
import { countStarts, type Query } from './query.js'

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
  /** Throws Error where there are more values than were counted before. */
  add(findings: Findings): void
  /** Throws Error where there are others than were counted before. */
  conclude(): Conclusion
}

/** prefixes: those of the query, in its order. */
export const createRound = (query: Query, prefixes: readonly Prefix[]): Round => {
  const { bits } = query
  const starts = countStarts(query)
  const counts = new Uint32Array(starts[bits.length])
  const witnesses = createWitnesses(bits.length)
  const { agreement } = witnesses
  const witnessed = new Float64Array(witnesses.words.buffer)

  // A stretch of the pool for each prefix whose values are asked for.
  const firsts = new Uint32Array(bits.length)
  let room = 0
  for (const [prefix, { count }] of prefixes.entries()) {
    firsts[prefix] = room
    if (bits[prefix] === 0) room += count
  }
  const ends = firsts.slice()
  const pool = new Float64Array(room)

  const addValues = ({ owners, values }: Findings): void => {
    for (let i = 0; i < values.length; i++) {
      const prefix = owners[i]
      const found = ends[prefix] - firsts[prefix]
      if (found === prefixes[prefix].count) checkCount(prefixes[prefix], found + 1)
      pool[ends[prefix]++] = values[i]
    }
  }

  const addWitnesses = ({ agreement: theirs, words }: Findings['witnesses']): void => {
    for (let prefix = 0; prefix < agreement.length; prefix++) {
      if (theirs[prefix] !== agreements.none) agree(witnesses, prefix, words[2 * prefix + 1], words[2 * prefix])
      if (theirs[prefix] === agreements.no) agreement[prefix] = agreements.no
    }
  }

  const concludeValues = (prefix: Prefix, index: number): Conclusion => {
    checkCount(prefix, ends[index] - firsts[index])
    const sorted = pool.subarray(firsts[index], ends[index]).sort()
    return { open: [], values: found(prefix, rank => sorted[rank - prefix.before]) }
  }

  const concludeDigits = (prefix: Prefix, index: number): Conclusion => {
    const longer = lengthen(prefix, counts.subarray(starts[index], starts[index + 1]), bits[index])
    if (agreement[index] === agreements.all) return { open: [], values: found(prefix, () => witnessed[index]) }
    return {
      open: longer.filter(({ known }) => known < 64),
      values: longer.filter(({ known }) => known === 64).flatMap(whole => found(whole, () => floatOf(whole))),
    }
  }

  return {
    add(findings) {
      addCounts(counts, findings.counts)
      addWitnesses(findings.witnesses)
      addValues(findings)
    },
    conclude() {
      const all = prefixes.map((prefix, index) => (bits[index] === 0 ? concludeValues : concludeDigits)(prefix, index))
      return { open: all.flatMap(({ open }) => open), values: all.flatMap(({ values }) => values) }
    },
  }
}

const found = ({ cell, ranks }: Prefix, valueOf: (rank: number) => number): readonly Found[] =>
  ranks.map(rank => ({ cell, rank, value: valueOf(rank) }))

const floatOf = ({ high, low }: Prefix): number => new Float64Array(Int32Array.of(low, high).buffer)[0]

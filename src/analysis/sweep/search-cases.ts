// Runs the cases that a sweep still lacks, a batch at a time: the plans of no more than a few formulas are in memory at once, and what another program
// has computed meanwhile is not computed again. Cases of the same formulas are run one after another, wherever they stand in the file, so that no plan
// is made twice.

import type { Search } from '../../run/search.js'
import type { PlannedCase, PreparedCase } from './plan-sweep.js'

export interface SoughtCase extends PreparedCase {
  readonly key: string
}

export interface SearchOptions {
  /** Each key once. */
  readonly lacking: readonly PlannedCase[]
  prepare(one: PlannedCase): PreparedCase
  /** Whether the case is still to be computed. */
  isLacking(key: string): boolean
}

/** Long enough that waiting for the last case of a batch costs little. */
const mostCases = 64
/** As many as executors keep compiled. */
const mostFamilies = 4

export const searchCases = function* ({ lacking, prepare, isLacking }: SearchOptions): Search<SoughtCase, void, void> {
  let batch: SoughtCase[] = []
  const families = new Set<number>()
  for (const one of lacking.toSorted((a, b) => a.family - b.family)) {
    if (!isLacking(one.key)) continue
    batch.push({ ...prepare(one), key: one.key })
    families.add(one.family)
    if (batch.length < mostCases && families.size < mostFamilies) continue
    yield batch
    batch = []
    families.clear()
  }
  if (batch.length > 0) yield batch
}

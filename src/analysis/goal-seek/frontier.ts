// Cost → probability: of all settings tried, those that no cheaper one equals.

import { chanceOf } from './finding.js'
import { gainOf } from './gain.js'
import { byChance, byCost, type Tried } from './ledger.js'

/** Ascending in cost and in probability: of equal cost the most probable alone. */
export const frontierOf = (tried: readonly Tried[]): readonly Tried[] => {
  const frontier: Tried[] = []
  for (const one of tried.toSorted((a, b) => a.cost - b.cost || byChance(a, b)))
    if (frontier.length === 0 || chanceOf(one.finding) > chanceOf(frontier.at(-1)!.finding)) frontier.push(one)
  return frontier
}

/** From where on spending more gains nothing that the paired differences would show, which tell more than the probabilities' own intervals. */
export interface Plateau {
  /** The cheapest of the frontier over which the best gains nothing that can be told. */
  readonly start: Tried
  /** The most probable setting, the last of the frontier. */
  readonly top: Tried
  /** The dearest setting tried: how far the plateau is known to go. */
  readonly end: Tried
}

export const plateauOf = (tried: readonly Tried[]): Plateau => {
  const frontier = frontierOf(tried)
  const top = frontier.at(-1)!
  const start = frontier.find(({ finding }) => gainOf(top.finding, finding).low <= 0)!
  return { start, top, end: tried.toSorted(byCost).at(-1)! }
}

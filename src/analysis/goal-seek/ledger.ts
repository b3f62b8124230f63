// What a search has tried so far: each setting once, so many and no more.

import { verdictOf } from '../verdict.js'
import { chanceOf, type Finding } from './finding.js'
import { gainOf } from './gain.js'
import type { Point, Space } from './space.js'

export interface Tried {
  readonly point: Point
  readonly cost: number
  readonly distance: number
  readonly finding: Finding
}

/** Yields settings to try, and is given what came of them, in their order. */
export type Trials<Answer = void> = Generator<readonly Point[], Answer, readonly Finding[]>

export interface Ledger {
  readonly space: Space
  /** The probability that is wanted. */
  readonly wanted: number
  /** In the order in which they were tried; today's setting, if it is possible, is the first. */
  readonly tried: readonly Tried[]
  /** How many more may be tried. */
  left(): number
  /** Tries those that are new and have a cost, as far as there is room. */
  try(points: readonly Point[]): Trials
  at(point: Point): Tried | undefined
  /** The cheapest of those that reach; where none does, the most probable. */
  best(): Tried
}

/** `before`: what is known already and counts as tried by nobody. */
export const createLedger = (space: Space, wanted: number, most: number, before: readonly Tried[] = []): Ledger => {
  const tried: Tried[] = []
  const known = new Map(before.map(one => [keyOf(one.point), one]))
  return {
    space,
    wanted,
    tried,
    left: () => most - tried.length,
    *try(points) {
      const fresh = new Map(points.map(point => [keyOf(point), point]))
      const asked = [...fresh]
        .filter(([key, point]) => !known.has(key) && Number.isFinite(space.costOf(point)))
        .slice(0, most - tried.length)
      if (asked.length === 0) return
      const findings = yield asked.map(([, point]) => point)
      for (const [index, [key, point]] of asked.entries()) {
        const entry = { point, cost: space.costOf(point), distance: space.distanceOf(point), finding: findings[index] }
        tried.push(entry)
        known.set(key, entry)
      }
    },
    at: point => known.get(keyOf(point)),
    best: () => bestOf(tried, wanted),
  }
}

const keyOf = (point: Point): string => point.join()

/** On track: the whole interval lies above what is wanted. */
export const reaches = ({ finding }: Tried, wanted: number): boolean => verdictOf(finding.probability, wanted) === 'on track'

/** Of equal cost the one that moves less, of equals the first. */
export const byCost = (a: Tried, b: Tried): number => a.cost - b.cost || a.distance - b.distance

export const byChance = (a: Tried, b: Tried): number => chanceOf(b.finding) - chanceOf(a.finding) || byCost(a, b)

/** The cheapest that reaches, of equal cost the one that is surely more probable; where none does, the most probable. At least one is there. */
export const bestOf = (tried: readonly Tried[], wanted: number): Tried => {
  const [cheapest, ...others] = tried.filter(one => reaches(one, wanted)).toSorted(byCost)
  if (cheapest === undefined) return tried.toSorted(byChance)[0]
  const better = others.filter(({ cost, finding }) => cost === cheapest.cost && gainOf(finding, cheapest.finding).low > 0)
  return better.toSorted(byChance)[0] ?? cheapest
}

// Which levers matter to a goal, and which way: each alone, a quarter of the way and all of it to either bound; then all where each does best, and
// from there each alone back to today's. A lever that shows in neither may show nowhere, and is left where it is.

import { chanceOf } from './finding.js'
import type { Ledger, Tried, Trials } from './ledger.js'
import type { Point } from './space.js'

/** How far a lever is moved, of the way from today's setting to a bound. */
export const firstStep = 0.25

export interface Screened {
  readonly lever: number
  /** The bound at which the lever alone does most; today's setting where neither does better. */
  readonly best: number
  /** Points of probability it brings alone, and as the last of all. */
  readonly alone: number
  readonly last: number
  readonly matters: boolean
}

/** The points of one lever alone: a quarter of the way and all of it, to either bound. */
export const singles = ({ space }: Ledger, lever: number): readonly Point[] => {
  const { from, to } = space.levers[lever]
  const { [lever]: base } = space.base
  return [from, to].flatMap(bound => [firstStep, 1].map(part => space.withValue(space.base, lever, base + part * (bound - base))))
}

export function* screen(ledger: Ledger): Trials<readonly Screened[]> {
  const { space } = ledger
  const order = space.levers.map((_, lever) => lever)
  yield* ledger.try([space.base])
  yield* ledger.try(order.flatMap(lever => singles(ledger, lever)))
  const start = ledger.at(space.base)
  const chance = (one: Tried | undefined): number => (one === undefined ? 0 : chanceOf(one.finding))
  const bests = order.map(lever => {
    const { from, to } = space.levers[lever]
    const { [lever]: today } = space.base
    const ends = [from, to].filter(bound => bound !== today).map(bound => ledger.at(space.withValue(space.base, lever, bound)))
    const best = ends
      .filter(one => one !== undefined)
      // Of two that do the same, the dearer: whoever pays for it means it to do something.
      .toSorted((a, b) => chance(b) - chance(a) || b.cost - a.cost)[0]
    return best === undefined || chance(best) < chance(start) ? today : best.point[lever]
  })
  const corner = order.reduce((point, lever) => space.withValue(point, lever, bests[lever]), space.base)
  const without = (lever: number): Point => space.withValue(corner, lever, space.base[lever])
  yield* ledger.try([corner, ...order.map(without)])
  return order.map(lever => {
    const alone = chance(ledger.at(space.withValue(space.base, lever, bests[lever]))) - chance(start)
    const last = chance(ledger.at(corner)) - chance(ledger.at(without(lever)))
    const moved = singles(ledger, lever).map(point => ledger.at(point))
    const shows = moved.some(one => one !== undefined && chance(one) !== chance(start))
    return { lever, best: bests[lever], alone, last, matters: shows || last !== 0 }
  })
}

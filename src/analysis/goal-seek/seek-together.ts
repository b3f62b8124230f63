// The cheapest setting of several levers. Nothing here is exact: it is the cheapest of those tried, and says so.
//
//   screen ─▶ levers that matter ─▶ the best bargains one after another, points all over the box ─▶ exchange at the goal ─▶ gaps of the frontier
//
// Exchange: around the best setting so far every lever is moved a little either way, which tells what each gains and costs. As if gains added up, the
// levers are then moved to where the goal is reached at least cost, which is a knapsack: all that saves is taken, and what is missing is bought back
// at the lowest price. Where that finds nothing better, the moves become half as large.
//
// Source: Dantzig (1957), Discrete-variable extremum problems; Halton (1960), On the efficiency of certain quasi-random sequences.

import { chanceOf } from './finding.js'
import { frontierOf } from './frontier.js'
import { byCost, type Ledger, reaches, type Tried, type Trials } from './ledger.js'
import { scoreOf, scoreOfHits } from './score.js'
import { screen, type Screened } from './screen.js'
import { seekAlone } from './seek-alone.js'
import type { Point } from './space.js'

export function* seekTogether(ledger: Ledger): Trials {
  const { space } = ledger
  const screened = (yield* screen(ledger)).filter(({ matters }) => matters)
  if (screened.length === 0) return
  if (screened.length === 1) return yield* seekAlone(ledger, screened[0].lever, space.base)
  yield* ledger.try([...bargains(ledger, screened), ...scattered(ledger, screened, Math.ceil(ledger.left() / 5))])
  // A fifth of what is left goes to the frontier beside the goal.
  const reserve = Math.ceil(ledger.left() / 5)
  yield* exchange(ledger, screened, reserve)
  yield* fillGaps(ledger)
}

/** Levers in the order of what they gain per cost, each in three steps after those before it. */
const bargains = ({ space, at }: Ledger, screened: readonly Screened[]): readonly Point[] => {
  const worth = ({ lever, best, alone, last }: Screened): number => {
    const cost = at(space.withValue(space.base, lever, best))?.cost ?? Number.POSITIVE_INFINITY
    const gain = Math.max(alone, last)
    return cost <= 0 ? (gain > 0 ? Number.MAX_VALUE : -Number.MAX_VALUE) : gain / cost
  }
  const ranked = screened.toSorted((a, b) => worth(b) - worth(a) || a.lever - b.lever)
  const points: Point[] = []
  ranked.reduce((point, { lever, best }) => {
    const { [lever]: today } = space.base
    for (const part of [0.25, 0.5, 1]) points.push(space.withValue(point, lever, today + part * (best - today)))
    return points.at(-1)!
  }, space.base)
  return points
}

/** Points spread evenly over the box of the levers that matter. */
const scattered = ({ space }: Ledger, screened: readonly Screened[], count: number): readonly Point[] =>
  Array.from({ length: count }, (_, index) =>
    screened.reduce((point, { lever }, dimension) => {
      const { from, to } = space.levers[lever]
      return space.withValue(point, lever, from + radicalInverse(index + 1, prime(dimension)) * (to - from))
    }, space.base),
  )

/** The digits of a whole number behind the point, the last first: in (0, 1). */
const radicalInverse = (index: number, base: number): number => {
  let value = 0
  let weight = 1 / base
  for (let rest = index; rest > 0; rest = Math.floor(rest / base), weight /= base) value += (rest % base) * weight
  return value
}

const prime = (index: number): number => {
  let candidate = 2
  for (let found = 0; ; candidate++) {
    let divisor = 2
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor++
    if (divisor * divisor > candidate && found++ === index) return candidate
  }
}

interface Move {
  readonly lever: number
  readonly by: number
  readonly cost: number
  /** In score. */
  readonly gain: number
}

const firstRadius = 0.25
const lastRadius = 1 / 1024

function* exchange(ledger: Ledger, screened: readonly Screened[], reserve: number): Trials {
  const { space, wanted } = ledger
  const span = spanOf(ledger)
  let radius = firstRadius
  while (radius >= lastRadius && ledger.left() > reserve) {
    const center = ledger.best()
    const shifted = (lever: number, by: number): Point => space.withValue(center.point, lever, center.point[lever] + by)
    const steps = screened.flatMap(({ lever }) => {
      const { from, to } = space.levers[lever]
      return [-radius * (to - from), radius * (to - from)].map(by => ({ lever, by }))
    })
    yield* ledger.try(steps.map(({ lever, by }) => shifted(lever, by)))
    const moves = steps.flatMap(({ lever, by }): readonly Move[] => {
      const end = ledger.at(shifted(lever, by))
      if (end === undefined || end === center) return []
      const gain = scoreAt(end) - scoreAt(center)
      return [{ lever, by: end.point[lever] - center.point[lever], cost: end.cost - center.cost, gain }]
    })
    yield* ledger.try(reaches(center, wanted) ? trades(ledger, center, moves) : climbs(ledger, center, moves))
    const next = ledger.best()
    const improved = reaches(center, wanted)
      ? center.cost - next.cost > 0.02 * radius * span
      : chanceOf(next.finding) > chanceOf(center.finding)
    if (!improved) radius /= 2
  }
}

const scoreAt = ({ finding: { probability, paths } }: Tried): number => scoreOfHits(probability, paths)

/** Between the cheapest and the dearest setting tried. */
const spanOf = ({ tried }: Ledger): number => {
  const sorted = tried.toSorted(byCost)
  return sorted.at(-1)!.cost - sorted[0].cost
}

/** By how much more than what is missing is bought, and how far of all that the levers are moved. */
const overshoots = [0, 0.15, 0.4]
const parts = [1, 0.5]

const trades = ({ space, wanted }: Ledger, center: Tried, moves: readonly Move[]): readonly Point[] => {
  const savings = moves.filter(({ cost }) => cost < 0)
  const lost = savings.reduce((sum, { gain }) => sum - gain, 0)
  const slack = scoreOf(center.finding.probability.low) - scoreOf(wanted)
  const offers = [
    ...savings.filter(({ gain }) => gain < 0).map(move => ({ ...move, cost: -move.cost, gain: -move.gain, undo: true })),
    ...moves.filter(({ cost, gain }) => cost >= 0 && gain > 0).map(move => ({ ...move, undo: false })),
  ].toSorted((a, b) => a.cost / a.gain - b.cost / b.gain || a.lever - b.lever)
  return overshoots.flatMap(overshoot => {
    const shifts = new Map<number, number>()
    const shift = (lever: number, by: number): void => void shifts.set(lever, (shifts.get(lever) ?? 0) + by)
    for (const { lever, by } of savings) shift(lever, by)
    let missing = lost - slack + overshoot * Math.abs(lost)
    for (const { lever, by, gain, undo } of offers) {
      if (missing <= 0) break
      const share = Math.min(1, missing / gain)
      missing -= share * gain
      shift(lever, undo ? -share * by : share * by)
    }
    return parts.map(part =>
      [...shifts].reduce((point, [lever, by]) => space.withValue(point, lever, center.point[lever] + part * by), center.point),
    )
  })
}

/** Nothing reaches yet: all that gains, together. */
const climbs = ({ space }: Ledger, center: Tried, moves: readonly Move[]): readonly Point[] => {
  const gaining = moves.filter(({ gain }) => gain > 0)
  return parts.map(part =>
    gaining.reduce((point, { lever, by }) => space.withValue(point, lever, center.point[lever] + part * by), center.point),
  )
}

const mostGaps = 8

/** Half way between neighbours of the frontier that are far apart in probability. */
function* fillGaps(ledger: Ledger): Trials {
  const { space } = ledger
  while (ledger.left() > 0) {
    const before = ledger.tried.length
    const frontier = frontierOf(ledger.tried)
    const gaps = frontier
      .slice(1)
      .map((right, index) => ({ left: frontier[index], right }))
      .filter(({ left, right }) => left.finding.probability.high < right.finding.probability.low)
      .toSorted((a, b) => riseOf(b) - riseOf(a))
      .slice(0, mostGaps)
    yield* ledger.try(
      gaps.map(({ left, right }) =>
        space.levers.reduce(
          (point, _, lever) => space.withValue(point, lever, (left.point[lever] + right.point[lever]) / 2),
          space.base,
        ),
      ),
    )
    if (ledger.tried.length === before) return
  }
}

const riseOf = ({ left, right }: { readonly left: Tried; readonly right: Tried }): number =>
  chanceOf(right.finding) - chanceOf(left.finding)

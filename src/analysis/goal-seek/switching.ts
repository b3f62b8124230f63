// Switching values: how far one thing must move, all else as it is today, before the probability crosses what is wanted.
//
// From today's setting outwards the first two neighbours on different sides are halved in turn, and the crossing is where the straight line between
// the last two meets what is wanted. Its interval is where the ends of the probability's interval cross.

import { chanceOf, type Finding } from './finding.js'
import { type SearchedLever, snap } from './space.js'

export interface Crossing {
  readonly value: number
  /** Where the interval of the probability begins and ceases to hold what is wanted; absent where it does not between the bounds. */
  readonly from?: number
  readonly to?: number
}

export interface Sweep {
  /** Today's value first, then outwards to a bound. */
  readonly line: readonly { readonly value: number; readonly finding: Finding }[]
}

const halvings = 7
/** The way to a bound is looked at here first. */
const outwards = [0.25, 0.5, 0.75, 1]

export interface Asked {
  /** Index into what is asked about. */
  readonly of: number
  readonly value: number
}

/** One line for either side of each: below today's value, then above. */
export function* followAll(
  things: readonly SearchedLever[],
  today: Finding,
  wanted: number,
): Generator<readonly Asked[], readonly (readonly Sweep[])[], readonly Finding[]> {
  const sides = things.flatMap((thing, of) =>
    [thing.from, thing.to].map(bound => ({ of, thing, bound, line: [{ value: thing.today, finding: today }] })),
  )
  type Side = (typeof sides)[number]
  const ask = function* (asked: readonly { readonly side: Side; readonly value: number }[]) {
    const fresh = asked.filter(({ side, value }) => side.line.every(point => point.value !== value))
    if (fresh.length === 0) return
    const found: readonly Finding[] = yield fresh.map(({ side, value }) => ({ of: side.of, value }))
    for (const [index, { side, value }] of fresh.entries()) {
      side.line.push({ value, finding: found[index] })
      side.line.sort((a, b) => Math.abs(a.value - side.thing.today) - Math.abs(b.value - side.thing.today))
    }
  }
  yield* ask(
    sides.flatMap(side => {
      const { thing, bound } = side
      const values = outwards.map(part => snap(thing.today + part * (bound - thing.today), thing))
      return [...new Set(values)].map(value => ({ side, value }))
    }),
  )
  for (let round = 0; round < halvings; round++)
    yield* ask(
      sides.flatMap(side => {
        const at = crossingAt(side.line, wanted, 'p')
        if (at === undefined) return []
        return [{ side, value: snap((side.line[at - 1].value + side.line[at].value) / 2, side.thing) }]
      }),
    )
  return things.map((_, of) => sides.filter(side => side.of === of).map(({ line }) => ({ line })))
}

type End = 'p' | 'low' | 'high'

/** As a search ranks settings: of all paths, the failed ones among the misses; so they are in the lower end, and not in the upper. */
const shareAt = ({ finding }: Sweep['line'][number], end: End): number =>
  end === 'p' ? chanceOf(finding) : finding.probability[end]

/** Index of the first point that is on the other side than today's; undefined where none is. */
const crossingAt = (line: Sweep['line'], wanted: number, end: End): number | undefined => {
  const isAbove = (point: Sweep['line'][number]): boolean => shareAt(point, end) >= wanted
  const at = line.findIndex(point => isAbove(point) !== isAbove(line[0]))
  return at < 0 ? undefined : at
}

/** undefined where nothing crosses up to the bound. */
export const crossingOf = ({ line }: Sweep, wanted: number): Crossing | undefined => {
  const meet = (end: End): number | undefined => {
    const at = crossingAt(line, wanted, end)
    if (at === undefined) return undefined
    const [near, far] = [line[at - 1], line[at]]
    const share = (wanted - shareAt(near, end)) / (shareAt(far, end) - shareAt(near, end))
    return near.value + share * (far.value - near.value)
  }
  const [value, low, high] = (['p', 'low', 'high'] as const).map(meet)
  if (value === undefined) return undefined
  const ends = [low, high].filter(end => end !== undefined).sort((a, b) => a - b)
  const from = ends.find(end => end <= value)
  const to = ends.findLast(end => end >= value)
  return { value, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

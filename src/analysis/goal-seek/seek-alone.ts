// The cheapest setting of one lever: a grid over its bounds, then bisection wherever two neighbours on it differ in whether they reach. A probability
// counted on the same futures is a step function of the lever and need not be monotone, so that the grid is believed and not a slope.

import { type Ledger, reaches, type Tried, type Trials } from './ledger.js'
import type { Point } from './space.js'

const gridCells = 16

/** Moves the lever of this index; the others stay where the base has them. */
export function* seekAlone(ledger: Ledger, lever: number, base: Point): Trials {
  const { space, wanted } = ledger
  const { from, to } = space.levers[lever]
  const at = (value: number): Point => space.withValue(base, lever, value)
  yield* ledger.try(Array.from({ length: gridCells + 1 }, (_, cell) => at(from + (cell / gridCells) * (to - from))))
  while (ledger.left() > 0) {
    const before = ledger.tried.length
    const line = onLine(ledger, lever, base)
    const edges = line
      .slice(1)
      .map((right, index): readonly [Tried, Tried] => [line[index], right])
      .filter(([left, right]) => reaches(left, wanted) !== reaches(right, wanted))
    yield* ledger.try(edges.map(([left, right]) => at((left.point[lever] + right.point[lever]) / 2)))
    if (ledger.tried.length === before) return
  }
}

/** Ascending in the lever. */
const onLine = ({ tried }: Pick<Ledger, 'tried'>, lever: number, base: Point): readonly Tried[] =>
  tried
    .filter(({ point }) => point.every((value, index) => index === lever || value === base[index]))
    .toSorted((a, b) => a.point[lever] - b.point[lever])

// A distribution confined to [low, high]: the uniform is rescaled, u' = F(low) + u·(F(high) − F(low)), where F(low) is the probability of values below
// low, so that low itself can occur where the distribution has steps.
//
// Far out in an upper tail u' has few digits left: beyond 8 standard deviations of a normal distribution nothing remains to be drawn.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution, Draw, Operand } from '../primitive.js'
import { normalQuantile } from '../special/normal-quantile.js'

/** A distribution with its arguments and the bounds that confine it, low ≤ value ≤ high. */
interface Truncation {
  readonly distribution: Distribution
  readonly args: readonly Operand[]
  readonly low: NodeId
  readonly high: NodeId
}

// What a probability can be without being 0 or 1.
export const leastProbability = 2 ** -1022
export const mostProbability = 1 - 2 ** -53

/** P(value < x). */
const below = (b: Builder, distribution: Distribution, args: readonly Operand[], x: NodeId): NodeId => {
  const { c, sub, mul, div, ceil } = arithmetic(b)
  if (distribution.below !== undefined) return distribution.below(b, x, args)
  const { lattice } = distribution
  if (lattice === undefined) return distribution.cdf(b, x, args)
  return distribution.cdf(b, mul(sub(ceil(div(x, c(lattice))), c(1)), c(lattice)), args)
}

const bounds = (b: Builder, { distribution, args, low, high }: Truncation): readonly [NodeId, NodeId] => [
  below(b, distribution, args, low),
  distribution.cdf(b, high, args),
]

/** The value drawn, low ≤ value ≤ high. */
export const truncated = (b: Builder, draw: Draw, truncation: Truncation): NodeId => {
  const { c, add, sub, mul, min, max } = arithmetic(b)
  const { distribution, args, low, high } = truncation
  const [from, to] = bounds(b, truncation)
  const u = min(max(add(from, mul(draw.u(), sub(to, from))), c(leastProbability)), c(mostProbability))
  const value = distribution.quantile(b, { u: () => u, z: () => normalQuantile(b, u) }, args)
  return min(max(value, low), high)
}

/** A 'bool' node: the distribution's own parameters are legal, low ≤ high, and some value lies between them. */
export const acceptsTruncation = (b: Builder, truncation: Truncation): NodeId => {
  const { and, le, lt } = arithmetic(b)
  const { distribution, args, low, high } = truncation
  const [from, to] = bounds(b, truncation)
  return and(distribution.accepts(b, args), le(low, high), lt(from, to))
}

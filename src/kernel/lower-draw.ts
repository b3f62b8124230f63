// A call of a distribution becomes one uniform, mixed with common factors where the variable is correlated, and its quantile.

import type { Builder } from '../ir/builder.js'
import type { Clock, NodeId } from '../ir/nodes.js'
import type { Mixture } from '../model/model.js'
import { arithmetic } from '../primitives/arithmetic.js'
import { acceptsTruncation, leastProbability, mostProbability, truncated } from '../primitives/distributions/truncated.js'
import type { Distribution, Draw, Operand } from '../primitives/primitive.js'
import { normalCdf } from '../primitives/special/normal-cdf.js'
import { normalQuantile } from '../primitives/special/normal-quantile.js'

/** Where one uniform comes from. */
export interface DrawSource {
  readonly stream: string
  readonly slot: number
  readonly clock: Clock
  readonly mixture: Mixture | undefined
  /** Every draw at its median. */
  readonly medians: boolean
  /** An input: the uniform after correlation where it is not below 0. Absent where draws cannot be pinned. */
  readonly pin?: NodeId
}

/** The draw behind a source: asking for u or z twice gives the same node. */
export const lowerDraw = (b: Builder, source: DrawSource): Draw =>
  source.pin === undefined || source.medians ? lowerFree(b, source) : lowerPinned(b, source, source.pin)

/** The same where nothing is pinned, to the last bit; a pinned draw leaves those that it is correlated with as they are. */
const lowerPinned = (b: Builder, source: DrawSource, pin: NodeId): Draw => {
  const { c, ge, select } = arithmetic(b)
  const free = lowerFree(b, source)
  const isPinned = ge(pin, c(0))
  return { u: () => select(isPinned, pin, free.u()), z: () => select(isPinned, normalQuantile(b, pin), free.z()) }
}

const lowerFree = (b: Builder, { stream, slot, clock, mixture, medians }: DrawSource): Draw => {
  const { c, add, mul, min, max } = arithmetic(b)
  if (medians) return { u: () => c(0.5), z: () => c(0) }
  const uniform = () => b.uniform(stream, slot, clock)
  if (mixture === undefined) return { u: uniform, z: () => normalQuantile(b, uniform()) }
  const z = () => {
    const common = mixture.loadings.map(({ factor, loading }) => mul(c(loading), normalQuantile(b, b.uniform(factor, 0, 'path'))))
    const own = mixture.rest === 0 ? [] : [mul(c(mixture.rest), normalQuantile(b, uniform()))]
    return [...common, ...own].reduce(add)
  }
  return { u: () => min(max(normalCdf(b, z()), c(leastProbability)), c(mostProbability)), z }
}

/** A distribution with its operands; `fixed` where all of them are numbers that were checked when the file was read. */
export interface Drawn {
  readonly family: Distribution
  readonly args: readonly Operand[]
  readonly bounds: readonly [NodeId, NodeId] | undefined
  readonly fixed: boolean
}

/** The value drawn; NaN, so that the path fails, where the parameters are not legal. */
export const lowerQuantile = (b: Builder, draw: Draw, { family, args, bounds, fixed }: Drawn): NodeId => {
  const truncation = bounds && { distribution: family, args, low: bounds[0], high: bounds[1] }
  const value = truncation ? truncated(b, draw, truncation) : family.quantile(b, draw, args)
  if (fixed) return value
  const legal = truncation ? acceptsTruncation(b, truncation) : family.accepts(b, args)
  return b.select(legal, value, b.constant(Number.NaN))
}

// PERT distribution on [low, high]: a beta distribution whose mean is (low + 4·mode + high)/6. Its tails are thinner than those of a triangular one.
//
// Source: Malcolm, Roseboom, Clark & Fazar (1959), Application of a technique for research and development program evaluation; Vose (2008),
// Risk Analysis, appendix III.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { betaCdfOf, logitBetaQuantile } from '../special/beta-quantile.js'
import { exp } from '../special/exp.js'

type Args = readonly [NodeId, NodeId, NodeId]

/** Both from 1 to 5, together 6. */
const shapes = (b: Builder, [low, mode, high]: Args): readonly [NodeId, NodeId] => {
  const { c, add, sub, mul, div } = arithmetic(b)
  const shape = (part: NodeId) => add(c(1), mul(c(4), div(part, sub(high, low))))
  return [shape(sub(mode, low)), shape(sub(high, mode))]
}

const meanOf = (low: number, mode: number, high: number): number => (low + 4 * mode + high) / 6

export const pert: Distribution = {
  kind: 'distribution',
  name: 'pert',
  label: { en: 'PERT', zh: 'PERT 分布' },
  help: {
    en: 'PERT distribution: never below low or above high, most likely near mode, and less often near the ends than a triangular one.',
    zh: 'PERT 分布：不低于 low、不高于 high，在 mode 附近最可能，取到两端附近的可能性小于三角分布。',
  },
  example: { formula: 'pert(0.5 year, 0.75 year, 2 year)', unit: 'year' },
  params: [{ name: 'low' }, { name: 'mode' }, { name: 'high' }],
  result: 'X',
  sample: [1, 3, 8],
  rule: { en: 'low ≤ mode ≤ high and low < high', zh: 'low ≤ mode ≤ high 且 low < high' },
  accepts: (b, [low, mode, high]: Args) => {
    const { and, finite, le, lt } = arithmetic(b)
    return and(finite(low), finite(high), le(low, mode), le(mode, high), lt(low, high))
  },
  quantile: (b, draw, args: Args) => {
    const { c, add, sub, div, neg, min, max } = arithmetic(b)
    const [low, , high] = args
    const away = exp(b, neg(logitBetaQuantile(b, draw, ...shapes(b, args))))
    return min(max(add(low, div(sub(high, low), add(c(1), away))), low), high)
  },
  cdf: (b, x, args: Args) => {
    const { sub, div } = arithmetic(b)
    const [low, , high] = args
    return betaCdfOf(b, div(sub(x, low), sub(high, low)), ...shapes(b, args))
  },
  mean: meanOf,
  variance: (low: number, mode: number, high: number) => {
    const mean = meanOf(low, mode, high)
    return ((mean - low) * (high - mean)) / 7
  },
}

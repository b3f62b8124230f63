// Uniform distribution on [low, high].

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'

type Args = readonly [NodeId, NodeId]

export const uniform: Distribution = {
  kind: 'distribution',
  name: 'uniform',
  label: { en: 'Uniform', zh: '均匀分布' },
  help: { en: 'Every value between low and high is equally likely.', zh: 'low 与 high 之间的各值等可能。' },
  example: { formula: 'uniform(2 kW, 7 kW)', unit: 'kW' },
  params: [{ name: 'low' }, { name: 'high' }],
  result: 'X',
  sample: [2, 7],
  rule: { en: 'low < high', zh: 'low < high' },
  accepts: (b, [low, high]: Args) => {
    const { and, finite, lt } = arithmetic(b)
    return and(finite(low), finite(high), lt(low, high))
  },
  quantile: (b, draw, [low, high]: Args) => {
    const { add, sub, mul } = arithmetic(b)
    return add(low, mul(draw.u(), sub(high, low)))
  },
  cdf: (b, x, [low, high]: Args) => {
    const { sub, div, min, max } = arithmetic(b)
    return div(sub(min(max(x, low), high), low), sub(high, low))
  },
  mean: (low: number, high: number) => (low + high) / 2,
  variance: (low: number, high: number) => (high - low) ** 2 / 12,
}

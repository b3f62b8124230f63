// Bernoulli distribution: 1 with probability p, else 0.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'

export const bernoulli: Distribution = {
  kind: 'distribution',
  name: 'bernoulli',
  label: { en: 'Yes or no', zh: '伯努利分布' },
  help: { en: '1 with probability p, else 0.', zh: '以概率 p 取 1，否则取 0。' },
  example: { formula: 'bernoulli(0.1)', unit: '1' },
  params: [{ name: 'p', unit: '1' }],
  result: '1',
  sample: [0.3],
  rule: { en: '0 ≤ p ≤ 1', zh: '0 ≤ p ≤ 1' },
  lattice: 1,
  never: 0,
  accepts: (b, [p]: readonly [NodeId]) => {
    const { c, and, ge, le } = arithmetic(b)
    return and(ge(p, c(0)), le(p, c(1)))
  },
  quantile: (b, draw, [p]: readonly [NodeId]) => {
    const { c, sub, gt, select } = arithmetic(b)
    return select(gt(draw.u(), sub(c(1), p)), c(1), c(0))
  },
  cdf: (b, x, [p]: readonly [NodeId]) => {
    const { c, sub, ge, select } = arithmetic(b)
    return select(ge(x, c(1)), c(1), select(ge(x, c(0)), sub(c(1), p), c(0)))
  },
  mean: (p: number) => p,
  variance: (p: number) => p * (1 - p),
}

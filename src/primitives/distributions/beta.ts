// Beta distribution on [0, 1]: a share of which a − 1 parts for and b − 1 parts against are known. Mean a/(a + b).

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { betaCdfOf, logitBetaQuantile } from '../special/beta-quantile.js'
import { exp } from '../special/exp.js'

type Args = readonly [NodeId, NodeId]

// The continued fraction of the cdf has up to 1.2·√a terms.
const largestShape = 10_000

export const beta: Distribution = {
  kind: 'distribution',
  name: 'beta',
  label: { en: 'Beta', zh: '贝塔分布' },
  help: {
    en: 'Beta distribution of a share between 0 and 1, with mean a / (a + b); the larger a + b, the narrower.',
    zh: '取值在 0 与 1 之间的份额的贝塔分布，均值为 a / (a + b)；a + b 越大，分布越集中。',
  },
  example: { formula: 'beta(8, 2)', unit: '1' },
  params: [
    { name: 'a', unit: '1' },
    { name: 'b', unit: '1' },
  ],
  result: '1',
  sample: [2, 5],
  rule: { en: '0 < a ≤ 10,000 and 0 < b ≤ 10,000', zh: '0 < a ≤ 10000 且 0 < b ≤ 10000' },
  accepts: (builder, [a, b]: Args) => {
    const { c, and, gt, le } = arithmetic(builder)
    return and(gt(a, c(0)), le(a, c(largestShape)), gt(b, c(0)), le(b, c(largestShape)))
  },
  quantile: (builder, draw, [a, b]: Args) => {
    const { c, add, div, neg } = arithmetic(builder)
    return div(c(1), add(c(1), exp(builder, neg(logitBetaQuantile(builder, draw, a, b)))))
  },
  cdf: (builder, x, [a, b]: Args) => betaCdfOf(builder, x, a, b),
  mean: (a: number, b: number) => a / (a + b),
  variance: (a: number, b: number) => (a * b) / ((a + b) ** 2 * (a + b + 1)),
}

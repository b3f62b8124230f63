// Pareto distribution: how many values exceed x falls as a power of x. The lower alpha, the heavier the tail; the mean is finite for alpha > 1.
//
// Source: Arnold (2015), Pareto Distributions.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { exp } from '../special/exp.js'
import { ln } from '../special/ln.js'
import { expMinusOne, lnOnePlus } from '../special/near-one.js'

type Args = readonly [NodeId, NodeId]

export const pareto: Distribution = {
  kind: 'distribution',
  name: 'pareto',
  label: { en: 'Pareto', zh: '帕累托分布' },
  help: {
    en: 'Pareto distribution: never below minimum, and above x with probability (minimum / x) ** alpha; alpha is a pure number.',
    zh: '帕累托分布：不低于 minimum，超过 x 的概率为 (minimum / x) ** alpha；alpha 为纯数。',
  },
  example: { formula: 'pareto(10 kW, 2.5)', unit: 'kW' },
  params: [{ name: 'minimum' }, { name: 'alpha', unit: '1' }],
  result: 'X',
  sample: [10, 5],
  rule: { en: 'minimum > 0 and alpha > 0', zh: 'minimum > 0 且 alpha > 0' },
  accepts: (b, [minimum, alpha]: Args) => {
    const { c, and, finite, gt } = arithmetic(b)
    return and(finite(minimum), gt(minimum, c(0)), finite(alpha), gt(alpha, c(0)))
  },
  quantile: (b, draw, [minimum, alpha]: Args) => {
    const { mul, div, neg } = arithmetic(b)
    return mul(minimum, exp(b, neg(div(lnOnePlus(b, neg(draw.u())), alpha))))
  },
  cdf: (b, x, [minimum, alpha]: Args) => {
    const { div, mul, max, neg } = arithmetic(b)
    return neg(expMinusOne(b, neg(mul(alpha, ln(b, div(max(x, minimum), minimum))))))
  },
  mean: (minimum: number, alpha: number) => (alpha * minimum) / (alpha - 1),
  variance: (minimum: number, alpha: number) => (minimum ** 2 * alpha) / ((alpha - 1) ** 2 * (alpha - 2)),
}

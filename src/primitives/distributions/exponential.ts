// Exponential distribution: the wait for an event that may happen at any moment alike.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { expMinusOne, lnOnePlus } from '../special/near-one.js'

type Args = readonly [NodeId]

export const exponential: Distribution = {
  kind: 'distribution',
  name: 'exponential',
  label: { en: 'Exponential wait', zh: '指数分布' },
  help: {
    en: 'Exponential distribution: the wait for an event that comes once in `mean` on average and is never overdue.',
    zh: '指数分布：平均每隔 mean 发生一次、与已等待多久无关的事件的等待时间。',
  },
  example: { formula: 'exponential(0.5 year)', unit: 'year' },
  params: [{ name: 'mean' }],
  result: 'X',
  sample: [2],
  rule: { en: 'mean > 0', zh: 'mean > 0' },
  accepts: (b, [mean]: Args) => {
    const { c, and, finite, gt } = arithmetic(b)
    return and(finite(mean), gt(mean, c(0)))
  },
  quantile: (b, draw, [mean]: Args) => {
    const { mul, neg } = arithmetic(b)
    return mul(mean, neg(lnOnePlus(b, neg(draw.u()))))
  },
  cdf: (b, x, [mean]: Args) => {
    const { c, div, max, neg } = arithmetic(b)
    return neg(expMinusOne(b, neg(div(max(x, c(0)), mean))))
  },
  mean: (mean: number) => mean,
  variance: (mean: number) => mean ** 2,
}

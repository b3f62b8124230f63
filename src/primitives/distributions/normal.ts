// Normal distribution. sd = 0 is a constant.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { normalCdf } from '../special/normal-cdf.js'

export const normal: Distribution = {
  kind: 'distribution',
  name: 'normal',
  label: { en: 'Normal', zh: '正态分布' },
  help: {
    en: 'Normal distribution with the given mean and standard deviation sd, both in the unit of the result.',
    zh: '给定均值 mean 与标准差 sd 的正态分布，二者单位与结果相同。',
  },
  example: { formula: 'normal(20 kW, 2 kW)', unit: 'kW' },
  params: [{ name: 'mean' }, { name: 'sd' }],
  result: 'X',
  sample: [20, 2],
  rule: { en: 'sd ≥ 0', zh: 'sd ≥ 0' },
  accepts: (b, [mean, sd]: readonly [NodeId, NodeId]) => {
    const { c, and, finite, ge } = arithmetic(b)
    return and(finite(mean), finite(sd), ge(sd, c(0)))
  },
  quantile: (b, draw, [mean, sd]: readonly [NodeId, NodeId]) => {
    const { add, mul } = arithmetic(b)
    return add(mean, mul(sd, draw.z()))
  },
  cdf: (b, x, [mean, sd]: readonly [NodeId, NodeId]) => {
    const { c, sub, div, gt, le, select } = arithmetic(b)
    return select(gt(sd, c(0)), normalCdf(b, div(sub(x, mean), sd)), select(le(mean, x), c(1), c(0)))
  },
  mean: (mean: number) => mean,
  variance: (_mean: number, sd: number) => sd * sd,
}

// Log-normal distribution: e to the power of a normal variable. sd_of_ln = 0 is a constant.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { exp } from '../special/exp.js'
import { ln } from '../special/ln.js'
import { normalCdf } from '../special/normal-cdf.js'

export const lognormal: Distribution = {
  kind: 'distribution',
  name: 'lognormal',
  label: { en: 'Log-normal', zh: '对数正态分布' },
  help: {
    en: 'Log-normal distribution: half of the values lie below median; sd_of_ln, a pure number, is the standard deviation of the logarithm (0.2 is about ±20 %).',
    zh: '对数正态分布：一半的取值低于中位数 median；sd_of_ln 为对数的标准差，是纯数（0.2 约相当于 ±20 %）。',
  },
  example: { formula: 'lognormal(100 kW, 0.2)', unit: 'kW' },
  params: [{ name: 'median' }, { name: 'sd_of_ln', unit: '1' }],
  result: 'X',
  sample: [100, 0.2],
  rule: { en: 'median > 0 and sd_of_ln ≥ 0', zh: 'median > 0 且 sd_of_ln ≥ 0' },
  accepts: (b, [median, sd]: readonly [NodeId, NodeId]) => {
    const { c, and, finite, ge, gt } = arithmetic(b)
    return and(finite(median), gt(median, c(0)), finite(sd), ge(sd, c(0)))
  },
  quantile: (b, draw, [median, sd]: readonly [NodeId, NodeId]) => {
    const { mul } = arithmetic(b)
    return mul(median, exp(b, mul(sd, draw.z())))
  },
  cdf: (b, x, [median, sd]: readonly [NodeId, NodeId]) => {
    const { c, div, max, gt, le, select } = arithmetic(b)
    const score = div(ln(b, div(max(x, c(0)), median)), sd)
    return select(gt(sd, c(0)), normalCdf(b, score), select(le(median, x), c(1), c(0)))
  },
  mean: (median: number, sd: number) => median * Math.exp(sd ** 2 / 2),
  variance: (median: number, sd: number) => median ** 2 * Math.exp(sd ** 2) * Math.expm1(sd ** 2),
}

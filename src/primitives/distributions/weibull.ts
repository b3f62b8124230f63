// Weibull distribution: time to failure. shape < 1: early failures; 1: the exponential distribution; > 1: wear.
//
// Source: Weibull (1951), A statistical distribution function of wide applicability.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { exp } from '../special/exp.js'
import { ln } from '../special/ln.js'
import { expMinusOne, lnOnePlus } from '../special/near-one.js'

type Args = readonly [NodeId, NodeId]

export const weibull: Distribution = {
  kind: 'distribution',
  name: 'weibull',
  label: { en: 'Weibull', zh: '威布尔分布' },
  help: {
    en: 'Weibull distribution, as of lifetimes: 63 % of the values lie below scale; shape, a pure number, is above 1 where age wears out.',
    zh: '威布尔分布，常用于寿命：63 % 的取值低于 scale；shape 为纯数，随使用而老化时大于 1。',
  },
  example: { formula: 'weibull(2, 6 year)', unit: 'year' },
  params: [{ name: 'shape', unit: '1' }, { name: 'scale' }],
  result: 'X',
  sample: [2, 6],
  rule: { en: 'shape > 0 and scale > 0', zh: 'shape > 0 且 scale > 0' },
  accepts: (b, [shape, scale]: Args) => {
    const { c, and, finite, gt } = arithmetic(b)
    return and(finite(shape), gt(shape, c(0)), finite(scale), gt(scale, c(0)))
  },
  quantile: (b, draw, [shape, scale]: Args) => {
    const { mul, div, neg } = arithmetic(b)
    return mul(scale, exp(b, div(ln(b, neg(lnOnePlus(b, neg(draw.u())))), shape)))
  },
  cdf: (b, x, [shape, scale]: Args) => {
    const { c, div, mul, max, neg } = arithmetic(b)
    return neg(expMinusOne(b, neg(exp(b, mul(shape, ln(b, div(max(x, c(0)), scale)))))))
  },
  mean: (shape: number, scale: number) => scale * gammaOf(1 + 1 / shape),
  variance: (shape: number, scale: number) => scale ** 2 * (gammaOf(1 + 2 / shape) - gammaOf(1 + 1 / shape) ** 2),
}

/** Γ(x) for x ≥ 1. Source: Lanczos (1964), A precision approximation of the gamma function; g = 7, nine terms. */
const gammaOf = (x: number): number => {
  const base = x + 6.5
  const sum = lanczos.slice(1).reduce((total, weight, k) => total + weight / (x + k), lanczos[0])
  return Math.sqrt(2 * Math.PI) * base ** (x - 0.5) * Math.exp(-base) * sum
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

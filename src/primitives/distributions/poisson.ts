// Poisson distribution: how many events happen where `mean` are expected. Terms e^−mean·mean^k/k! are added up from k = 0; for mean ≤ 500
// none of them underflows. The sum is good to about 1e-14, far below the 2^−32 between two uniforms: a count can only be wrong, by one, where a
// uniform comes as near as that to a step.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { exp } from '../special/exp.js'

const largestMean = 500
// Beyond the mean, a term below this changes a sum near 1 no more; for mean = 500 that is reached near k = 710.
const negligible = 2 ** -60
const largestCount = 1000

/** Counts up while `onward(count, sum)` holds: the last count and P(value ≤ count). */
const countUp = (b: Builder, mean: NodeId, onward: (count: NodeId, sum: NodeId) => NodeId): readonly NodeId[] => {
  const { c, add, mul, div, lt, gt, and, or, neg } = arithmetic(b)
  const none = exp(b, neg(mean))
  return b.loop([c(0), none, none], largestCount, ([count, term, sum]) => {
    const next = add(count, c(1))
    const nextTerm = div(mul(term, mean), next)
    return {
      test: and(onward(count, sum), or(lt(count, mean), gt(term, c(negligible)))),
      next: [next, nextTerm, add(sum, nextTerm)],
    }
  })
}

export const poisson: Distribution = {
  kind: 'distribution',
  name: 'poisson',
  label: { en: 'Poisson', zh: '泊松分布' },
  help: {
    en: 'How many events happen where mean are expected; mean at most 500.',
    zh: '期望次数为 mean 时事件发生的次数；mean 不超过 500。',
  },
  example: { formula: 'each_step(poisson(0.125))', unit: '1' },
  params: [{ name: 'mean', unit: '1' }],
  result: '1',
  sample: [3.5],
  rule: { en: '0 ≤ mean ≤ 500', zh: '0 ≤ mean ≤ 500' },
  lattice: 1,
  accepts: (b, [mean]: readonly [NodeId]) => {
    const { c, and, ge, le } = arithmetic(b)
    return and(ge(mean, c(0)), le(mean, c(largestMean)))
  },
  quantile: (b, draw, [mean]: readonly [NodeId]) => {
    const { lt } = arithmetic(b)
    const u = draw.u()
    const [count] = countUp(b, mean, (_count, sum) => lt(sum, u))
    return count
  },
  cdf: (b, x, [mean]: readonly [NodeId]) => {
    const { c, add, min, le, ge, select } = arithmetic(b)
    const [, , sum] = countUp(b, mean, count => le(add(count, c(1)), x))
    return select(ge(x, c(0)), min(sum, c(1)), c(0))
  },
  mean: (mean: number) => mean,
  variance: (mean: number) => mean,
}

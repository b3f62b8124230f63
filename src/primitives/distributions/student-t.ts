// Student's t distribution around 0: like a standard normal one with heavier tails, the heavier the fewer degrees of freedom.
//
// df/(df + t²) is a beta variable with parameters df/2 and ½ whose lower tail is both tails of t together.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { betaCdf, logitBetaQuantile } from '../special/beta-quantile.js'
import { exp } from '../special/exp.js'
import { normalQuantile } from '../special/normal-quantile.js'
import { mostProbability } from './truncated.js'

type Args = readonly [NodeId]

const largestFreedom = 10_000

const half = (b: Builder, df: NodeId): NodeId => b.binary('mul', df, b.constant(0.5))

export const studentT: Distribution = {
  kind: 'distribution',
  name: 'student_t',
  label: { en: "Student's t", zh: '学生 t 分布' },
  help: {
    en: "Student's t distribution with df degrees of freedom around 0, a pure number: mean + scale · student_t(4) has heavier tails than a normal distribution.",
    zh: '以 0 为中心、自由度为 df 的学生 t 分布，纯数：mean + scale · student_t(4) 的尾部比正态分布更厚。',
  },
  example: { formula: '20 kW + 2 kW * student_t(4)', unit: 'kW' },
  params: [{ name: 'df', unit: '1' }],
  result: '1',
  sample: [7],
  rule: { en: '1 ≤ df ≤ 10,000', zh: '1 ≤ df ≤ 10000' },
  accepts: (b, [df]: Args) => {
    const { c, and, ge, le } = arithmetic(b)
    return and(ge(df, c(1)), le(df, c(largestFreedom)))
  },
  quantile: (b, draw, [df]: Args) => {
    const { c, add, sub, mul, min, neg, sqrt, lt, eq, select } = arithmetic(b)
    const u = draw.u()
    const outer = min(u, sub(c(1), u))
    const both = min(add(outer, outer), c(mostProbability))
    const logit = logitBetaQuantile(b, { u: () => both, z: () => normalQuantile(b, both) }, half(b, df), c(0.5))
    const size = mul(sqrt(df), exp(b, mul(c(-0.5), logit)))
    return select(eq(u, c(0.5)), c(0), select(lt(u, c(0.5)), neg(size), size))
  },
  cdf: (b, x, [df]: Args) => {
    const { c, add, sub, mul, div, min, lt, select, abs } = arithmetic(b)
    // Beyond 1e150 even the squares of df = 1 leave nothing but 1e-150.
    const size = min(abs(x), c(1e150))
    const square = mul(size, size)
    const whole = add(df, square)
    const outer = mul(c(0.5), betaCdf(b, { x: div(df, whole), rest: div(square, whole) }, half(b, df), c(0.5)))
    return select(lt(x, c(0)), outer, sub(c(1), outer))
  },
  mean: () => 0,
  variance: (df: number) => df / (df - 2),
}

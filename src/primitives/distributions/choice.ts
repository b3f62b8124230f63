// One of a few values, with given weights. The order in which they are written does not matter: the draw rises with u through the sorted values.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'

/** The values and, unless they are equal, the weights. */
type Args = readonly (readonly NodeId[])[]

const weightsOf = (b: Builder, [values, weights]: Args): readonly NodeId[] => weights ?? values.map(() => b.constant(1))

/** Total weight of the values that compare so. Every sum runs in the order of writing, so that the whole is exactly the whole. */
const weightWhere = (b: Builder, args: Args, holds: (value: NodeId) => NodeId): NodeId => {
  const { c, add, select } = arithmetic(b)
  const weights = weightsOf(b, args)
  return args[0].map((value, i) => select(holds(value), weights[i], c(0))).reduce(add)
}

const total = (b: Builder, args: Args): NodeId => weightsOf(b, args).reduce((sum, weight) => b.binary('add', sum, weight))

const moments = ([values, weights = values.map(() => 1)]: readonly (readonly number[])[]) => {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const expect = (of: (value: number) => number) => values.reduce((sum, value, i) => sum + weights[i] * of(value), 0) / all
  return { expect, mean: expect(value => value) }
}

export const choice: Distribution = {
  kind: 'distribution',
  name: 'choice',
  label: { en: 'Choice', zh: '离散选择' },
  help: {
    en: 'One of the values, as likely as its weight says; weights are any positive numbers, equal where they are left out.',
    zh: '从所列各值中取一个，可能性与权重成正比；权重为任意正数，省略时各值等可能。',
  },
  example: { formula: 'choice([0.5 year, 0.75 year, 1 year], [1, 2, 1])', unit: 'year' },
  params: [
    { name: 'values', takes: 'list' },
    { name: 'weights', takes: 'list', unit: '1', optional: true },
  ],
  result: 'X',
  sample: [
    [2, 7, 3],
    [1, 2, 1],
  ],
  rule: { en: 'as many weights as values, every weight > 0', zh: '权重与取值个数相同，且每个权重 > 0' },
  accepts: (b, args: Args) => {
    const { c, and, finite, gt, lt } = arithmetic(b)
    const [values, weights] = args
    if (values.length === 0 || (weights !== undefined && weights.length !== values.length)) return lt(c(1), c(0))
    return and(finite(total(b, args)), ...values.map(finite), ...weightsOf(b, args).map(weight => gt(weight, c(0))))
  },
  quantile: (b, draw, args: Args) => {
    const { c, mul, min, le, ge, select } = arithmetic(b)
    const wanted = mul(draw.u(), total(b, args))
    return args[0]
      .map(value =>
        select(
          ge(
            weightWhere(b, args, other => le(other, value)),
            wanted,
          ),
          value,
          c(Number.POSITIVE_INFINITY),
        ),
      )
      .reduce(min)
  },
  cdf: (b, x, args: Args) =>
    b.binary(
      'div',
      weightWhere(b, args, value => b.compare('le', value, x)),
      total(b, args),
    ),
  below: (b, x, args: Args) =>
    b.binary(
      'div',
      weightWhere(b, args, value => b.compare('lt', value, x)),
      total(b, args),
    ),
  mean: (...args: readonly (readonly number[])[]) => moments(args).mean,
  variance: (...args: readonly (readonly number[])[]) => {
    const { expect, mean } = moments(args)
    return expect(value => (value - mean) ** 2)
  },
}

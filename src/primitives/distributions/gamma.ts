// Gamma distribution: what `shape` stages of an exponential wait take together, for any shape up to 10,000. Mean shape·scale.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { exp } from '../special/exp.js'
import { gammaCdf, lnGammaQuantile } from '../special/gamma-quantile.js'

type Args = readonly [NodeId, NodeId]

// The series of the cdf has about 8·√shape terms.
const largestShape = 10_000

export const gamma: Distribution = {
  kind: 'distribution',
  name: 'gamma',
  label: { en: 'Gamma', zh: '伽马分布' },
  help: {
    en: 'Gamma distribution with mean shape · scale and standard deviation √shape · scale; shape is a pure number, scale in the unit of the result.',
    zh: '伽马分布：均值为 shape · scale，标准差为 √shape · scale；shape 为纯数，scale 的单位与结果相同。',
  },
  example: { formula: 'gamma(3, 0.25 year)', unit: 'year' },
  params: [{ name: 'shape', unit: '1' }, { name: 'scale' }],
  result: 'X',
  sample: [3, 2],
  rule: { en: '0 < shape ≤ 10,000 and scale > 0', zh: '0 < shape ≤ 10000 且 scale > 0' },
  accepts: (b, [shape, scale]: Args) => {
    const { c, and, finite, gt, le } = arithmetic(b)
    return and(gt(shape, c(0)), le(shape, c(largestShape)), finite(scale), gt(scale, c(0)))
  },
  quantile: (b, draw, [shape, scale]: Args) => b.binary('mul', scale, exp(b, lnGammaQuantile(b, draw, shape))),
  cdf: (b, x, [shape, scale]: Args) => gammaCdf(b, b.binary('div', x, scale), shape),
  mean: (shape: number, scale: number) => shape * scale,
  variance: (shape: number, scale: number) => shape * scale ** 2,
}

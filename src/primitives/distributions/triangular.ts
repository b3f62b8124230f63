// Triangular distribution on [low, high], peaking at mode, which may be either end.
//
// Parameters and result share one unit: that of the variable being drawn. u is a probability in (0, 1).
//
// Source: Kotz & van Dorp (2004), Beyond Beta, chapter 1.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'

type Args = readonly [NodeId, NodeId, NodeId]

export const triangular: Distribution = {
  kind: 'distribution',
  name: 'triangular',
  label: { en: 'Triangular', zh: '三角分布' },
  help: {
    en: 'Triangular distribution: never below low or above high, most likely near mode.',
    zh: '三角分布：不低于 low、不高于 high，在 mode 附近最可能。',
  },
  example: { formula: 'triangular(2 kW, 3 kW, 7 kW)', unit: 'kW' },
  params: [{ name: 'low' }, { name: 'mode' }, { name: 'high' }],
  result: 'X',
  sample: [2, 3, 7],
  rule: { en: 'low ≤ mode ≤ high and low < high', zh: 'low ≤ mode ≤ high 且 low < high' },
  accepts: (b, [low, mode, high]: Args) => {
    const { and, finite, le, lt } = arithmetic(b)
    return and(finite(low), finite(high), le(low, mode), le(mode, high), lt(low, high))
  },
  quantile: (b, draw, [low, mode, high]: Args) => {
    const { c, add, sub, mul, sqrt, lt, select } = arithmetic(b)
    const u = draw.u()
    const width = sub(high, low)
    const rise = sub(mode, low)
    const rising = add(low, sqrt(mul(mul(u, width), rise)))
    const falling = sub(high, sqrt(mul(mul(sub(c(1), u), width), sub(high, mode))))
    return select(lt(mul(u, width), rise), rising, falling)
  },
  cdf: (b, x, [low, mode, high]: Args) => {
    const { c, sub, mul, div, min, max, lt, ge, select } = arithmetic(b)
    const inside = min(max(x, low), high)
    const width = sub(high, low)
    const above = sub(inside, low)
    const below = sub(high, inside)
    const rising = mul(div(above, width), div(above, sub(mode, low)))
    const falling = sub(c(1), mul(div(below, width), div(below, sub(high, mode))))
    return select(ge(inside, high), c(1), select(lt(inside, mode), rising, falling))
  },
  mean: (low: number, mode: number, high: number) => (low + mode + high) / 3,
  variance: (low: number, mode: number, high: number) =>
    (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
}

// An 80 % interval, as people state what they do not know: the value lies below low in one case of ten, and above high in one of ten. Log-normal
// where low > 0, else normal; with mid, the value that lies in the middle, a three-term metalog of the value or, where low > 0, of its logarithm.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import type { Text } from '../../text.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'
import { exp } from '../special/exp.js'
import { ln } from '../special/ln.js'
import { normalCdf } from '../special/normal-cdf.js'
import { acceptsMetalog, lnNine, metalogAt, metalogCdf, nearestShare } from './metalog.js'

/** low, high and, where it is given, mid. */
type Args = readonly NodeId[]

// Φ⁻¹(0.9)
const tenth = 1.2815515655446004

/** On the scale on which the distribution is normal or a metalog: logarithms where low > 0. */
const onScale = (b: Builder, [low, high, mid]: Args) => {
  const { c, gt, select } = arithmetic(b)
  const positive = gt(low, c(0))
  const scaled = (x: NodeId) => select(positive, ln(b, x), x)
  return { positive, scaled, low: scaled(low), high: scaled(high), mid: mid === undefined ? undefined : scaled(mid) }
}

const scoresOf = (b: Builder, low: NodeId, high: NodeId) => {
  const { c, add, sub, mul } = arithmetic(b)
  return { mean: mul(c(0.5), add(low, high)), sd: mul(sub(high, low), c(1 / (2 * tenth))) }
}

const isPositive = (low: number): boolean => low > 0

export const range: Distribution = {
  kind: 'distribution',
  name: 'range',
  label: { en: 'Range of 80 %', zh: '80 % 区间' },
  help: {
    en: 'A value that lies below low in one case of ten and above high in one of ten (P10, P90), and with mid as often above mid as below (P50); log-normal where low > 0.',
    zh: '低于 low 与高于 high 的可能各为十分之一（P10、P90）；给出 mid 时，高于与低于 mid 的可能各半（P50）。low > 0 时为对数正态分布。',
  },
  example: { formula: 'range(20 kW, 60 kW, 32 kW)', unit: 'kW' },
  params: [{ name: 'low' }, { name: 'high' }, { name: 'mid', optional: true }],
  result: 'X',
  sample: [-2, 9, 3],
  rule: { en: 'low < high, and mid between them, not too near to either', zh: 'low < high，mid 介于两者之间且不太靠近任一端' },
  advice: (...[low, high, mid]: readonly number[]): Text | undefined => {
    if (!(low < high)) return { en: 'low < high', zh: 'low < high' }
    if (mid === undefined) return undefined
    const at = (share: number): number => (isPositive(low) ? low * (high / low) ** share : low + share * (high - low))
    const [from, to] = inward(at(nearestShare), at(1 - nearestShare))
    return {
      en: `for ${low} to ${high}, mid from ${from} to ${to}`,
      zh: `区间 ${low} 至 ${high} 的 mid 应在 ${from} 至 ${to} 之间`,
    }
  },
  accepts: (b, args: Args) => {
    const { and, finite, lt } = arithmetic(b)
    const { low, mid, high } = onScale(b, args)
    const ordered = and(finite(args[0]), finite(args[1]), lt(args[0], args[1]))
    return mid === undefined ? ordered : and(ordered, acceptsMetalog(b, [low, mid, high]))
  },
  quantile: (b, draw, args: Args) => {
    const { c, add, sub, mul, select } = arithmetic(b)
    const { positive, low, mid, high } = onScale(b, args)
    const { mean, sd } = scoresOf(b, low, high)
    const u = draw.u()
    const logit = sub(ln(b, u), ln(b, sub(c(1), u)))
    const value = mid === undefined ? add(mean, mul(sd, draw.z())) : metalogAt(b, [low, mid, high], u, logit)
    return select(positive, exp(b, value), value)
  },
  cdf: (b, x, args: Args) => {
    const { c, sub, div, max, select } = arithmetic(b)
    const { positive, scaled, low, mid, high } = onScale(b, args)
    const { mean, sd } = scoresOf(b, low, high)
    const at = scaled(select(positive, max(x, c(0)), x))
    return mid === undefined ? normalCdf(b, div(sub(at, mean), sd)) : metalogCdf(b, at, [low, mid, high])
  },
  // NaN for the metalog of a logarithm, which has no closed form.
  mean: (...[low, high, mid]: readonly number[]) => {
    if (mid !== undefined) return isPositive(low) ? Number.NaN : mid + (low + high - 2 * mid) / (1.6 * lnNine)
    const sd = Math.log(high / low) / (2 * tenth)
    return isPositive(low) ? Math.sqrt(low * high) * Math.exp(sd ** 2 / 2) : (low + high) / 2
  },
  variance: (...[low, high, mid]: readonly number[]) => {
    if (mid !== undefined && isPositive(low)) return Number.NaN
    if (mid !== undefined) {
      const [scale, skew] = [(high - low) / (2 * lnNine), (low + high - 2 * mid) / (0.8 * lnNine)]
      return (Math.PI ** 2 / 3) * scale ** 2 + (1 / 12 + Math.PI ** 2 / 36) * skew ** 2
    }
    const sd = Math.log(high / low) / (2 * tenth)
    return isPositive(low) ? low * high * Math.exp(sd ** 2) * Math.expm1(sd ** 2) : ((high - low) / (2 * tenth)) ** 2
  },
}

/** Two bounds, rounded so that what lies between the rounded ones lies between the given ones. */
const inward = (from: number, to: number): readonly [number, number] => {
  const unit = 10 ** (Math.floor(Math.log10(to - from)) - 2)
  const tidy = (multiples: number): number => Number((multiples * unit).toPrecision(12))
  return [tidy(Math.floor(from / unit) + 1), tidy(Math.ceil(to / unit) - 1)]
}

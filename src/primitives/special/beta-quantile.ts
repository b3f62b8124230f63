// Beta distribution on the scale y = ln(x/(1 − x)), where its density g(y) = x^p·(1 − x)^q/B(p, q) is log-concave, and its inverse.
//
// The inverse starts within a few percent and is improved twice by its tail. Relative error of x, or of 1 − x above the middle, below 2e-12 for
// 0.1 ≤ p, q ≤ 10,000 and u in (1e-16, 1 − 1e-16); for p and q from 1 to 5 below 1e-13 for u in (1e-300, 1 − 1e-16).
//
// Source: Wise (1950), The incomplete beta function as a contour integral and a quickly converging series for its inverse; Abramowitz & Stegun
// (1964), 26.5.22, for the start.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Draw } from '../primitive.js'
import { exp } from './exp.js'
import { type Level, levelOf, roughLnGamma } from './gamma-quantile.js'
import { betaTailRatio } from './incomplete-beta.js'
import { fullPrecision, improveTail, product, roundPrecisions } from './invert-tail.js'
import { ln } from './ln.js'
import { lnBeta, lnGamma } from './ln-gamma.js'
import { expMinusOne, lnOnePlus } from './near-one.js'

/** y to a few percent of its odds, for p ≤ q. */
const roughLogit = (b: Builder, level: Level, p: NodeId, q: NodeId): NodeId => {
  const { c, add, sub, mul, div, max, sqrt, lt, and, select } = arithmetic(b)
  const gamma = exp(b, roughLnGamma(b, level, p, lnGamma(b, p)))
  const size = max(add(q, mul(c(0.5), sub(p, c(1)))), mul(c(0.5), q))
  const uneven = ln(b, expMinusOne(b, div(gamma, size)))
  const [small, large] = [p, q].map(n => div(c(1), max(sub(add(n, n), c(1)), c(1))))
  const width = div(c(2), add(small, large))
  const bend = div(sub(mul(level.z, level.z), c(3)), c(6))
  const spread = div(mul(level.z, sqrt(max(add(width, bend), c(0)))), width)
  const skew = mul(sub(small, large), sub(add(bend, c(5 / 6)), div(c(2), mul(c(3), width))))
  const even = add(ln(b, div(p, q)), mul(c(2), sub(spread, skew)))
  return select(and(lt(c(1.5), p), lt(q, mul(c(10), p))), even, uneven)
}

interface Point {
  readonly x: NodeId
  /** 1 − x, with digits of its own. */
  readonly rest: NodeId
  readonly lnX: NodeId
  readonly lnRest: NodeId
}

const pointAt = (b: Builder, y: NodeId): Point => {
  const { c, add, div, neg } = arithmetic(b)
  const [up, down] = [exp(b, y), exp(b, neg(y))]
  return {
    x: div(c(1), add(c(1), down)),
    rest: div(c(1), add(c(1), up)),
    lnX: neg(lnOnePlus(b, down)),
    lnRest: neg(lnOnePlus(b, up)),
  }
}

interface Law {
  readonly p: NodeId
  readonly q: NodeId
  /** ln B(p, q) */
  readonly whole: NodeId
  readonly precision: number
}

/** ln P(value ≤ x) or ln P(value > x), whichever side `lower` says, with the tail over its density. */
const tailAt = (b: Builder, { p, q, whole, precision }: Law, at: Point) => {
  const { c, add, sub, mul, div, lt, select } = arithmetic(b)
  const lower = lt(at.x, div(add(p, c(1)), add(add(p, q), c(2))))
  const place = { x: select(lower, at.x, at.rest), rest: select(lower, at.rest, at.x), precision }
  const ratio = betaTailRatio(b, select(lower, p, q), select(lower, q, p), place)
  return { lower, ratio, lnTail: add(ln(b, ratio), sub(add(mul(p, at.lnX), mul(q, at.lnRest)), whole)) }
}

/** y = ln(x/(1 − x)), where the variable is at most x with probability u. */
export const logitBetaQuantile = (b: Builder, draw: Draw, p: NodeId, q: NodeId): NodeId => {
  const { c, add, div, min, max, neg, lt, select } = arithmetic(b)
  const level = levelOf(b, draw)
  const { lnLower, lnUpper, z } = level
  const whole = lnBeta(b, p, q)
  const turned = lt(q, p)
  const mirrored = {
    lnLower: select(turned, lnUpper, lnLower),
    lnUpper: select(turned, lnLower, lnUpper),
    z: select(turned, neg(z), z),
  }
  const rough = roughLogit(b, mirrored, select(turned, q, p), select(turned, p, q))
  // P(value ≤ x) is at most (x/(1 − x))^p/(p·B), so that no y is lower, and none is higher by the same of 1 − x.
  const lowest = div(add(lnLower, add(whole, ln(b, p))), p)
  const highest = neg(div(add(lnUpper, add(whole, ln(b, q))), q))
  let y = min(max(select(turned, neg(rough), rough), lowest), highest)
  for (const precision of roundPrecisions) {
    const at = pointAt(b, y)
    const { lower, ratio, lnTail } = tailAt(b, { p, q, whole, precision }, at)
    const complement = (x: readonly NodeId[]) => x.map((term, n) => (n === 0 ? at.rest : neg(term)))
    const speed = (x: readonly NodeId[]) => product(b, x, complement(x))
    const tail = { lnTail, ratio, x: at.x, from: p, per: add(p, q), speed }
    y = improveTail(b, y, { side: select(lower, c(1), c(-1)), wanted: select(lower, lnLower, lnUpper), tail })
  }
  return y
}

/** P(value ≤ x) for 0 ≤ x ≤ 1, with `rest` = 1 − x. */
export const betaCdf = (b: Builder, { x, rest }: Pick<Point, 'x' | 'rest'>, p: NodeId, q: NodeId): NodeId => {
  const { c, sub, min, max, neg, lt, le, select } = arithmetic(b)
  const log = (share: NodeId, other: NodeId) => select(lt(other, c(0.5)), lnOnePlus(b, neg(other)), ln(b, share))
  const [inside, outside] = [max(x, c(2 ** -1022)), max(rest, c(2 ** -1022))]
  const at = { x: inside, rest: outside, lnX: log(inside, outside), lnRest: log(outside, inside) }
  const { lower, lnTail } = tailAt(b, { p, q, whole: lnBeta(b, p, q), precision: fullPrecision }, at)
  const tail = min(exp(b, lnTail), c(1))
  const middle = select(lower, tail, sub(c(1), tail))
  return select(le(rest, c(0)), c(1), select(le(x, c(0)), c(0), middle))
}

/** P(value ≤ x) for any x. */
export const betaCdfOf = (b: Builder, x: NodeId, p: NodeId, q: NodeId): NodeId => {
  const { c, sub, min, max } = arithmetic(b)
  const inside = min(max(x, c(0)), c(1))
  return betaCdf(b, { x: inside, rest: sub(c(1), inside) }, p, q)
}

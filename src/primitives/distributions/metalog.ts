// The three-term metalog: a smooth distribution through three percentiles, P10, P50 and P90. Its quantile at the logit L = ln(u/(1 − u)) is
// middle + scale·L + skew·(u − ½)·L.
//
// It rises everywhere where |skew| < steepest·scale: P50 must not come too near to either end.
//
// Source: Keelin (2016), The metalog distributions, Decision Analysis 13.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import { exp } from '../special/exp.js'

// The logit of 0.9.
export const lnNine = 2.1972245773362196

// 1/max((u − ½) + u(1 − u)·L), the largest skew of scale 1 that still rises; the maximum is where (2u − 1)·L = 2.
const steepest = 1.667113119201929

/** How near to either end P50 may come, as a share of the way from P10 to P90: there |skew| = steepest·scale. */
export const nearestShare = 0.5 - 0.2 * steepest

/** P10, P50 and P90. */
export type Percentiles = readonly [low: NodeId, middle: NodeId, high: NodeId]

interface Terms {
  readonly middle: NodeId
  readonly scale: NodeId
  readonly skew: NodeId
}

/** Solves the quantile at the logits ±ln 9, where u − ½ = ±0.4. */
const termsOf = (b: Builder, [low, middle, high]: Percentiles): Terms => {
  const { c, add, sub, mul } = arithmetic(b)
  return {
    middle,
    scale: mul(sub(high, low), c(1 / (2 * lnNine))),
    skew: mul(sub(add(low, high), add(middle, middle)), c(1 / (0.8 * lnNine))),
  }
}

/** A 'bool' node: the three percentiles belong to a distribution. */
export const acceptsMetalog = (b: Builder, [low, middle, high]: Percentiles): NodeId => {
  const { c, and, sub, mul, gt } = arithmetic(b)
  const margin = mul(sub(high, low), c(nearestShare))
  return and(gt(sub(middle, low), margin), gt(sub(high, middle), margin))
}

/** The value at logit L = ln u − ln(1 − u). */
export const metalogAt = (b: Builder, percentiles: Percentiles, u: NodeId, logit: NodeId): NodeId => {
  const { c, add, sub, mul } = arithmetic(b)
  const { middle, scale, skew } = termsOf(b, percentiles)
  return add(middle, mul(logit, add(scale, mul(skew, sub(u, c(0.5))))))
}

const mostRounds = 200
// Of the logit: a few units of its last place.
const precision = 2 ** -50

/**
 * P(value ≤ x). The value moves from P50 by L·(scale + skew·(u − ½)), between scale ± ½·skew times L, which brackets L; Newton's method inside it,
 * halving where it would leave.
 */
export const metalogCdf = (b: Builder, x: NodeId, percentiles: Percentiles): NodeId => {
  const { c, add, sub, mul, div, min, max, abs, neg, le, lt, gt, and, select } = arithmetic(b)
  const { middle, scale, skew } = termsOf(b, percentiles)
  const away = sub(x, middle)
  const lean = mul(abs(skew), c(0.5))
  const [slow, fast] = [div(away, add(scale, lean)), div(away, sub(scale, lean))]
  // Beyond a logit of ±745 no float64 is left.
  const [from, to] = [max(min(slow, fast), c(-745)), min(max(slow, fast), c(745))]
  const [, , logit] = b.loop([from, to, mul(c(0.5), add(from, to)), c(1)], mostRounds, ([low, high, at, change]) => {
    const u = div(c(1), add(c(1), exp(b, neg(at))))
    const gap = sub(mul(at, add(scale, mul(skew, sub(u, c(0.5))))), away)
    const slope = add(scale, mul(skew, add(sub(u, c(0.5)), mul(mul(u, sub(c(1), u)), at))))
    const [left, right] = [select(le(gap, c(0)), at, low), select(le(gap, c(0)), high, at)]
    const newton = sub(at, div(gap, slope))
    const next = select(and(le(left, newton), le(newton, right)), newton, mul(c(0.5), add(left, right)))
    return { test: gt(abs(change), mul(c(precision), max(abs(at), c(1)))), next: [left, right, next, sub(next, at)] }
  })
  const u = div(c(1), add(c(1), exp(b, neg(logit))))
  return select(lt(x, c(Number.POSITIVE_INFINITY)), select(gt(x, c(Number.NEGATIVE_INFINITY)), u, c(0)), c(1))
}

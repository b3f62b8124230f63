// Φ⁻¹: the value that a standard normal variable stays below with probability u.
//
// Relative error at most 1.2e-9 for u in (1e-300, 1 − 1e-16). u ≤ 0 and u ≥ 1 give what the nearest probability inside gives, about −37.5
// and 37.5; NaN gives NaN.
//
// Source: Acklam (2003), An algorithm for computing the inverse normal cumulative distribution function.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import { lnOfNormalNumber } from './ln.js'

const centralTop = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 1.38357751867269e2, -30.66479806614716, 2.506628277459239,
]
const centralBottom = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1]
const tailTop = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783,
]
const tailBottom = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]

// The central formula holds for u in [0.02425, 0.97575].
const centralHalfWidth = 0.47575

const normalQuantileOf = (b: Builder, u: NodeId): NodeId => {
  const { c, sub, mul, div, max, neg, sqrt, lt, gt, select, selectSeldom, polynomial } = arithmetic(b)
  const q = sub(u, c(0.5))
  const r = mul(q, q)
  const central = div(mul(q, polynomial(r, centralTop)), polynomial(r, centralBottom))
  const lower = lt(q, c(0))
  const outside = max(select(lower, u, sub(c(1), u)), c(2 ** -1022))
  const s = sqrt(mul(c(-2), lnOfNormalNumber(b, outside)))
  const tail = div(polynomial(s, tailTop), polynomial(s, tailBottom))
  return selectSeldom(gt(r, c(centralHalfWidth * centralHalfWidth)), select(lower, tail, neg(tail)), central)
}

/** Φ⁻¹(u), u in (0, 1). */
export const normalQuantile = (b: Builder, u: NodeId): NodeId =>
  b.call('normalQuantile', [u], (body, [param]) => normalQuantileOf(body, param))

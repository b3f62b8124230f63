// Φ⁻¹: the value that a standard normal variable stays below with probability u.
//
// For u in [2^−33, 1 − 2^−33], where every draw lies, from a table, with an error of at most 5e-10. Nearer to 0 and 1 a formula: relative error at
// most 1.2e-9 for u in (1e-300, 1 − 1e-16); where both meet the value falls by 3e-9. u ≤ 0 and u ≥ 1 give what the nearest probability inside
// gives, about −37.5 and 37.5; NaN gives NaN.
//
// Source of the formula: Acklam (2003), An algorithm for computing the inverse normal cumulative distribution function.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import { ln } from './ln.js'
import { normalTable } from './normal-table.js'

const tailTop = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783,
]
const tailBottom = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]

const normalQuantileOf = (b: Builder, u: NodeId): NodeId => {
  const { c, sub, mul, div, min, max, neg, sqrt, ge, le, select, selectSeldom, polynomial } = arithmetic(b)
  const upper = sub(c(1), u)
  const outside = min(u, upper)
  const s = sqrt(mul(c(-2), ln(b, max(outside, c(2 ** -1022)))))
  const tail = div(polynomial(s, tailTop), polynomial(s, tailBottom))
  const inTable = ge(outside, c(2 ** -33))
  return selectSeldom(b.not(inTable), select(le(u, upper), tail, neg(tail)), b.quantile(normalTable(), u))
}

/** Φ⁻¹(u), u in (0, 1). */
export const normalQuantile = (b: Builder, u: NodeId): NodeId =>
  b.call('normalQuantile', [u], (body, [param]) => normalQuantileOf(body, param), normalTable())

// ln(1 + x) and e^x − 1 for small x, where 1 + x and e^x have lost the digits of x.
//
// Relative error below 5e-16: what the rounding of 1 + x took away is the same on both sides of a quotient.
//
// Source: Kahan, in Higham (2002), Accuracy and Stability of Numerical Algorithms, section 1.14.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import { exp } from './exp.js'
import { ln } from './ln.js'

/** ln(1 + x): −Infinity at −1, NaN below. */
export const lnOnePlus = (b: Builder, x: NodeId): NodeId => {
  const { c, add, sub, mul, div, eq, le, lt, or, select } = arithmetic(b)
  const whole = add(c(1), x)
  const log = ln(b, whole)
  const unharmed = or(le(whole, c(0.5)), lt(c(2), whole))
  return select(eq(whole, c(1)), x, select(unharmed, log, mul(log, div(x, sub(whole, c(1))))))
}

/** e^x − 1. */
export const expMinusOne = (b: Builder, x: NodeId): NodeId => {
  const { c, sub, mul, div, abs, eq, gt, select } = arithmetic(b)
  const whole = exp(b, x)
  const rest = sub(whole, c(1))
  return select(eq(whole, c(1)), x, select(gt(abs(x), c(1)), rest, mul(rest, div(x, ln(b, whole)))))
}

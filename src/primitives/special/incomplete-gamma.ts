// Incomplete gamma functions as tails: lower ∫₀ˣ and upper ∫ₓ^∞ of g(t) dt/t with g(x) = x^a·e^−x, each over g(x). The lower one by its power
// series, the upper one by a continued fraction, each where it converges fast: x below or above a + 1.
//
// Relative error below 1e-14. 0 < a ≤ 10,000; the number of terms grows with √a, to about 900.
//
// Source: Gautschi (1979), A computational procedure for incomplete gamma functions; Lentz (1976), modified by Thompson and Barnett (1986).

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'

// Below it a factor of the fraction is 1 but for rounding, and a term of the series is lost in the sum.
const precision = 2 ** -51
const mostTerms = 2000

/** γ(a, x)/(x^a·e^−x) where `wanted` holds; elsewhere anything. */
const lowerRatio = (b: Builder, a: NodeId, x: NodeId, wanted: NodeId): NodeId => {
  const { c, add, mul, div, gt, and } = arithmetic(b)
  const first = div(c(1), a)
  const [, , sum] = b.loop([a, first, first], mostTerms, ([n, term, sum]) => {
    const next = add(n, c(1))
    const nextTerm = mul(term, div(x, next))
    return { test: and(wanted, gt(term, mul(sum, c(precision)))), next: [next, nextTerm, add(sum, nextTerm)] }
  })
  return sum
}

/** Γ(a, x)/(x^a·e^−x) where `wanted` holds; elsewhere anything. */
const upperRatio = (b: Builder, a: NodeId, x: NodeId, wanted: NodeId): NodeId => {
  const { c, add, sub, mul, div, abs, gt, and } = arithmetic(b)
  const start = add(sub(x, a), c(1))
  const inverse = div(c(1), start)
  // C begins as large as possible: its first value belongs to a fraction without a numerator.
  const [, , , , value] = b.loop(
    [c(1), start, c(1e300), inverse, inverse, c(2)],
    mostTerms,
    ([n, place, C, D, value, change]) => {
      const numerator = mul(n, sub(a, n))
      const nextPlace = add(place, c(2))
      const nextD = div(c(1), add(nextPlace, mul(numerator, D)))
      const nextC = add(nextPlace, div(numerator, C))
      const nextChange = mul(nextC, nextD)
      return {
        test: and(wanted, gt(abs(sub(change, c(1))), c(precision))),
        next: [add(n, c(1)), nextPlace, nextC, nextD, mul(value, nextChange), nextChange],
      }
    },
  )
  return value
}

/** The tail over its density, on the side that `lower` (a 'bool' node) says. x > 0. */
export const gammaTailRatio = (b: Builder, a: NodeId, x: NodeId, lower: NodeId): NodeId =>
  b.select(lower, lowerRatio(b, a, x, lower), upperRatio(b, a, x, b.not(lower)))

/** Whether x belongs to the lower side. */
export const isLowerGamma = (b: Builder, a: NodeId, x: NodeId): NodeId => b.compare('lt', x, b.binary('add', a, b.constant(1)))

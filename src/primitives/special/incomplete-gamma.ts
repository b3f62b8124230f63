// Incomplete gamma functions as tails: lower ∫₀ˣ and upper ∫ₓ^∞ of g(t) dt/t with g(x) = x^a·e^−x, each over g(x). The lower one by its power
// series, the upper one by a continued fraction, each where it converges fast: x below or above a + 1.
//
// Relative error a few times the precision that is asked for, and not below 1e-15. 0 < a ≤ 10,000; the number of terms grows with √a, to about 800.
//
// Source: Gautschi (1979), A computational procedure for incomplete gamma functions; Lentz (1976), modified by Thompson and Barnett (1986).

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'

const mostTerms = 2000

interface Wanted {
  /** A 'bool' node. */
  readonly wanted: NodeId
  /** Relative: a term, or a factor's distance from 1, that may be left out. */
  readonly precision: number
}

/** γ(a, x)/(x^a·e^−x) where `wanted` holds; elsewhere anything. */
const lowerRatio = (b: Builder, a: NodeId, x: NodeId, { wanted, precision }: Wanted): NodeId => {
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
const upperRatio = (b: Builder, a: NodeId, x: NodeId, { wanted, precision }: Wanted): NodeId => {
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

interface Side {
  /** A 'bool' node. */
  readonly lower: NodeId
  readonly precision: number
}

/** The tail over its density, on one side. x > 0. */
export const gammaTailRatio = (b: Builder, a: NodeId, x: NodeId, { lower, precision }: Side): NodeId =>
  b.select(lower, lowerRatio(b, a, x, { wanted: lower, precision }), upperRatio(b, a, x, { wanted: b.not(lower), precision }))

/** Whether x belongs to the lower side. */
export const isLowerGamma = (b: Builder, a: NodeId, x: NodeId): NodeId => b.compare('lt', x, b.binary('add', a, b.constant(1)))

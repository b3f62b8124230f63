// The incomplete beta function as a tail: ∫ of x^p·(1 − x)^q dx/(x(1 − x)) from 0 to x, over x^p·(1 − x)^q, by a continued fraction that converges
// fast for x < (p + 1)/(p + q + 2). The upper tail is the lower one of 1 − x with p and q exchanged.
//
// Relative error a few times the precision that is asked for, and not below 1e-15. 0 < p, q ≤ 10,000; the number of terms grows with √max(p, q), to about 120.
//
// Source: DLMF 8.17.22, even part, as in Boost.Math (Maddock 2006), ibeta_fraction2; Lentz (1976), modified by Thompson and Barnett (1986).

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'

const mostTerms = 2000

interface Place {
  readonly x: NodeId
  /** 1 − x, with digits of its own. */
  readonly rest: NodeId
  /** Relative: how near to 1 a factor of the fraction must come to be the last. */
  readonly precision: number
}

/** The tail over its density on the lower side of x. */
export const betaTailRatio = (b: Builder, p: NodeId, q: NodeId, { x, rest, precision }: Place): NodeId => {
  const { c, add, sub, mul, div, abs, gt } = arithmetic(b)
  const both = add(p, q)
  const lean = add(sub(mul(p, rest), mul(q, x)), c(1))
  const square = mul(x, x)
  const slope = sub(c(2), x)
  const start = div(mul(p, lean), add(p, c(1)))
  const [, , , value] = b.loop([c(1), start, c(0), start, c(2)], mostTerms, ([m, C, D, value, change]) => {
    const odd = sub(add(p, add(m, m)), c(1))
    const share = div(mul(m, sub(q, m)), odd)
    const numerator = mul(mul(div(mul(sub(add(p, m), c(1)), sub(add(both, m), c(1))), odd), share), square)
    const place = add(add(m, mul(share, x)), div(mul(add(p, m), add(lean, mul(m, slope))), add(odd, c(2))))
    const nextD = div(c(1), add(place, mul(numerator, D)))
    const nextC = add(place, div(numerator, C))
    const nextChange = mul(nextC, nextD)
    return {
      test: gt(abs(sub(change, c(1))), c(precision)),
      next: [add(m, c(1)), nextC, nextD, mul(value, nextChange), nextChange],
    }
  })
  return div(c(1), value)
}

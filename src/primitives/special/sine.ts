// Sine and cosine of an angle in radians, portable and good to 1e-15 absolute for |x| ≤ 1e5; beyond, and for NaN, the result is NaN.
//
// x = n·π/2 + r with |r| ≤ π/4, where n·π/2 is subtracted in three parts, the first two exact (Cody and Waite 1980, Software Manual for the
// Elementary Functions); then a polynomial in r².
//
// Source: FDLIBM 5.3, k_sin.c, k_cos.c, e_rem_pio2.c (Sun Microsystems, 1993).

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'

const largestAngle = 1e5

// π/2 in parts of 33 bits, the last rounded.
const quarterTurn = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21]

// (sin r − r)/r³ in r²
const sineTerms = [
  1.58969099521155e-10, -2.5050760253406863e-8, 2.7557313707070068e-6, -0.0001984126982985795, 0.00833333333332249,
  -0.16666666666666632,
]
// (cos r − 1 + r²/2)/r⁴ in r²
const cosineTerms = [
  -1.1359647557788195e-11, 2.087572321298175e-9, -2.7557314351390663e-7, 2.480158728947673e-5, -0.001388888888887411,
  0.0416666666666666,
]

const sineOf = (b: Builder, x: NodeId, quarters: 0 | 1): NodeId => {
  const { c, add, sub, mul, abs, neg, floor, eq, ge, le, or, select, polynomial } = arithmetic(b)
  const n = floor(add(mul(x, c(2 / Math.PI)), c(0.5)))
  const r = quarterTurn.reduce((left, part) => sub(left, mul(n, c(part))), x)
  const square = mul(r, r)
  const sineOfRest = add(r, mul(mul(r, square), polynomial(square, sineTerms)))
  const cosineOfRest = add(sub(c(1), mul(c(0.5), square)), mul(mul(square, square), polynomial(square, cosineTerms)))
  const turned = add(n, c(quarters))
  const quadrant = sub(turned, mul(c(4), floor(mul(turned, c(0.25)))))
  const size = select(or(eq(quadrant, c(1)), eq(quadrant, c(3))), cosineOfRest, sineOfRest)
  const value = select(ge(quadrant, c(2)), neg(size), size)
  return select(le(abs(x), c(largestAngle)), value, c(Number.NaN))
}

/** sin(x + quarters·π/2): quarters 0 gives the sine, 1 the cosine. */
export const sine = (b: Builder, x: NodeId, quarters: 0 | 1): NodeId =>
  b.call(`sine${quarters}`, [x], (body, [param]) => sineOf(body, param, quarters))

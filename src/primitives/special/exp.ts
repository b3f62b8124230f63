// e^x in operations that every machine rounds alike: x = n·ln 2 + r with |r| ≤ ½ ln 2, then e^r by a rational approximation, then 2^n by its bits.
//
// Error below 1 unit in the last place. Above 709.7827… the result is Infinity; below about −708.05, where it would be under 3.2e-308, it is 0:
// numbers with a lost exponent (subnormals) are never returned. NaN gives NaN.
//
// Source: FDLIBM 5.3, e_exp.c (Sun Microsystems, 1993).

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'

// n·ln 2 is subtracted in two parts; the first has 32 significant bits, so that its product with n is exact.
export const ln2High = 0.6931471803691238
export const ln2Low = 1.9082149292705877e-10

// Adding 1.5·2^52 rounds to an integer and leaves it in the low bits; 1022 more leave n + 1022 there, which is the biased exponent of 2^(n − 1).
const rounder = 1.5 * 2 ** 52 + 1022

// r·(e^r + 1)/(e^r − 1) = 2 + P(r²)·r²
const ratio = [4.1381367970572385e-8, -1.6533902205465252e-6, 6.613756321437934e-5, -0.0027777777777015593, 0.16666666666666602]

const expOf = (b: Builder, x: NodeId): NodeId => {
  const { c, add, sub, mul, div, min, max, polynomial } = arithmetic(b)
  // From 709.79 on everything overflows; at −708.5 the biased exponent is exactly 0, and so is the result.
  const inside = max(min(x, c(710)), c(-708.5))
  const shifted = add(mul(inside, c(Math.LOG2E)), c(rounder))
  const n = sub(shifted, c(rounder))
  const high = sub(inside, mul(n, c(ln2High)))
  const low = mul(n, c(ln2Low))
  const r = sub(high, low)
  const square = mul(r, r)
  const t = sub(r, mul(square, polynomial(square, ratio)))
  const mantissa = add(add(sub(div(mul(r, t), sub(c(2), t)), low), high), c(1))
  const halfScale = b.float(b.shift('i64.shl', b.bits(shifted), 52))
  // Twice the mantissa at half the scale: 2^1024 is no number, 2^1023 is.
  return mul(add(mantissa, mantissa), halfScale)
}

/** e^x for any x. */
export const exp = (b: Builder, x: NodeId): NodeId => b.call('exp', [x], (body, [param]) => expOf(body, param))

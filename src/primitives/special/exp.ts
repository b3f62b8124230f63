// e^x in operations that every machine rounds alike: x = (n/512)·ln 2 + r with |r| ≤ ln 2/1024, then 2^(n/512) by its bits and a table of 512 roots
// of 2, and e^r by the first terms of its series.
//
// Error at most 1.02 units in the last place, of which the table is one half and the last rounding the other. Above 709.7827… the result is
// Infinity; below −704, where it would be under 1.9e-306, it is 0, for not far below it factors begin to lose bits (subnormals). NaN gives NaN.
//
// Source: Tang (1989), Table-driven implementation of the exponential function in IEEE floating-point arithmetic.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import { ln2High, ln2Low } from './ln2.js'
import { rootBits, roots, rootsOfTwo } from './roots-of-two.js'

// n·ln 2/512 is subtracted in two parts.
const stepHigh = ln2High / roots
const stepLow = ln2Low / roots

// Adding 1.5·2^52 rounds to an integer and leaves it in the low bits.
const rounder = 1.5 * 2 ** 52

// e^r = 1 + r + r²·(½ + r/6 + r²/24); the next term is below 2^−59.
const series = [1 / 24, 1 / 6, 1 / 2]

const least = -704

const expOf = (b: Builder, x: NodeId): NodeId => {
  const { c, add, sub, mul, min, lt, selectSeldom, polynomial } = arithmetic(b)
  // From 709.79 on everything overflows.
  const inside = min(x, c(710))
  const shifted = add(mul(inside, c(Math.LOG2E * roots)), c(rounder))
  const n = sub(shifted, c(rounder))
  const r = sub(sub(inside, mul(n, c(stepHigh))), mul(n, c(stepLow)))
  const growth = add(r, mul(mul(r, r), polynomial(r, series)))
  // The low bits of n choose the root, which has been prepared so that all of n can be added above them.
  const bits = b.bits(shifted)
  const halfScale = b.float(b.integerOp('i64.add', b.shift('i64.shl', bits, 52 - rootBits), b.lookup(rootsOfTwo(), bits)))
  const half = add(halfScale, mul(halfScale, growth))
  // Twice the mantissa at half the scale: 2^1024 is no number, 2^1023 is.
  return selectSeldom(lt(x, c(least)), c(0), add(half, half))
}

/** e^x for any x. */
export const exp = (b: Builder, x: NodeId): NodeId => b.call('exp', [x], (body, [param]) => expOf(body, param))

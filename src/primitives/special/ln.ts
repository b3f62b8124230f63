// Natural logarithm in operations that every machine rounds alike: x = 2^k·m with √½ ≤ m < √2 by its bits, then ln m by an odd polynomial in
// (m − 1)/(m + 1).
//
// Error below 1 unit in the last place. ln 0 is −Infinity, of a negative number or NaN it is NaN, ln Infinity is Infinity.
//
// Source: FDLIBM 5.3, e_log.c (Sun Microsystems, 1993).

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import { ln2High, ln2Low } from './ln2.js'

const smallestNormal = 2 ** -1022
// Added to a small integer's bits, the bits of 1.5·2^52 make the float64 1.5·2^52 + integer.
const integerRounder = 1.5 * 2 ** 52

const even = [0.15313837699209373, 0.22222198432149784, 0.3999999999940942]
const odd = [0.14798198605116586, 0.1818357216161805, 0.2857142874366239, 0.6666666666666735]

/** ln(x·2^−down) for 2^−1022 ≤ x < Infinity; `offset` is 1.5·2^52 + down. */
const scaled = (b: Builder, x: NodeId, offset: NodeId): NodeId => {
  const { c, add, sub, mul, div, polynomial } = arithmetic(b)
  const bits = b.bits(x)
  const rootOfHalf = b.integer(0x3fe6a09e, 0x667f3bcd)
  const exponent = b.shift('i64.shr', b.integerOp('i64.sub', bits, rootOfHalf), 52)
  const m = b.float(b.integerOp('i64.sub', bits, b.shift('i64.shl', exponent, 52)))
  const k = sub(b.float(b.integerOp('i64.add', exponent, b.integer(0x43380000, 0))), offset)
  const f = sub(m, c(1))
  const s = div(f, add(f, c(2)))
  const z = mul(s, s)
  const w = mul(z, z)
  const rest = add(mul(z, polynomial(w, odd)), mul(w, polynomial(w, even)))
  const half = mul(mul(f, c(0.5)), f)
  const correction = add(mul(s, add(half, rest)), mul(k, c(ln2Low)))
  return sub(mul(k, c(ln2High)), sub(sub(half, correction), f))
}

const lnOf = (b: Builder, x: NodeId): NodeId => {
  const { c, mul, lt, le, ge, select } = arithmetic(b)
  const tiny = lt(x, c(smallestNormal))
  const lifted = select(tiny, mul(x, c(2 ** 54)), x)
  const positive = scaled(b, lifted, select(tiny, c(integerRounder + 54), c(integerRounder)))
  const bounded = select(lt(x, c(Number.POSITIVE_INFINITY)), positive, x)
  const atMostZero = select(ge(x, c(0)), c(Number.NEGATIVE_INFINITY), c(Number.NaN))
  return select(le(x, c(0)), atMostZero, bounded)
}

/** ln x for any x. */
export const ln = (b: Builder, x: NodeId): NodeId => b.call('ln', [x], (body, [param]) => lnOf(body, param))

// The inverse of a cdf by one of its tails: y such that ln P(y) = a given number, where P is the lower tail (side 1) or the upper one (side −1).
//
// With k = P/g, the tail over its density, t = how far ln P still is from where it should be, and d = (ln g)′, the inverse obeys dy/dt = side·k and
// dk/dt = k − side·d·k². Its power series in t is summed to the sixth power. ln P is concave where ln g is, so that a bare Newton step, which is
// taken where t is too large for the series, ends on one side of the root and cannot run away.
//
// Source: Steinbrecher & Shaw (2008), Quantile mechanics, European Journal of Applied Mathematics 19.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'

/** A power series in t, lowest order first. */
type Series = readonly NodeId[]

/** What the tail of a law is like at a point. */
export interface Tail {
  readonly lnTail: NodeId
  /** k = tail over density. */
  readonly ratio: NodeId
  /** A quantity that moves with y, in which the slope d of ln g is linear: d = from − per·x. */
  readonly x: NodeId
  readonly from: NodeId
  readonly per: NodeId
  /** dx/dy, made of the series of x. */
  readonly speed: (x: Series) => Series
}

const order = 6

/** How exactly a tail is computed where all digits count, relative. */
export const fullPrecision = 2 ** -51

/** How exactly in each round: the first has only to lead the second near. */
export const roundPrecisions: readonly number[] = [2 ** -20, fullPrecision]

// Up to here the series is the better step of the two.
const largestChange = 0.35

/** Σ pᵢ·qₙ₋ᵢ */
const productTerm = (b: Builder, p: Series, q: Series, n: number): NodeId => {
  const { add, mul } = arithmetic(b)
  return Array.from({ length: n + 1 }, (_, i) => mul(p[i], q[n - i])).reduce(add)
}

/** The first n + 1 terms of the product of two series. */
export const product = (b: Builder, p: Series, q: Series): Series => p.map((_, n) => productTerm(b, p, q, n))

interface Aim {
  /** 1 for the lower tail, −1 for the upper. */
  readonly side: NodeId
  /** The logarithm that the tail should have. */
  readonly wanted: NodeId
  readonly tail: Tail
}

/** One round: a better y from y and what the tail is like there. */
export const improveTail = (b: Builder, y: NodeId, { side, wanted, tail }: Aim): NodeId => {
  const { c, add, sub, mul, div, abs, lt, select, neg } = arithmetic(b)
  const t = sub(wanted, tail.lnTail)
  const k: NodeId[] = [tail.ratio]
  const x: NodeId[] = [tail.x]
  for (let n = 0; n < order - 1; n++) {
    const d = x.map((term, i) => (i === 0 ? sub(tail.from, mul(tail.per, term)) : neg(mul(tail.per, term))))
    const bend = productTerm(b, d, product(b, k, k), n)
    const pace = productTerm(b, tail.speed(x), k, n)
    k.push(div(sub(k[n], mul(side, bend)), c(n + 1)))
    x.push(div(mul(side, pace), c(n + 1)))
  }
  const terms = k.map((term, n) => div(mul(side, term), c(n + 1))).reverse()
  const series = mul(
    t,
    terms.slice(1).reduce((sum, term) => add(mul(sum, t), term), terms[0]),
  )
  const newton = mul(mul(side, t), tail.ratio)
  return add(y, select(lt(abs(t), c(largestChange)), series, newton))
}

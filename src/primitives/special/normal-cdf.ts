// Φ: the probability that a standard normal variable is at most x.
//
// Relative error at most 1e-15 of Φ in the lower tail and in the middle, and of 1 − Φ in the upper one as far as 1 − Φ can be told from
// Φ's rounding. Below about −37.6 the result is 0, above 8.3 it is 1; −Infinity gives 0, Infinity 1, NaN NaN.
//
// Source: Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation 23, rescaled from erfc to Φ.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import { exp } from './exp.js'

const centralEdge = 0.67448975
const farEdge = Math.sqrt(32)

// (Φ(x) − ½)/x in x²
const centralTop = [0.06568233791820745, 2.235252035460684, 161.02823106855587, 1067.689485460371, 18154.98125334356]
const centralBottom = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]
// Φ(−x)·e^(x²/2) in x
const tailTop = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
  6848.190450536283, 11602.65143764735, 9842.714838383978,
]
const tailBottom = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
]
// (1/√(2π) − x·Φ(−x)·e^(x²/2))·x² in 1/x²
const farTop = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
]
const farBottom = [1, 1.284260096144911, 0.4682382124808668, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5]
const oneOverRootTwoPi = 0.3989422804014327

/** e^(−y²/2), where the rounding error of y² is taken into account: at y = 30 it would cost two digits. Source: Dekker (1971), exact product. */
const bell = (b: Builder, y: NodeId): NodeId => {
  const { c, add, sub, mul } = arithmetic(b)
  const split = mul(y, c(2 ** 27 + 1))
  const high = sub(split, sub(split, y))
  const low = sub(y, high)
  const square = mul(y, y)
  const lost = add(add(sub(mul(high, high), square), mul(mul(c(2), high), low)), mul(low, low))
  const rounded = exp(b, mul(square, c(-0.5)))
  return sub(rounded, mul(rounded, mul(lost, c(0.5))))
}

const normalCdfOf = (b: Builder, x: NodeId): NodeId => {
  const { c, add, sub, mul, div, min, abs, lt, le, select, polynomial } = arithmetic(b)
  // Beyond 40 nothing is left; a bound keeps infinities out of the polynomials.
  const y = min(abs(x), c(40))
  const square = mul(y, y)
  const central = div(mul(x, polynomial(square, centralTop)), polynomial(square, centralBottom))
  const near = div(polynomial(y, tailTop), polynomial(y, tailBottom))
  const inverse = div(c(1), square)
  const bend = div(mul(inverse, polynomial(inverse, farTop)), polynomial(inverse, farBottom))
  const far = div(sub(c(oneOverRootTwoPi), bend), y)
  const tail = mul(bell(b, y), select(le(y, c(farEdge)), near, far))
  const outer = select(lt(x, c(0)), tail, sub(c(1), tail))
  return select(le(y, c(centralEdge)), add(c(0.5), central), outer)
}

/** Φ(x) for any x. */
export const normalCdf = (b: Builder, x: NodeId): NodeId => b.call('normalCdf', [x], (body, [param]) => normalCdfOf(body, param))

// x to the power y: by repeated squaring where y is a small whole constant, else e^(y·ln x), which wants x > 0 (0 to a positive power is 0).

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import type { PlainFunction } from '../primitive.js'
import { exp } from '../special/exp.js'
import { ln } from '../special/ln.js'

// Of either sign.
const largestSquaredExponent = 64

/** x^n for whole n ≥ 1: bits of n from the lowest. */
const squared = (b: Builder, x: NodeId, n: number): NodeId => {
  const half = n > 1 ? squared(b, b.binary('mul', x, x), Math.floor(n / 2)) : x
  return n > 1 && n % 2 === 1 ? b.binary('mul', half, x) : half
}

/** x^y. A literal exponent must come as a constant node: an input would never be squared. x^0 is 1 for a constant 0. */
export const power = (b: Builder, x: NodeId, y: NodeId): NodeId => {
  const n = b.constantOf(y)
  if (n === undefined || !Number.isInteger(n) || Math.abs(n) > largestSquaredExponent) return exp(b, b.binary('mul', y, ln(b, x)))
  if (n === 0) return b.constant(1)
  const whole = squared(b, x, Math.abs(n))
  return n > 0 ? whole : b.binary('div', b.constant(1), whole)
}

export const pow: PlainFunction = {
  kind: 'function',
  name: 'pow',
  label: { en: 'Power', zh: '幂' },
  help: {
    en: 'x to the power y, the same as x ** y: for a whole number y from −64 to 64 any x, else x > 0.',
    zh: 'x 的 y 次方，与 x ** y 相同：y 为 −64 至 64 的整数时 x 任意，否则须 x > 0。',
  },
  example: { formula: 'pow(1.05, years)', unit: '1' },
  params: [
    { name: 'x', unit: '1' },
    { name: 'y', unit: '1' },
  ],
  result: '1',
  build: (b, [x, y]: readonly [NodeId, NodeId]) => power(b, x, y),
}

// exp, its inverses and the S-curve made of it, all of pure numbers.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { PlainFunction } from '../primitive.js'
import { exp as buildExp } from '../special/exp.js'
import { ln as buildLn } from '../special/ln.js'

export const exp: PlainFunction = {
  kind: 'function',
  name: 'exp',
  label: { en: 'Exponential', zh: '指数函数' },
  help: { en: 'e to the power x.', zh: 'e 的 x 次方。' },
  example: { formula: 'exp(-0.2 * years)', unit: '1' },
  params: [{ name: 'x', unit: '1' }],
  result: '1',
  build: (b, [x]: readonly [NodeId]) => buildExp(b, x),
}

export const ln: PlainFunction = {
  kind: 'function',
  name: 'ln',
  label: { en: 'Natural logarithm', zh: '自然对数' },
  help: { en: 'Natural logarithm of x > 0.', zh: 'x 的自然对数，x > 0。' },
  example: { formula: 'ln(2)', unit: '1' },
  params: [{ name: 'x', unit: '1' }],
  result: '1',
  build: (b, [x]: readonly [NodeId]) => buildLn(b, x),
}

export const log10: PlainFunction = {
  kind: 'function',
  name: 'log10',
  label: { en: 'Decimal logarithm', zh: '常用对数' },
  help: {
    en: 'Logarithm of x > 0 to base 10; exact for powers of ten.',
    zh: '以 10 为底 x 的对数，x > 0；对 10 的整数次幂结果精确。',
  },
  example: { formula: 'log10(1000)', unit: '1' },
  params: [{ name: 'x', unit: '1' }],
  result: '1',
  build: (b, [x]: readonly [NodeId]) => {
    const { c, add, sub, mul, div, abs, floor, le, select } = arithmetic(b)
    const value = div(buildLn(b, x), c(Math.LN10))
    const whole = floor(add(value, c(0.5)))
    // Two units in the last place is what the division may err by; within them a whole number is meant.
    return select(le(abs(sub(value, whole)), mul(abs(whole), c(2 ** -51))), whole, value)
  },
}

export const logistic: PlainFunction = {
  kind: 'function',
  name: 'logistic',
  label: { en: 'S-curve', zh: '逻辑斯谛曲线' },
  help: { en: '1 / (1 + e^(−x)): from 0 through ½ at x = 0 to 1.', zh: '1 / (1 + e^(−x))：由 0 经 x = 0 处的 ½ 升至 1。' },
  example: { formula: 'logistic(years - 2.5)', unit: '1' },
  params: [{ name: 'x', unit: '1' }],
  result: '1',
  build: (b, [x]: readonly [NodeId]) => {
    const { c, add, div, neg } = arithmetic(b)
    return div(c(1), add(c(1), buildExp(b, neg(x))))
  },
}

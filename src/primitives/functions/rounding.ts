// Whole numbers: down, up, to the nearest multiple, and what is left over.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { PlainFunction } from '../primitive.js'

export const floor: PlainFunction = {
  kind: 'function',
  name: 'floor',
  label: { en: 'Round down', zh: '向下取整' },
  help: { en: 'The largest whole number not above x, in the unit of x.', zh: '不大于 x 的最大整数，单位与 x 相同。' },
  example: { formula: 'floor(7.8)', unit: '1' },
  params: [{ name: 'x' }],
  result: 'X',
  build: (b, [x]: readonly [NodeId]) => b.unary('floor', x),
}

export const ceil: PlainFunction = {
  kind: 'function',
  name: 'ceil',
  label: { en: 'Round up', zh: '向上取整' },
  help: { en: 'The smallest whole number not below x, in the unit of x.', zh: '不小于 x 的最小整数，单位与 x 相同。' },
  example: { formula: '100 * ceil(7.2)', unit: '1' },
  params: [{ name: 'x' }],
  result: 'X',
  build: (b, [x]: readonly [NodeId]) => b.unary('ceil', x),
}

export const round: PlainFunction = {
  kind: 'function',
  name: 'round',
  label: { en: 'Round to a multiple', zh: '四舍五入到倍数' },
  help: {
    en: 'The multiple of `to` nearest to x; halves go up: floor(x / to + ½) · to.',
    zh: '最接近 x 的 to 的整数倍，恰在中间时取大：floor(x / to + ½) · to。',
  },
  example: { formula: 'round(127 kW, 50 kW)', unit: 'kW' },
  params: [{ name: 'x' }, { name: 'to' }],
  result: 'X',
  build: (b, [x, to]: readonly [NodeId, NodeId]) => {
    const { c, add, mul, div, floor: down } = arithmetic(b)
    return mul(down(add(div(x, to), c(0.5))), to)
  },
}

export const mod: PlainFunction = {
  kind: 'function',
  name: 'mod',
  label: { en: 'Remainder', zh: '余数' },
  help: {
    en: 'What is left of x after whole multiples of m, with the sign of m: x − m · floor(x / m).',
    zh: 'x 除以 m 的余数，符号与 m 相同：x − m · floor(x / m)。',
  },
  example: { formula: 'mod(year, 5)', unit: '1' },
  params: [{ name: 'x' }, { name: 'm' }],
  result: 'X',
  build: (b, [x, m]: readonly [NodeId, NodeId]) => {
    const { sub, mul, div, floor: down } = arithmetic(b)
    return sub(x, mul(m, down(div(x, m))))
  },
}
